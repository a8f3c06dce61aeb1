import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
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
    line.segments.length === 1 && isPendingBadge(textOf(line)) ? [at] : [],
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
