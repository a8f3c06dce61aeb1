import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { mayHoldDay } from '#lib/eob/facts/service-dates.ts';
import { dateAmong, isUnderItsKey } from '#lib/eob/tables/day-and-code-around.ts';
import { dayUnderTitle } from '#lib/eob/tables/only-visit.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** Words with which another claim begins. */
const OTHER_CLAIM = /\bclaim (?:number|id|no\b|#)|^\W*(?:patient|provider|member)\b/i;

/**
 * Amounts under the title of a visit are of the day that stands there. Else a procedure is of the only day of service
 * that its page names, or what is printed from the number of its claim to that of the next, where that stands over it.
 * Words of a claim between them are those of its own: but for a claim whose amounts were printed before, or for several.
 */
export function withDayOfPage(
  lines: readonly Line[],
  row: AmountRow,
  from: number,
  at: number,
): AmountRow {
  const titled = dayUnderTitle(lines.slice(from, at));
  const isOther = row.date !== undefined && row.date.from !== titled?.from;
  if (row.kind === 'service' && titled !== undefined && !isOther) {
    return { ...row, date: titled, isDateSaid: true };
  }
  if (row.date !== undefined) return row;
  const isOfNext =
    from > 0
      ? lines.slice(from, at).some((line) => OTHER_CLAIM.test(textOf(line)))
      : claimNumbersOver(lines, at).size > 1;
  if (row.kind !== 'service' || row.code === undefined || isOfNext) return row;
  const onPage = lines.flatMap((line, place) => {
    const found = line.page === row.page ? dateAmong([line]) : undefined;
    return found === undefined ? [] : [{ ...found, place }];
  });
  const { first, last } = claimAround(lines, at);
  const ofClaim = onPage.filter(({ place }) => place >= first && place < last);
  const [day, ...others] = onPage.length > 1 ? ofClaim : onPage;
  if (day === undefined || day.place >= at || others.length > 0) return row;
  const between = lines.slice(Math.max(from, day.place + 1), at);
  const isSaid = day.isSaid || isUnderItsKey(lines, day.place);
  return { ...row, date: day.date, isDateSaid: isSaid && !between.some(mayHoldDay) };
}

/** The lines from the number of the claim over a place up to that of the next claim; none where no number stands over it. */
function claimAround(
  lines: readonly Line[],
  at: number,
): { readonly first: number; readonly last: number } {
  const places = findClaimFacts(lines).flatMap((fact) =>
    fact.kind === 'claimNumber' ? [fact.at] : [],
  );
  const first = places.findLast((place) => place <= at) ?? lines.length;
  return { first, last: places.find((place) => place > at) ?? lines.length };
}

function claimNumbersOver(lines: readonly Line[], at: number): ReadonlySet<string> {
  const numbers = findClaimFacts(lines).filter((fact) => fact.at < at);
  return new Set(numbers.flatMap(({ kind, value }) => (kind === 'claimNumber' ? [value] : [])));
}
