/** Longer texts are compared by their first letters only, as many as fit a bit mask. */
const MOST_LETTERS = 31;
/** Winkler's weight of each equal letter at the start, up to four. */
const PREFIX_WEIGHT = 0.1;
const MOST_PREFIX = 4;

/** The Jaro–Winkler similarity of two texts, from 0 to 1; made for names with a slip of the pen. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const [length, otherLength] = [one.length, other.length].map((each) =>
    Math.min(each, MOST_LETTERS),
  );
  if (length === undefined || otherLength === undefined || length * otherLength === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(length, otherLength) / 2) - 1);
  let matched = 0;
  let otherMatched = 0;
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const end = Math.min(otherLength, at + reach + 1);
    for (let to = Math.max(0, at - reach); to < end; to += 1) {
      const bit = 1 << to;
      if ((otherMatched & bit) !== 0 || one.charCodeAt(at) !== other.charCodeAt(to)) continue;
      matched |= 1 << at;
      otherMatched |= bit;
      count += 1;
      break;
    }
  }
  if (count === 0) return 0;
  const swaps = countSwaps(one, matched, other, otherMatched);
  const jaro = (count / length + count / otherLength + (count - swaps / 2) / count) / 3;
  let prefix = 0;
  while (prefix < MOST_PREFIX && prefix < length && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

/** How many matched letters stand in another order. */
function countSwaps(one: string, matched: number, other: string, otherMatched: number): number {
  let swaps = 0;
  let to = 0;
  for (let at = 0; at < MOST_LETTERS; at += 1) {
    if ((matched & (1 << at)) === 0) continue;
    while ((otherMatched & (1 << to)) === 0) to += 1;
    if (one.charCodeAt(at) !== other.charCodeAt(to)) swaps += 1;
    to += 1;
  }
  return swaps;
}
