import { AMOUNT_ERROR, parseTypedAmount, toTypedAmount } from '#components/app/typed-amount.ts';
import { DATE_ERROR, parseTypedDate, toTypedDate } from '#components/app/typed-date.ts';
import type { Payout, PayoutType } from '#lib/payout/schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import { type PersonName, PersonNameSchema } from '#lib/values/person-name.ts';
import { type ProcedureCode, parseProcedureCode } from '#lib/values/procedure-code.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** The fields of a payout row as they stand in a form. */
export interface PayoutDraft {
  readonly type: PayoutType;
  readonly dateOfService: string;
  readonly client: string;
  readonly procedureCode: string;
  readonly payer: string;
  readonly amount: string;
}

export type PayoutDraftField = Exclude<keyof PayoutDraft, 'type'>;
export type PayoutDraftErrors = Readonly<Partial<Record<PayoutDraftField, string>>>;

/** What a sound draft says. `null`: the person was not told. Cents. */
export interface TypedPayout {
  readonly type: PayoutType;
  readonly dateOfService: ServiceDate | null;
  readonly client: PersonName | null;
  readonly procedureCode: ProcedureCode | null;
  readonly payer: string | null;
  readonly amount: Cents;
}

/** A draft is either sound or has errors. */
export type PayoutDraftOutcome =
  | { readonly status: 'sound'; readonly payout: TypedPayout }
  | { readonly status: 'unsound'; readonly errors: PayoutDraftErrors };

export const NO_PAYOUT: PayoutDraft = {
  type: 'session',
  dateOfService: '',
  client: '',
  procedureCode: '',
  payer: '',
  amount: '',
};

/** The form for a row that is there already. */
export function toPayoutDraft(
  payout: Pick<Payout, 'type' | 'dateOfService' | 'client' | 'procedureCode' | 'payer' | 'amount'>,
): PayoutDraft {
  return {
    type: payout.type,
    dateOfService: payout.dateOfService === null ? '' : toTypedDate(payout.dateOfService),
    client: payout.client ?? '',
    procedureCode: payout.procedureCode ?? '',
    payer: payout.payer ?? '',
    amount: payout.amount === null ? '' : toTypedAmount(payout.amount),
  };
}

/** Reads a draft. Only the amount is needed; `required`: what else this row cannot be compared without. */
export function readPayoutDraft(
  draft: PayoutDraft,
  today: ServiceDate,
  required: readonly PayoutDraftField[] = [],
): PayoutDraftOutcome {
  const amount = parseTypedAmount(draft.amount);
  const dateOfService = parseTypedDate(draft.dateOfService);
  const client = PersonNameSchema.safeParse(draft.client);
  const code = parseProcedureCode(draft.procedureCode.trim().toUpperCase())?.code;
  const isMissing = (field: PayoutDraftField) =>
    draft[field].trim() === '' && required.includes(field);
  const dateError = dateErrorOf(draft.dateOfService, dateOfService, today);
  const errors: PayoutDraftErrors = {
    ...(dateError !== undefined && { dateOfService: dateError }),
    ...(isMissing('dateOfService') && { dateOfService: 'Enter the date of the session.' }),
    ...(isMissing('client') && { client: 'Enter the client, or the initials.' }),
    ...(draft.client.trim() !== '' && !client.success && { client: 'Enter a name or initials.' }),
    ...(draft.procedureCode.trim() !== '' &&
      code === undefined && { procedureCode: 'Enter a code like 90837.' }),
    ...(amount === undefined && { amount: AMOUNT_ERROR }),
  };
  if (amount === undefined || Object.keys(errors).length > 0) return { status: 'unsound', errors };
  return {
    status: 'sound',
    payout: {
      type: draft.type,
      dateOfService: dateOfService ?? null,
      client: draft.client.trim() === '' ? null : (client.data ?? null),
      procedureCode: code ?? null,
      payer: draft.payer.trim() || null,
      amount,
    },
  };
}

function dateErrorOf(
  text: string,
  date: ServiceDate | undefined,
  today: ServiceDate,
): string | undefined {
  if (text.trim() === '') return undefined;
  if (date === undefined) return DATE_ERROR;
  return date > today ? 'This date is yet to come.' : undefined;
}
