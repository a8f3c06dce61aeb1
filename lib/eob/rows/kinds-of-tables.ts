import type { AmountField } from '#lib/claim/schema.ts';
import type { Hypothesis } from '#lib/eob/rows/choose-fields.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';

/** What a health account paid, with no word of what a plan did, is that account's list of receipts. */
export function listsAccount({ columns }: ServiceTable): boolean {
  const named = columns.flatMap((column) =>
    columnCandidates(column).filter(({ weight }) => weight >= TOLD_WEIGHT),
  );
  const has = (field: ColumnField) => named.some((candidate) => candidate.field === field);
  return has('accountPaid') && !OF_A_DECISION.some(has);
}

/** What a plan decides on, and no account does. */
const OF_A_DECISION: readonly ColumnField[] = [
  'allowed',
  'discount',
  'planPaid',
  'patientResponsibility',
];

/** Words that say this much name the field well enough. */
const TOLD_WEIGHT = 0.6;

/** Rows with a day and a procedure are services, however little their headings say. */
export function listsServices({ rows }: ServiceTable, { fields }: Hypothesis): boolean {
  const named = fields.filter((field) => field !== undefined && field !== 'decoy');
  const services = rows.filter(({ kind }) => kind === 'service');
  const coded = services.filter(({ date, code }) => date !== undefined && code !== undefined);
  return named.length >= FEWEST_NAMED && coded.length > 0;
}

const FEWEST_NAMED = 2;

/** Rows without a date are summaries, which may say as little as one amount. */
export function isDated({ rows }: ServiceTable): boolean {
  return rows.some(({ date }) => date !== undefined);
}

/** A table that names fewer fields of an adjudication is something else. */
const FEWEST_FIELDS = 3;

/** An EOB's table says what was charged or allowed and what became of it. */
export function isAdjudication({ fields }: Hypothesis): boolean {
  const has = (field: AmountField) => fields.includes(field);
  const named = fields.filter((field) => field !== undefined && field !== 'decoy').length;
  const isCharge = has('billed') || has('allowed');
  const isPayment = has('planPaid') || has('patientResponsibility');
  const isDecision =
    has('allowed') ||
    has('discount') ||
    has('patientResponsibility') ||
    fields.includes('allowedAfterDeductible');
  return named >= FEWEST_FIELDS && isCharge && isPayment && isDecision;
}
