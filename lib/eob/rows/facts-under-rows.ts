import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';

/** The number of a claim stands at most this many lines under its amounts. */
const LINES_UNDER = 3;

/** And where each row has its own, all in the same place, within so many. */
const LINES_OF_ROW = 8;

/**
 * The facts with those of each claim before its rows, where a document prints them under its rows, as lists of claims
 * on portals do: then no number stands over the first row, and under each row, before the next, one that is nearer to
 * the row over it than to the next one, or as far under every row. `rows`: the places of all services, decided or not.
 */
export function withFactsOverRows(
  facts: readonly ClaimFact[],
  rows: readonly number[],
): readonly ClaimFact[] {
  const places = [...new Set(rows)].toSorted((a, b) => a - b);
  const numbers = facts.filter(({ kind }) => kind === 'claimNumber');
  if (!areUnder(numbers, places)) return facts;
  const moved = facts.map((fact) => {
    const number = numbers.find(({ at }) => at === fact.at);
    if (number === undefined) return fact;
    const before = numbers.findLast(({ at }) => at < number.at);
    return { ...fact, at: (before?.at ?? -1) + 1 };
  });
  return moved.toSorted((a, b) => a.at - b.at);
}

function areUnder(numbers: readonly ClaimFact[], rows: readonly number[]): boolean {
  const values = new Set(numbers.map(({ value }) => value));
  if (numbers.length < 2 || values.size < numbers.length) return false;
  const places = numbers.map(({ at }) => {
    const over = rows.findLast((row) => row < at) ?? Number.NEGATIVE_INFINITY;
    const next = rows.find((row) => row > at) ?? Number.POSITIVE_INFINITY;
    return { over, below: at - over, isNearer: at - over < next - at };
  });
  const owners = new Set(places.map(({ over }) => over));
  if (owners.size < numbers.length || places.at(-1)?.over !== rows.at(-1)) return false;
  const areNear = places.every(({ below, isNearer }) => below <= LINES_UNDER && isNearer);
  // As far under every single row, it is of that row, though nearer to the next one.
  const areInStep = new Set(places.map(({ below }) => below)).size === 1;
  const [first] = places;
  const isOfEach = numbers.length === rows.length && (first?.below ?? 0) <= LINES_OF_ROW;
  return areNear || (areInStep && isOfEach);
}
