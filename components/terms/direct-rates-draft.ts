import { AMOUNT_ERROR, toTypedAmount } from '#components/app/typed-amount.ts';
import { CODE_ERROR, readCode, readPrice } from '#components/terms/rates-draft.ts';
import { errorsByRow, type RowsOutcome } from '#components/terms/rows-outcome.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';

type DirectRate = Terms['directRates'][number];

/** A rate of an own contract as it stands in the form. `id` tells it apart as long as the form is open. */
export interface DirectRateDraft {
  readonly id: string;
  readonly payer: string;
  readonly code: string;
  readonly rate: string;
}

/** What is wrong with one rate, by field. */
export type DirectRateErrors = Readonly<Partial<Record<'payer' | 'code' | 'rate', string>>>;

/** The rows for rates that are there already. */
export function toDirectRateDrafts(rates: readonly DirectRate[]): readonly DirectRateDraft[] {
  return rates.map(({ payer, procedureCode, rate }, index) => ({
    id: String(index),
    payer,
    code: procedureCode,
    rate: toTypedAmount(rate),
  }));
}

/** Reads the rows; blank ones say nothing. */
export function readDirectRates(
  drafts: readonly DirectRateDraft[],
): RowsOutcome<readonly DirectRate[], DirectRateErrors> {
  const filled = drafts.filter(({ payer, code, rate }) => `${payer}${code}${rate}`.trim() !== '');
  const errors = errorsByRow(filled, (draft) => findErrors(draft, filled));
  if (errors.size > 0) return { status: 'unsound', errors };
  const directRates = filled.flatMap(({ payer, code, rate: typed }) => {
    const [procedureCode, rate] = [readCode(code), readPrice(typed)];
    return procedureCode === undefined || rate === undefined
      ? []
      : [{ payer: payer.trim(), procedureCode, rate }];
  });
  return { status: 'sound', value: directRates };
}

function findErrors(draft: DirectRateDraft, all: readonly DirectRateDraft[]): DirectRateErrors {
  const [payer, code] = [draft.payer.trim().toLowerCase(), readCode(draft.code)];
  const first = all.find(
    (other) => other.payer.trim().toLowerCase() === payer && readCode(other.code) === code,
  );
  const isRepeated = payer !== '' && code !== undefined && first !== draft;
  return {
    ...(payer === '' && { payer: 'Enter the insurance plan.' }),
    ...(code === undefined && { code: CODE_ERROR }),
    ...(isRepeated && { code: 'This plan and code are in the list already.' }),
    ...(readPrice(draft.rate) === undefined && { rate: AMOUNT_ERROR }),
  };
}
