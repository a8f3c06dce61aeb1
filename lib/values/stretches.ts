import { hashOf } from '#lib/values/hash.ts';
import { NONE } from '#lib/values/none.ts';

/** Cuts a list in stretches: items that follow one another, every item in one of them. */
export type ToStretches<T> = (items: readonly T[]) => readonly (readonly T[])[];

/**
 * Creates what cuts lists of one kind in stretches, and gives a stretch of the last time again where it holds the very
 * same items. `isEnd`: whether a stretch ends between two items.
 */
export function createCut<T extends object>(isEnd: (item: T, next: T) => boolean): ToStretches<T> {
  let before: ReadonlyMap<T, readonly T[]> = new Map();
  return (items) => {
    const stretches: (readonly T[])[] = [];
    const endsAt = (to: number): boolean => {
      const [last, next] = [items[to - 1], items[to]];
      return last === undefined || next === undefined || isEnd(last, next);
    };
    for (let from = 0; from < items.length; ) {
      const first = items[from];
      if (first === undefined) break;
      const known = before.get(first);
      const isSame = known?.every((item, at) => item === items[from + at]);
      let stretch = known ?? NONE;
      if (isSame !== true || !endsAt(from + stretch.length)) {
        let to = from + 1;
        while (!endsAt(to)) to += 1;
        stretch = items.slice(from, to);
      }
      stretches.push(stretch);
      from += stretch.length;
    }
    before = new Map(stretches.flatMap((own) => (own[0] === undefined ? [] : [[own[0], own]])));
    return stretches;
  };
}

/** So many items a stretch has on average: enough that few lists are kept, few enough that little is done again. */
const USUAL_LENGTH = 64;

/**
 * Whether an item ends a stretch, drawn by lot from its own text: so one item more or less changes the stretch in which
 * it stands, and no other.
 */
export function endsStretch(text: string): boolean {
  return hashOf(text) % USUAL_LENGTH === 0;
}
