import { AMOUNT_ERROR, toTypedAmount } from '#components/app/typed-amount.ts';
import { CODE_ERROR, readCode, readPrice } from '#components/terms/rates-draft.ts';
import { errorsByRow, type RowsOutcome } from '#components/terms/rows-outcome.ts';
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

/** The rows for fees that are there already. */
export function toFeeDrafts(ownFees: readonly OwnFee[]): readonly FeeDraft[] {
  return ownFees.map(({ procedureCode, fee }, index) => ({
    id: String(index),
    code: procedureCode,
    fee: toTypedAmount(fee),
  }));
}

/** Reads the rows; blank ones say nothing. */
export function readFees(drafts: readonly FeeDraft[]): RowsOutcome<readonly OwnFee[], FeeErrors> {
  const filled = drafts.filter(({ code, fee }) => `${code}${fee}`.trim() !== '');
  const errors = errorsByRow(filled, (draft) => findFeeErrors(draft, filled));
  if (errors.size > 0) return { status: 'unsound', errors };
  const ownFees = filled.flatMap((draft) => {
    const procedureCode = readCode(draft.code);
    const fee = readPrice(draft.fee);
    return procedureCode === undefined || fee === undefined ? [] : [{ procedureCode, fee }];
  });
  return { status: 'sound', value: ownFees };
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
