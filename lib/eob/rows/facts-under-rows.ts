import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';

/** The number of a claim stands at most this many lines under its amounts. */
const LINES_UNDER = 3;

/** And where each row has its own, all in the same place, within so many. */
const LINES_OF_ROW = 8;

/**
 * The facts with those of each claim before its rows, where a document prints them under its rows, as lists of claims
 * on portals do: then no number stands over the first row, and under each row, before the next, one that is nearer to
 * the row over it than to the next one, or one under every row. `rows`: the places of all services, decided or not;
 * `totals`: those of totals, whose own numbers are of the rows over them; `undated`: those of rows without a day of
 * their own, the first of which may be what the document comes to. Where none stands over the first row and one under
 * the last, and it cannot be told whose they are, none is known.
 */
export function withFactsOverRows(
  facts: readonly ClaimFact[],
  rows: readonly number[],
  totals: ReadonlySet<number>,
  undated: ReadonlySet<number> = new Set(),
): readonly ClaimFact[] {
  const places = [...new Set(rows)].toSorted((a, b) => a - b);
  const numbers = facts.filter((fact) => fact.kind === 'claimNumber');
  const maySum = places[0] !== undefined && undated.has(places[0]);
  if (maySum || !areUnder(numbers, places)) return withoutUntold(facts, numbers, places, totals);
  const moved = facts.map((fact) => {
    const number = numbers.find(({ at }) => at === fact.at);
    if (number === undefined) return fact;
    const before = numbers.findLast(({ at }) => at < number.at);
    return { ...fact, at: (before?.at ?? -1) + 1 };
  });
  return moved.toSorted((a, b) => a.at - b.at);
}

/** The facts without the numbers of claims, where none stands over the first row and one under the last. */
function withoutUntold(
  facts: readonly ClaimFact[],
  numbers: readonly ClaimFact[],
  [first = 0, ...others]: readonly number[],
  totals: ReadonlySet<number>,
): readonly ClaimFact[] {
  const values = new Set(numbers.map(({ value }) => value));
  const isUntold =
    values.size > 1 &&
    numbers.every(({ at }) => at > first && !totals.has(at)) &&
    numbers.some(({ at }) => others.some((row) => row > at)) &&
    numbers.some(({ at }) => at > (others.at(-1) ?? first));
  return isUntold ? facts.filter(({ kind }) => kind !== 'claimNumber') : facts;
}

function areUnder(numbers: readonly ClaimFact[], rows: readonly number[]): boolean {
  // Several services of one claim have its number under each of them.
  const changes = numbers.filter(({ value }, index) => value !== numbers[index - 1]?.value);
  const values = new Set(numbers.map(({ value }) => value));
  if (values.size < 2 || values.size < changes.length) return false;
  const places = numbers.map(({ at }) => {
    const over = rows.findLast((row) => row < at) ?? Number.NEGATIVE_INFINITY;
    const next = rows.find((row) => row > at) ?? Number.POSITIVE_INFINITY;
    return { over, below: at - over, isNearer: at - over < next - at };
  });
  const owners = new Set(places.map(({ over }) => over));
  if (owners.size < numbers.length || places.at(-1)?.over !== rows.at(-1)) return false;
  const areNear = places.every(({ below, isNearer }) => below <= LINES_UNDER && isNearer);
  // One under every single row, and none over the first, is of that row, though nearer to the next one.
  const isOfEach =
    numbers.length === rows.length && places.every(({ below }) => below <= LINES_OF_ROW);
  return areNear || isOfEach;
}
