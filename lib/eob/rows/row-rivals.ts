import type { Candidate } from '#lib/claim/schema.ts';
import type { Hypothesis } from '#lib/eob/rows/choose-fields.ts';
import { withDerived } from '#lib/eob/rows/derive.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { rowAmounts } from '#lib/eob/rows/row-amounts.ts';
import type { AmountColumn, AmountRow } from '#lib/eob/tables/schema.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

/** Readings within this of the best are its rivals. */
const CLEAR_LEAD = 1;
const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;

/** What nearly as good a reading would say otherwise of the decisive figures. */
export function rivalsOf(
  row: AmountRow,
  hypotheses: readonly Hypothesis[],
  columns: readonly AmountColumn[],
): readonly Candidate[] {
  const [best, ...others] = hypotheses;
  if (best === undefined) return [];
  const chosen = withDerived(rowAmounts(row, best.fields, columns));
  // A reading that leaves more sums open than the best one explains the table worse, whatever its words.
  const rivals = others.filter(
    ({ score, open }) => best.score - score < CLEAR_LEAD && open <= best.open,
  );
  const found = new Map<string, Candidate>();
  for (const { fields } of rivals) {
    const other = withDerived(rowAmounts(row, fields, columns));
    for (const field of DECISIVE) {
      const amount = other[field];
      if (amount === undefined || chosen[field] === undefined || amount === chosen[field]) continue;
      const cents = CentsSchema.parse(amount);
      found.set(`${field} ${amount}`, {
        field,
        amount: cents,
        why: `The headings can also be read so that this is ${formatCents(cents)}.`,
      });
    }
  }
  return [...found.values()];
}

/**
 * A row without the rivals that a total refutes: what no cell prints and is worked out under the chosen reading alone
 * makes up what the document prints for all under its own words. The total of a printed column says nothing of its name.
 */
export function withoutRefuted(row: ReadRow): ReadRow {
  const isRefuted = ({ field }: Candidate) =>
    !row.read.tokens.has(field) &&
    !row.read.blank.has(field) &&
    row.totals.some(({ term, status }) => term === field && status === 'closed');
  return row.rivals.some(isRefuted)
    ? { ...row, rivals: row.rivals.filter((rival) => !isRefuted(rival)) }
    : row;
}
