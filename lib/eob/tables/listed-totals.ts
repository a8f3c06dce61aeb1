import type { LabelPair } from '#lib/eob/tables/schema.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** Pairs of one list stand no farther apart than this many lines. */
const IN_LIST = 2;

/** Words that say less name no field for sure. */
const TELLING_WEIGHT = 0.5;

/**
 * Whether a label speaks of a total of other records. In a list of labels that goes on with other words ("Total charge",
 * "Discount", "Total cost", "Plan paid"), it is what the service comes to, where no label beside it says that too.
 */
export function isTotalOfOthers(pairs: readonly LabelPair[], pair: LabelPair, at: number): boolean {
  if (!hasTotalWords(pair.label)) return false;
  if (isOfEachRecord(pairs, pair) || leadsEachRecord(pairs, pair)) return false;
  const [previous, next] = [pairs[at - 1], pairs[at + 1]];
  const isBesideTotal = previous !== undefined && hasTotalWords(previous.label);
  if (isBesideTotal || next === undefined || hasTotalWords(next.label)) return true;
  if (isSumOfOthers(pairs, pair)) return true;
  if (apart(pair, next) === 0 || apart(pair, next) > IN_LIST) return true;
  let [first, last] = [at, at + 1];
  while (first > 0 && apart(pairs[first - 1], pairs[first]) <= IN_LIST) first -= 1;
  while (apart(pairs[last], pairs[last + 1]) <= IN_LIST) last += 1;
  const [best, ...otherwise] = labelCandidates(pair.label);
  const isAgain = pairs.slice(first, at).some(({ label }) => label === next.label);
  // Words that may mean something else in the middle of a list are of that list.
  if (otherwise.length > 0 && first < at && apart(previous, pair) === 1 && !isAgain) return false;
  const alike = pairs
    .slice(first, last + 1)
    .filter(({ label }) => labelCandidates(label)[0]?.field === best?.field);
  return best === undefined || best.weight < TELLING_WEIGHT || alike.length > 1;
}

/**
 * Whether a label comes again in every list that has the label before it, or before the totals that go with it, but for a
 * summary over or under them, and may name a field that no other label names ("Charge", "Discount", "Covered", "Total
 * paid", "Your total", and so on for the next service): then it is of each service.
 */
function isOfEachRecord(pairs: readonly LabelPair[], { label }: LabelPair): boolean {
  const places = pairs.flatMap((pair, at) => (pair.label === label ? [at] : []));
  const runs = places.map((at) => runTo(pairs, at));
  // A summary over or under the lists may have the label behind others.
  const run = runs.length > FEWEST_RECORDS ? runs[1] : runs[0];
  const [leader] = run ?? [];
  if (places.length < FEWEST_RECORDS || run === undefined || leader === undefined) return false;
  const isRun = (at: number) => labelsFrom(pairs, at, run.length) === run.join('\n');
  const [odd, ...odds] = runs.filter((each) => each.join('\n') !== run.join('\n'));
  const isAtEnd = runs.length > FEWEST_RECORDS && (odd === runs[0] || odd === runs.at(-1));
  const isListed = odd === undefined || (isAtEnd && odds.length === 0);
  const others = pairs.flatMap((pair, at) => (pair.label === leader && !isRun(at) ? [pair] : []));
  const [other, ...more] = others;
  const ends = [
    pairs.find((pair) => pair.label === leader),
    pairs.findLast((pair) => pair.label === leader),
  ];
  const isSummary = other === undefined || (more.length === 0 && ends.includes(other));
  const timesOf = (pair: LabelPair) => pairs.filter((each) => each.label === pair.label).length;
  // What does not stand in every list sums them up in words of its own.
  const lists = places.length - (odd === undefined ? 0 : 1);
  const listed = pairs.filter((pair) => timesOf(pair) >= lists);
  return isListed && isSummary && namesFurther(listed, label);
}

/** The labels of a list from the last one before a place that is no total to that place; none without such a label. */
function runTo(pairs: readonly LabelPair[], at: number): readonly string[] {
  let from = at;
  do {
    if (apart(pairs[from - 1], pairs[from]) > IN_LIST) return [];
    from -= 1;
  } while (hasTotalWords(pairs[from]?.label ?? ''));
  return pairs.slice(Math.max(0, from), at + 1).map(({ label }) => label);
}

function labelsFrom(pairs: readonly LabelPair[], from: number, count: number): string {
  return pairs
    .slice(from, from + count)
    .map(({ label }) => label)
    .join('\n');
}

/** Labels without an amount may stand between a total that leads a record and the next amount. */
const LEADS = 4;

/**
 * Whether a label comes again before other labels every time, and names an amount that no other label names ("Total
 * charge", "Discount", "Plan paid", and so on for the next service): then it is of each service.
 */
function leadsEachRecord(pairs: readonly LabelPair[], { label }: LabelPair): boolean {
  const places = pairs.flatMap((pair, at) => (pair.label === label ? [at] : []));
  const [best] = labelCandidates(label);
  const isTelling = best !== undefined && best.field !== 'decoy' && best.weight >= TELLING_WEIGHT;
  const isLed = places.every((at) => {
    const next = pairs[at + 1];
    return next !== undefined && !hasTotalWords(next.label) && apart(pairs[at], next) <= LEADS;
  });
  const isAlone = pairs.every(
    (pair) => pair.label === label || labelCandidates(pair.label)[0]?.field !== best?.field,
  );
  return isTelling && isLed && isAlone && places.length >= FEWEST_RECORDS;
}

/** Fewer lists do not show that a label is of each. */
const FEWEST_RECORDS = 2;

/** Whether a label may name a field that no other one names first of all. */
function namesFurther(pairs: readonly LabelPair[], label: string): boolean {
  const others = new Set(
    pairs.flatMap((pair) =>
      pair.label === label ? [] : (labelCandidates(pair.label)[0]?.field ?? []),
    ),
  );
  return labelCandidates(label).some(
    ({ field, weight }) => field !== 'decoy' && weight >= TELLING_WEIGHT && !others.has(field),
  );
}

/** Whether a total is what the amounts come to that the document prints under other words for the same. */
function isSumOfOthers(pairs: readonly LabelPair[], { label, token }: LabelPair): boolean {
  const field = labelCandidates(label)[0]?.field;
  const others = pairs.filter(
    (each) => !hasTotalWords(each.label) && labelCandidates(each.label)[0]?.field === field,
  );
  const sum = others.reduce((all, each) => all + each.token.amount, 0);
  return field !== undefined && others.length > 0 && sum === token.amount;
}

/** How many lines farther down a pair stands; with none, any number. */
function apart(upper: LabelPair | undefined, lower: LabelPair | undefined): number {
  return (lower?.at ?? Infinity) - (upper?.at ?? 0);
}
