import { AMOUNT_ERROR, parseTypedAmount, toTypedAmount } from '#components/app/typed-amount.ts';
import { DATE_ERROR, parseTypedDate, toTypedDate } from '#components/app/typed-date.ts';
import type { PlatformTerms } from '#lib/findings/terms-schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import { type ProcedureCode, parseProcedureCode } from '#lib/values/procedure-code.ts';

type PromisedRate = PlatformTerms['promisedRates'][number];

/** A promised rate as it stands in the form. `id` tells it apart from the others as long as the form is open. */
export interface RateDraft {
  readonly id: string;
  readonly payer: string;
  readonly code: string;
  readonly rate: string;
  readonly from: string;
}

/** What is wrong with one rate, by field. */
export type RateErrors = Readonly<Partial<Record<'payer' | 'code' | 'rate' | 'from', string>>>;

export const CODE_ERROR = 'Enter a code like 90837.';

/** An empty row. */
export function emptyRate(id: string): RateDraft {
  return { id, payer: '', code: '', rate: '', from: '' };
}

/** The rows for rates that are there already. */
export function toRateDrafts(rates: readonly PromisedRate[]): readonly RateDraft[] {
  return rates.map(({ payer, procedureCode, rate, from }, index) => ({
    id: String(index),
    payer,
    code: procedureCode,
    rate: toTypedAmount(rate),
    from: toTypedDate(from),
  }));
}

/** Nothing is entered in this row, so it says nothing. */
export function isBlankRate({ payer, code, rate, from }: RateDraft): boolean {
  return `${payer}${code}${rate}${from}`.trim() === '';
}

/** Reads one row; undefined when something in it is wrong or missing. */
export function readRate(draft: RateDraft): PromisedRate | undefined {
  const payer = draft.payer.trim();
  const procedureCode = readCode(draft.code);
  const rate = readPrice(draft.rate);
  const from = parseTypedDate(draft.from);
  if (procedureCode === undefined || rate === undefined || from === undefined) return undefined;
  return payer === '' ? undefined : { payer, procedureCode, rate, from };
}

/** What is wrong with one row, in plain words. */
export function findRateErrors(draft: RateDraft): RateErrors {
  return {
    ...(draft.payer.trim() === '' && { payer: 'Enter the insurance plan.' }),
    ...(readCode(draft.code) === undefined && { code: CODE_ERROR }),
    ...(readPrice(draft.rate) === undefined && { rate: AMOUNT_ERROR }),
    ...(parseTypedDate(draft.from) === undefined && { from: DATE_ERROR }),
  };
}

/** A code alone; a modifier would make another rate of it. */
export function readCode(text: string): ProcedureCode | undefined {
  const read = parseProcedureCode(text.toUpperCase());
  return read?.modifiers.length === 0 ? read.code : undefined;
}

/** What is asked or promised for a service: an amount, and not below zero. */
export function readPrice(text: string): Cents | undefined {
  const price = parseTypedAmount(text);
  return price === undefined || price < 0 ? undefined : price;
}
