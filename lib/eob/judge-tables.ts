import type { Amounts, Term } from '#lib/claim/identities.ts';
import { checkTotals, type TotalledRow } from '#lib/eob/check-totals.ts';
import { findClaimFacts } from '#lib/eob/claim-facts.ts';
import { withClaimAmounts } from '#lib/eob/claim-level-amounts.ts';
import { dateOverTable } from '#lib/eob/date-over-table.ts';
import { deriveAllowed, withDerived } from '#lib/eob/derive.ts';
import { withNoteDoubts } from '#lib/eob/note-doubts.ts';
import { withOwedNotCovered } from '#lib/eob/owed-not-covered.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';
import { readTable } from '#lib/eob/read-table.ts';
import { findNotes } from '#lib/eob/remark-notes.ts';
import type { RowAmounts } from '#lib/eob/row-amounts.ts';
import type { ServiceTable } from '#lib/eob/schema.ts';
import { withStatedMeanings } from '#lib/eob/stated-meanings.ts';
import { judgeSums } from '#lib/eob/sums-of-rows.ts';
import type { Line } from '#lib/table/lines.ts';

/** Which rows count, where a document says some of them again. `claimOf`: the claim number over a row. */
export type Sift = (
  rows: readonly ReadRow[],
  claimOf: (row: ReadRow) => string | undefined,
) => readonly ReadRow[];

/** Reads every table of a document: chooses its columns' fields, and checks the rows that count and their totals. */
export function judgeTables(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
  sift: Sift,
): readonly ReadRow[] {
  // Several tables, each under a date of its own: then that is how the document dates its services.
  const datesOver = tables.flatMap((table) => dateOverTable(lines, table)?.date.from ?? []);
  const document = { lines, isDateOfEach: new Set(datesOver).size > 1, notes: findNotes(lines) };
  const inOrder = withStatedMeanings(lines, tables)
    .flatMap((table) => readTable(table, document))
    .toSorted((a, b) => a.row.at - b.row.at);
  const numbers = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  const claimOf = ({ row: { at } }: ReadRow) => numbers.findLast((each) => each.at <= at)?.value;
  const once = sift(withSumsTold(inOrder.filter((row) => !isPending(row))), claimOf);
  const decided = withNoteDoubts(withOwedNotCovered(withClaimAmounts(once, claimOf)), lines);
  const read = [...decided, ...inOrder.filter(isPending)].toSorted((a, b) => a.row.at - b.row.at);
  const checks = checkTotals(read.map((row) => toTotalled(row, claimOf(row))));
  return read.map((each, index) => ({ ...each, totals: checks[index] ?? [] }));
}

function isPending({ kind }: ReadRow): boolean {
  return kind === 'pending';
}

/** Rows that sum others without a word become totals, or are doubted where that is not certain. */
function withSumsTold(rows: readonly ReadRow[]): readonly ReadRow[] {
  const judged = judgeSums(rows);
  return rows.map((row) => {
    const sum = judged.get(row);
    if (sum === undefined) return row;
    return { ...row, kind: sum.kind, doubts: [...row.doubts, ...sum.doubts] };
  });
}

function toTotalled({ kind, read }: ReadRow, claim: string | undefined): TotalledRow {
  return kind === 'service' || kind === 'pending'
    ? { kind, claim, amounts: summedAmounts(read) }
    : { ...toTotal(kind, read.amounts), claim };
}

/** What a total says, with its allowed amount where two sets of its figures agree on it. */
function toTotal(kind: 'total' | 'summary', amounts: Amounts): TotalledRow {
  const allowed = amounts.allowed === undefined ? deriveAllowed(amounts) : undefined;
  return allowed?.isTwofold === true
    ? { kind, amounts: { ...amounts, allowed: allowed.amount }, workedOut: ['allowed'] }
    : { kind, amounts };
}

/** What a row adds to its totals: a blank cell is no term of its column's sum, whatever follows for it. */
function summedAmounts(read: RowAmounts): Amounts {
  const all: Partial<Record<Term, number>> = { ...withDerived(read) };
  for (const term of read.blank) if (read.amounts[term] === undefined) delete all[term];
  return all;
}
