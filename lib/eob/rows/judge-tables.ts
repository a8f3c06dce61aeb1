import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { checkTotals } from '#lib/eob/rows/check-totals.ts';
import { withClaimAmounts } from '#lib/eob/rows/claim-level-amounts.ts';
import { withCoinsuranceNotCovered } from '#lib/eob/rows/coinsurance-not-covered.ts';
import { withContinuedRows } from '#lib/eob/rows/continued-rows.ts';
import { dateOverTable } from '#lib/eob/rows/date-over-table.ts';
import { withExplainedCodes } from '#lib/eob/rows/explained-codes.ts';
import { rankTables } from '#lib/eob/rows/joint-hypotheses.ts';
import { withMisreadDoubts } from '#lib/eob/rows/misread-labels.ts';
import { withNoteDoubts } from '#lib/eob/rows/note-doubts.ts';
import { withOwedNotCovered } from '#lib/eob/rows/owed-not-covered.ts';
import { isOfOnePayer } from '#lib/eob/rows/paid-and-owed.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { readTable } from '#lib/eob/rows/read-table.ts';
import { noteMeanings } from '#lib/eob/rows/remark-notes.ts';
import { withoutRefuted } from '#lib/eob/rows/row-rivals.ts';
import { SEQUESTRATION } from '#lib/eob/rows/sequestration.ts';
import { withStatedMeanings } from '#lib/eob/rows/stated-meanings.ts';
import { withoutSumsAhead } from '#lib/eob/rows/sums-ahead.ts';
import { judgeSums } from '#lib/eob/rows/sums-of-rows.ts';
import { withTotalBeneathDoubts } from '#lib/eob/rows/total-beneath.ts';
import { toTotalledRows } from '#lib/eob/rows/totalled-rows.ts';
import { withTotalsAhead } from '#lib/eob/rows/totals-ahead.ts';
import { twofoldTables } from '#lib/eob/rows/twofold-labels.ts';
import { withWhollyRefused } from '#lib/eob/rows/wholly-refused.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { rememberByThing } from '#lib/values/remember.ts';

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
  // Several tables, each under a date of its own: then that is how the document dates its services. Where it says of
  // some dates that they are of the service, the others may be of something else.
  const over = tables.flatMap((table) => dateOverTable(lines, table) ?? []);
  const datesOver = over.some(({ isLabelled }) => isLabelled)
    ? []
    : over.map(({ date }) => date.from);
  const isSequestered = lines.some((line) => SEQUESTRATION.test(textOf(line)));
  const ranked = rankTables(withStatedMeanings(lines, tables), isSequestered);
  const document = {
    lines,
    isDateOfEach: new Set(datesOver).size > 1,
    isSequestered,
    notes: noteMeanings(lines),
    isOfOnePayer: isOfOnePayer(lines),
    twofold: twofoldTables(ranked),
  };
  const numbers = findClaimFacts(lines).flatMap((fact) =>
    fact.kind === 'claimNumber' ? [fact] : [],
  );
  const inOrder = withTotalsAhead(
    ranked.flatMap((table) => readTable(table, document)).toSorted((a, b) => a.row.at - b.row.at),
    numbers,
  );
  // Rows are compared with each other, each with all before it.
  const claimOf = rememberByThing(
    ({ row: { at } }: ReadRow) => numbers.findLast((each) => each.at <= at)?.value,
  );
  const printed = withContinuedRows(
    inOrder.filter((row) => !isBeside(row)),
    lines,
    claimOf,
  );
  const told = withSumsTold(withoutSumsAhead(printed));
  const once = sift(told, claimOf);
  const whole = withCoinsuranceNotCovered(withClaimAmounts(once, claimOf), lines);
  const noted = withNoteDoubts(withOwedNotCovered(whole), lines);
  const decided = withMisreadDoubts(withWhollyRefused(withExplainedCodes(noted, lines), lines));
  const read = withTotalBeneathDoubts(
    [...decided, ...inOrder.filter(isBeside)].toSorted((a, b) => a.row.at - b.row.at),
  );
  const checks = checkTotals(toTotalledRows(read, claimOf));
  return read.map((each, index) =>
    withoutRefuted({ ...each, totals: [...each.totals, ...(checks[index] ?? [])] }),
  );
}

/** What stands among services and is none; a total may hold it. */
function isBeside({ kind }: ReadRow): boolean {
  return kind === 'pending' || kind === 'interest';
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
