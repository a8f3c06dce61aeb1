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
  const [best] = labelCandidates(pair.label);
  const alike = pairs
    .slice(first, last + 1)
    .filter(({ label }) => labelCandidates(label)[0]?.field === best?.field);
  return best === undefined || best.weight < TELLING_WEIGHT || alike.length > 1;
}

/**
 * Whether a label comes again in every list that has the label before it, but for a summary over or under them, and may
 * name a field that no other label names ("Charge", "Discount", "Covered", "Paid", "Your total", and so on for the next
 * service): then it is of each service.
 */
function isOfEachRecord(pairs: readonly LabelPair[], { label }: LabelPair): boolean {
  const places = pairs.flatMap((pair, at) => (pair.label === label ? [at] : []));
  const [first] = places.map((at) => pairs[at - 1]);
  if (places.length < FEWEST_RECORDS || first === undefined) return false;
  if (hasTotalWords(first.label)) return false;
  const isListed = places.every((at) => {
    const before = pairs[at - 1];
    return before?.label === first.label && apart(before, pairs[at]) <= IN_LIST;
  });
  const others = pairs.flatMap((pair, at) =>
    pair.label === first.label && pairs[at + 1]?.label !== label ? [pair] : [],
  );
  const [other, ...more] = others;
  const ends = [
    pairs.find((pair) => pair.label === first.label),
    pairs.findLast((pair) => pair.label === first.label),
  ];
  const isSummary = other === undefined || (more.length === 0 && ends.includes(other));
  let from = places[0] ?? 0;
  while (from > 0 && apart(pairs[from - 1], pairs[from]) <= IN_LIST) from -= 1;
  // What stands over all lists sums them up in words of its own.
  return isListed && isSummary && namesFurther(pairs.slice(from), label);
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
