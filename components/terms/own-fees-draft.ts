import { AMOUNT_ERROR, toTypedAmount } from '#components/app/typed-amount.ts';
import { CODE_ERROR, readCode, readPrice } from '#components/terms/rates-draft.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';

type OwnFee = Terms['ownFees'][number];

/** A fee of the therapist's own as it stands in the form. `id` tells it apart as long as the form is open. */
export interface FeeDraft {
  readonly id: string;
  readonly code: string;
  readonly fee: string;
}

/** What is wrong with one fee, by field. */
export type FeeErrors = Readonly<Partial<Record<'code' | 'fee', string>>>;

/** The rows are either sound fees, or the errors by the id of each row that keep them from being so. */
export type FeesOutcome =
  | { readonly status: 'sound'; readonly ownFees: readonly OwnFee[] }
  | { readonly status: 'unsound'; readonly errors: ReadonlyMap<string, FeeErrors> };

/** The rows for fees that are there already. */
export function toFeeDrafts(ownFees: readonly OwnFee[]): readonly FeeDraft[] {
  return ownFees.map(({ procedureCode, fee }, index) => ({
    id: String(index),
    code: procedureCode,
    fee: toTypedAmount(fee),
  }));
}

/** Reads the rows; blank ones say nothing. */
export function readFees(drafts: readonly FeeDraft[]): FeesOutcome {
  const filled = drafts.filter(({ code, fee }) => `${code}${fee}`.trim() !== '');
  const errors = new Map(
    filled.flatMap((draft) => {
      const found = findFeeErrors(draft, filled);
      return Object.keys(found).length === 0 ? [] : [[draft.id, found] as const];
    }),
  );
  if (errors.size > 0) return { status: 'unsound', errors };
  const ownFees = filled.flatMap((draft) => {
    const procedureCode = readCode(draft.code);
    const fee = readPrice(draft.fee);
    return procedureCode === undefined || fee === undefined ? [] : [{ procedureCode, fee }];
  });
  return { status: 'sound', ownFees };
}

function findFeeErrors(draft: FeeDraft, all: readonly FeeDraft[]): FeeErrors {
  const code = readCode(draft.code);
  const first = all.find((other) => readCode(other.code) === code);
  return {
    ...(code === undefined && { code: CODE_ERROR }),
    ...(code !== undefined && first !== draft && { code: 'This code is in the list already.' }),
    ...(readPrice(draft.fee) === undefined && { fee: AMOUNT_ERROR }),
  };
}
