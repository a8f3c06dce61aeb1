/** A place of the page and what stands there: places with the same key are parts of different wholes. */
export interface KeyedPlace {
  readonly place: string;
  readonly key: string;
}

/** Whether an element is, or holds, what stands at a place. */
export function isRootOf(root: string, place: string): boolean {
  return place === root || place.startsWith(`${root}/`);
}

/** The innermost element that holds both places. */
export function sharedPlace(a: string, b: string): string {
  const [one, other] = [a.split('/'), b.split('/')];
  const end = one.findIndex((step, index) => step !== other[index]);
  return (end < 0 ? one : one.slice(0, end)).join('/');
}

/**
 * For places of a page the outermost element around each in which no key comes twice: the card, row or section that
 * is one whole.
 */
export function rootsApart(places: readonly KeyedPlace[]): (place: string) => string {
  const mixed = new Set<string>();
  const last = new Map<string, string>();
  for (const { place, key } of places) {
    const before = last.get(key);
    last.set(key, place);
    if (before === undefined) continue;
    for (const element of ancestors(sharedPlace(before, place))) mixed.add(element);
  }
  return (place) => ancestors(place).find((element) => !mixed.has(element)) ?? place;
}

/** An element and all around it, the outermost first. */
export function ancestors(place: string): readonly string[] {
  const steps = place.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}
