import { DATE_ERROR, parseTypedDate, toTypedDate } from '#components/app/typed-date.ts';
import {
  NO_PAYOUT,
  type PayoutDraft,
  type PayoutDraftErrors,
  type PayoutDraftField,
  readPayoutDraft,
  toPayoutDraft,
} from '#components/payout/payout-draft.ts';
import { isSpreadType } from '#lib/payout/schema.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import { type PayoutEntry, PayoutEntrySchema } from '#lib/workflow/payout-entry.ts';

/** A row of the form. `row`: its number, which stays its own as long as the entry lives. */
interface EntryRowDraft extends PayoutDraft {
  readonly row: number;
}

/** Payouts as they stand in the form, before they are known to be sound. */
export interface PayoutEntryDraft {
  readonly platform: string;
  readonly payoutDate: string;
  readonly rows: readonly EntryRowDraft[];
}

/** What is wrong with a draft: with its own fields, and with each row by its number. */
export interface PayoutEntryErrors {
  readonly fields: Readonly<Partial<Record<'platform' | 'payoutDate', string>>>;
  readonly rows: ReadonlyMap<number, PayoutDraftErrors>;
}

export type PayoutEntryOutcome =
  | { readonly status: 'sound'; readonly entry: PayoutEntry }
  | { readonly status: 'unsound'; readonly errors: PayoutEntryErrors };

export const NO_PAYOUT_ERRORS: PayoutEntryErrors = { fields: {}, rows: new Map() };

/** An empty form with one row. */
export const EMPTY_PAYOUT_ENTRY: PayoutEntryDraft = {
  platform: '',
  payoutDate: '',
  rows: [{ ...NO_PAYOUT, row: 1 }],
};

/** A draft with one more row, whose number none had before it. */
export function withOneMore(draft: PayoutEntryDraft): PayoutEntryDraft {
  const row = Math.max(0, ...draft.rows.map((one) => one.row)) + 1;
  return { ...draft, rows: [...draft.rows, { ...NO_PAYOUT, row }] };
}

/** The form for an entry that is there already. */
export function toPayoutEntryDraft({ platform, payoutDate, rows }: PayoutEntry): PayoutEntryDraft {
  return {
    platform,
    payoutDate: payoutDate === null ? '' : toTypedDate(payoutDate),
    rows: rows.map((row) => ({ ...toPayoutDraft(row), row: row.row })),
  };
}

/** Sessions are found by client and date, so what enters a spread cannot do without them. */
const TO_MATCH_BY = ['client', 'dateOfService'] as const satisfies readonly PayoutDraftField[];

/** Reads a draft. */
export function readPayoutEntryDraft(
  draft: PayoutEntryDraft,
  today: ServiceDate,
): PayoutEntryOutcome {
  const payoutDate = parseTypedDate(draft.payoutDate);
  const fields: PayoutEntryErrors['fields'] = {
    ...(draft.platform.trim() === '' && { platform: 'Enter the platform that paid you.' }),
    ...(draft.payoutDate.trim() !== '' && payoutDate === undefined && { payoutDate: DATE_ERROR }),
  };
  const read = draft.rows.map(
    (row) =>
      [row.row, readPayoutDraft(row, today, isSpreadType(row.type) ? TO_MATCH_BY : [])] as const,
  );
  const rows = new Map(
    read.flatMap(([row, outcome]) =>
      outcome.status === 'unsound' ? [[row, outcome.errors] as const] : [],
    ),
  );
  if (Object.keys(fields).length + rows.size > 0) {
    return { status: 'unsound', errors: { fields, rows } };
  }
  const entry = PayoutEntrySchema.parse({
    platform: draft.platform.trim(),
    payoutDate: payoutDate ?? null,
    rows: read.flatMap(([row, outcome]) =>
      outcome.status === 'sound' ? [{ ...outcome.payout, row }] : [],
    ),
  });
  return { status: 'sound', entry };
}
