import { areSame } from '#lib/values/keep.ts';
import { NONE } from '#lib/values/none.ts';

/** Cuts a list in stretches: items that follow one another, every item in one of them. */
export type Cut<T> = (items: readonly T[]) => readonly (readonly T[])[];

/** So many items a stretch has on average: enough that few lists are kept, few enough that little is done again. */
const USUAL_LENGTH = 64;

/**
 * Creates what cuts lists of one kind in stretches, and gives a stretch of the last time again where it holds the very
 * same items. An item tells by its own text whether a stretch ends with it: so one item more or less changes the
 * stretch in which it stands, and no other.
 */
export function createCut<T extends object>(textOf: (item: T) => string): Cut<T> {
  let before: ReadonlyMap<T, readonly T[]> = new Map();
  return (items) => {
    const stretches: (readonly T[])[] = [];
    let from = 0;
    for (const [at, item] of items.entries()) {
      if (at + 1 < items.length && hashOf(textOf(item)) % USUAL_LENGTH !== 0) continue;
      const stretch = items.slice(from, at + 1);
      const known = before.get(items[from] ?? item) ?? NONE;
      stretches.push(areSame(known, stretch) ? known : stretch);
      from = at + 1;
    }
    before = new Map(
      stretches.flatMap((stretch) => (stretch[0] === undefined ? [] : [[stretch[0], stretch]])),
    );
    return stretches;
  };
}

/** A number that looks as if drawn by lot, the same for the same text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
