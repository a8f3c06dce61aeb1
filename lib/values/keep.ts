import { orNone } from '#lib/values/none.ts';

/** All that a piece of work reads. The first part is the thing that it is about: its result lives no longer. */
export type Parts = readonly [object, ...unknown[]];

/**
 * Makes a pure function give again what it made of a thing, where all that it reads is still the same: objects by
 * identity, texts and numbers by value. `partsOf` must name everything that `make` reads. One result a thing is kept.
 */
export function keep<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
  partsOf: (...args: Args) => Parts,
): (...args: Args) => Made {
  const kept = new WeakMap<object, { readonly parts: readonly unknown[]; readonly made: Made }>();
  return (...args) => {
    const [thing, ...rest] = partsOf(...args);
    const before = kept.get(thing);
    if (before !== undefined && areSame(before.parts, rest)) return before.made;
    const made = make(...args);
    kept.set(thing, { parts: orNone(rest), made });
    return made;
  };
}

/** Whether two lists hold the very same things in the same order: objects by identity, texts and numbers by value. */
export function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => Object.is(part, other[at]));
}

/** Stands first among the parts of work that is about everything there is. */
export const EVERYTHING = {} as const;
