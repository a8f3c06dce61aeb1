import { type Amounts, type FamilyResult, printedTerms } from '#lib/claim/identities.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import type { FieldChoice, ServiceTable } from '#lib/eob/tables/schema.ts';

/** The figures that a line stands or falls with. */
const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;
/** A sum of so many terms that are not zero is no coincidence of equal amounts. */
const FEWEST_TERMS = 3;

/** A service of a table: its amounts, and how the sums stand on it. */
interface CheckedRow {
  readonly amounts: Amounts;
  readonly results: readonly FamilyResult[];
}

/**
 * Whether a column is read as a decisive figure that its words name second, if at all, and the sums do not tell enough:
 * one with it is open on some row, or none with something in it has three terms.
 */
export function hasUnclearColumn(
  { columns }: ServiceTable,
  fields: FieldChoice,
  rows: readonly CheckedRow[],
): boolean {
  return DECISIVE.some((field) => {
    const column = columns[fields.indexOf(field)];
    if (column === undefined) return false;
    if (columnCandidates(column)[0]?.field === field) return false;
    const sums = rows.map(({ amounts, results }) =>
      results.filter(({ identity }) => printedTerms(identity, amounts).includes(field)),
    );
    const isClosed = sums.every((own) => own.some(({ status }) => status === 'closed'));
    const isTold = sums.some(
      (own, row) =>
        rows[row]?.amounts[field] !== 0 && own.some(({ weight }) => weight >= FEWEST_TERMS),
    );
    return !isClosed || !isTold;
  });
}
