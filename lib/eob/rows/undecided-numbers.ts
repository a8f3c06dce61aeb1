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
    line.segments.length === 1 && isPendingBadge(textOf(line)) && !goesOn(line, lines[at + 1])
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

/** Lines of one heading stand within so many heights of the font. */
const HALVES_PITCH = 1.6;

/** Whether a word is the upper part of a heading: "Pending" over "or not payable". */
function goesOn({ page, box, size }: Line, next: Line | undefined): boolean {
  if (next === undefined || next.page !== page) return false;
  if (next.box[1] - box[1] > HALVES_PITCH * Math.max(size, next.size)) return false;
  return next.segments.some(
    (segment) =>
      segment.box[0] < box[2] && box[0] < segment.box[2] && /^\p{Ll}/u.test(segment.text),
  );
}
