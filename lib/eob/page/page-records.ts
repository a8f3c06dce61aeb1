import { isAmountOrDash } from '#lib/eob/page/label-with-value.ts';
import type { PagePair, PageUnit } from '#lib/eob/page/page-units.ts';
import { isRootOf, rootsApart, sharedPlace } from '#lib/eob/page/places.ts';
import { hasAccumulatorWords, hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';

/** Labels with amounts that belong together, and the units of the page among which they stand. */
export interface PageRecord {
  readonly amounts: readonly PagePair[];
  /** Everything in the part of the page that is this record's alone. */
  readonly around: readonly PageUnit[];
  readonly place: string;
  readonly isTotal: boolean;
}

/** Fewer amounts are a fact of a claim, not a record of it. */
const FEWEST_AMOUNTS = 2;

/**
 * The records of a page. Where the same label of an amount comes again, the parts of the page between them are
 * records of their own: cards, items of lists, sections.
 */
export function findPageRecords(units: readonly PageUnit[]): readonly PageRecord[] {
  const amounts = findAmounts(units);
  const rootOf = rootsApart(amounts.map(({ pair }) => ({ place: pair.place, key: keyOf(pair) })));
  return groupAmounts(amounts, rootOf).flatMap((group) => {
    const own = group.filter((amount) => !isOfTotal(amount));
    return [own, group.filter(isOfTotal)].flatMap((part) =>
      part.length < FEWEST_AMOUNTS ? [] : [toRecord(part, units, rootOf)],
    );
  });
}

/** A pair of an amount. `index`: its place among the units; `section`: how many headings and tables stand before it. */
interface PlacedAmount {
  readonly pair: PagePair;
  readonly index: number;
  readonly section: number;
}

function isOfTotal({ pair }: PlacedAmount): boolean {
  return hasTotalWords(pair.label);
}

/** The pairs of amounts, without counts of the year and the parts of the page that are about those. */
function findAmounts(units: readonly PageUnit[]): readonly PlacedAmount[] {
  const found: PlacedAmount[] = [];
  let isCounting = false;
  let section = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'heading') isCounting = hasAccumulatorWords(unit.text);
    if (unit.kind === 'heading' || unit.kind === 'table') section += 1;
    if (unit.kind === 'pair' && !isCounting && isAmountPair(unit)) {
      found.push({ pair: unit, index, section });
    }
  }
  return found;
}

function isAmountPair({ label, value }: PagePair): boolean {
  const [likeliest] = labelCandidates(label);
  if (likeliest === undefined || likeliest.field === 'decoy') return false;
  if (hasAccumulatorWords(label) || /\b(?:of|met|left)\b/i.test(value)) return false;
  return isAmountOrDash(value) || /\$ ?\d|^\(?-?\d[\d,]*\.\d{2}/.test(value);
}

function keyOf({ label }: PagePair): string {
  return normalise(label).join('');
}

/** Pairs by the root that they stand under; where each root holds but one, by when a label comes again. */
function groupAmounts(
  amounts: readonly PlacedAmount[],
  rootOf: (place: string) => string,
): readonly (readonly PlacedAmount[])[] {
  const byRoot = Map.groupBy(amounts, ({ pair }) => rootOf(pair.place));
  const whole = [...byRoot.values()].filter(({ length }) => length >= FEWEST_AMOUNTS);
  const taken = new Set(whole.flat());
  const groups: PlacedAmount[][] = [];
  for (const amount of amounts) {
    if (taken.has(amount)) continue;
    const group = groups.at(-1);
    const isNext =
      group?.at(-1)?.section === amount.section &&
      !group.some(({ pair }) => keyOf(pair) === keyOf(amount.pair));
    if (group !== undefined && isNext) group.push(amount);
    else groups.push([amount]);
  }
  return [...whole, ...groups].toSorted((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0));
}

function toRecord(
  amounts: readonly PlacedAmount[],
  units: readonly PageUnit[],
  rootOf: (place: string) => string,
): PageRecord {
  const pairs = amounts.map(({ pair }) => pair);
  const [first] = amounts;
  const place = pairs.reduce(
    (shared, pair) => (isRootOf(shared, pair.place) ? shared : sharedPlace(shared, pair.place)),
    rootOf(first?.pair.place ?? ''),
  );
  const isTotal = pairs.every(({ label }) => hasTotalWords(label));
  return { amounts: pairs, around: unitsIn(units, place, first?.index ?? 0), place, isTotal };
}

/** The units inside an element, which follow each other, around one of them. */
function unitsIn(units: readonly PageUnit[], place: string, index: number): readonly PageUnit[] {
  const isInside = (at: number) => {
    const unit = units[at];
    return unit !== undefined && isRootOf(place, unit.place);
  };
  let [from, to] = [index, index];
  while (isInside(from - 1)) from -= 1;
  while (isInside(to + 1)) to += 1;
  return units.slice(from, to + 1);
}
