import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { isDecided, isPendingBadge } from '#lib/eob/words/pending-words.ts';
import { datesOn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The words that tell of one record, from a line up to another. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A badge of what became of a claim has no more words. */
const LONGEST_BADGE = 2;
const STATUS_KEY = /^\W*(?:claim )?status\b/i;

/**
 * The lines that tell of each record, in order: those over it, up to the record before; or those under it, where every
 * record has a line that says what became of it, and the first of these stands under the first record, before the number
 * of another claim.
 */
export function reachesOf(lines: readonly Line[], rows: readonly AmountRow[]): readonly Reach[] {
  const states = lines.flatMap((line, at) => (isState(line) ? [at] : []));
  const isUnder =
    states.length === rows.length &&
    rows.every(({ at }, index) => {
      const [state, next] = [states[index] ?? -1, rows[index + 1]?.at ?? lines.length];
      return state > at && state < next && !isOfOtherClaim(lines, at, state);
    });
  const days = lines.flatMap((line, at) => (isDayAlone(line) ? [at] : []));
  return rows.map(({ at }, index) => {
    if (isUnder) return { from: at + 1, to: states[index] ?? at };
    const from = (rows[index - 1]?.at ?? -1) + 1;
    return { from: ownDay(lines, { from, to: at }, { days, states }) ?? from, to: at };
  });
}

/**
 * Of the words before a record those from the number of its own claim on, where the number of another claim without
 * amounts stands before it under the same key: what became of that one stands between the two. Where a state stands over
 * the first number, states stand over the numbers of their claims.
 */
export function withinClaim(lines: readonly Line[], { from, to }: Reach): Reach {
  const numbers = findClaimFacts(lines).filter(
    ({ kind, at }) => kind === 'claimNumber' && at >= from && at <= to,
  );
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || first.value === last.value) return { from, to };
  const isSameKey = keyOf(lines, first) === keyOf(lines, last);
  const isStateOver = lines.slice(from, first.at).some(isState);
  return isSameKey && !isStateOver ? { from: last.at, to } : { from, to };
}

/** The words before a fact on its line. */
function keyOf(lines: readonly Line[], { at, value }: ClaimFact): string {
  const line = lines[at];
  return line === undefined ? '' : (textOf(line).split(String(value))[0] ?? '');
}

/** Whether two places stand under the numbers of different claims. */
function isOfOtherClaim(lines: readonly Line[], one: number, other: number): boolean {
  const numbers = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  const [over, last] = [one, other].map((at) => numbers.findLast((fact) => fact.at <= at)?.value);
  return over !== undefined && over !== last;
}

/**
 * The day over a record's own words, where another day stands before it: that of a claim without amounts, whose state
 * stands between the two. Undefined where states may stand over their days.
 */
function ownDay(
  lines: readonly Line[],
  { from, to }: Reach,
  { days, states }: { readonly days: readonly number[]; readonly states: readonly number[] },
): number | undefined {
  const over = days.filter((at) => at >= from && at <= to);
  const leftOf = (at: number) => lines[at]?.box[0] ?? 0;
  const areAlike = over.every((at) => Math.abs(leftOf(at) - leftOf(over[0] ?? at)) < SAME_LEFT);
  const areUnderDays = (days[0] ?? Number.POSITIVE_INFINITY) < (states[0] ?? 0);
  return over.length > 1 && areAlike && areUnderDays ? over.at(-1) : undefined;
}

/** The days of a list begin within this many points of each other. */
const SAME_LEFT = 3;

/** Whether a line is a day, with nothing before it and no amount behind it. */
function isDayAlone(line: Line): boolean {
  const [day] = datesOn(line);
  return (
    day !== undefined && day.text === line.segments[0]?.text && lineTokens(line).money.length === 0
  );
}

function isState(line: Line): boolean {
  if (lineTokens(line).money.length > 0) return false;
  return line.segments.some(
    ({ text, words }) =>
      STATUS_KEY.test(text) ||
      (words.length <= LONGEST_BADGE && isDecided(text)) ||
      isPendingBadge(text),
  );
}

/** Whether a badge on a line of its own, or behind one name, says that a record is not decided. */
export function hasPendingBadge(lines: readonly Line[], { from, to }: Reach): boolean {
  return lines.slice(from, to + 1).some(({ segments }) => {
    const last = segments.at(-1);
    const isBadge = last !== undefined && isPendingBadge(last.text);
    // Beside the states of other claims it is a way to look for them.
    return isBadge && segments.length <= 2 && !segments.some(({ text }) => isDecided(text));
  });
}
