import { printedTerms, type Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';

/** What a decision comes to: on a line that is refused in whole, all of these are printed zeros. */
const DECISION = [
  'allowed',
  'planPaid',
  'patientResponsibility',
] as const satisfies readonly Term[];

/** Words of a refusal, and reasons of X12 835: without one, a line of zeros may not be decided yet. */
const REFUSAL =
  /\b(?:den(?:y|ied|ial)|not (?:paid|payable|covered))\b|\b(?:CO|PR|OA|PI)[- ]?\d{1,3}\b/i;

/** A sum of fewer terms that are not zero does not tell what a column is. */
const FEWEST_TERMS = 2;

/**
 * Marks the services that are refused in whole and print nothing but zeros beside their charge. Sums of zeros prove
 * nothing; but where the sums of another service under the same headings tell what each column is, a zero in it is that.
 */
export function withWhollyRefused(rows: readonly ReadRow[]): readonly ReadRow[] {
  if (!rows.some(isWhollyRefused)) return rows;
  const told = new Set(rows.filter(tellsColumns).map(headingsOf));
  return rows.map((row) =>
    isWhollyRefused(row) && told.has(headingsOf(row))
      ? { ...row, read: { ...row.read, isWhollyRefused: true } }
      : row,
  );
}

/** The headings of a row's table, and which of them names what. */
function headingsOf({ table, labels }: ReadRow): string {
  return JSON.stringify([table.columns.map(({ label }) => label), ...labels]);
}

function isWhollyRefused({ kind, row, read: { amounts, tokens } }: ReadRow): boolean {
  const others = [...tokens.keys()].filter((term) => term !== 'billed');
  return (
    kind === 'service' &&
    (amounts.billed ?? 0) > 0 &&
    DECISION.every((term) => tokens.has(term)) &&
    others.every((term) => amounts[term] === 0) &&
    row.unnamed.every(({ amount }) => amount === 0) &&
    row.unreadable.length === 0 &&
    REFUSAL.test(row.text)
  );
}

function tellsColumns({ kind, doubts, results, read: { amounts } }: ReadRow): boolean {
  if (kind !== 'service' || doubts.length > 0 || (amounts.allowed ?? 0) === 0) return false;
  if (results.some(({ status }) => status === 'contradicted')) return false;
  return results.some(({ status, weight, identity }) => {
    const terms = printedTerms(identity, amounts);
    return (
      status === 'closed' &&
      weight >= FEWEST_TERMS &&
      DECISION.every((term) => terms.includes(term))
    );
  });
}
