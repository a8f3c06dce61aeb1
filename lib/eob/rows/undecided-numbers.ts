import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { isTight } from '#lib/eob/tables/find-sections.ts';
import { isPendingBadge } from '#lib/eob/words/pending-words.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

const UNDECIDED =
  'The claim whose number stands over this line is not decided yet: the line may be of another claim.';

/** The rows with a doubt where a badge between the number of their claim and the first row under it says that it is not decided. */
export function withUndecidedDoubts(
  rows: readonly ReadRow[],
  facts: readonly ClaimFact[],
  lines: readonly Line[],
): readonly ReadRow[] {
  const badges = lines.flatMap((line, at) =>
    line.segments.length === 1 && isPendingBadge(textOf(line)) && !isUpperPart(lines, at)
      ? [at]
      : [],
  );
  if (badges.length === 0) return rows;
  const named = facts.filter(({ kind }) => kind === 'claimNumber');
  // The only number is over all claims of a document, decided or not.
  if (new Set(named.map(({ value }) => value)).size < 2) return rows;
  const numbers = named.map(({ at }) => at);
  return rows.map((each) => {
    const { at } = each.row;
    const number = numbers.findLast((place) => place <= at);
    if (number === undefined) return each;
    const first = rows.find(({ row }) => row.at > number)?.row.at ?? at;
    const isUndecided = badges.some((badge) => badge > number && badge < first);
    return isUndecided ? { ...each, doubts: [...each.doubts, UNDECIDED] } : each;
  });
}

/** Whether a word is the upper part of a heading: "Pending" over "or not payable". */
function isUpperPart(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next?.page !== line.page || !isTight(lines, at)) return false;
  return next.segments.some(
    ({ box, text }) => box[0] < line.box[2] && line.box[0] < box[2] && /^\p{Ll}/u.test(text),
  );
}
