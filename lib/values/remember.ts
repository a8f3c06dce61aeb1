/** Texts that are kept at most; then it begins anew, so that what was read long ago is not held. */
const MOST_TEXTS = 4000;

/** Wraps a pure function so that each input is worked out once, for names and dates come again and again. */
export function remember<Input, Result>(work: (input: Input) => Result): (input: Input) => Result {
  const known = new Map<Input, { readonly result: Result }>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before.result;
    const result = work(input);
    known.set(input, { result });
    return result;
  };
}

/**
 * Makes a pure function of a thing give again what it made of that very thing. What it made lives no longer than the
 * thing.
 */
export function rememberByThing<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const kept = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined) return known.made;
    const made = make(thing);
    kept.set(thing, { made });
    return made;
  };
}

/**
 * The same for a list that may still grow: where it has more items than before, it is gone through again.
 */
export function rememberByList<Item, Made>(
  make: (items: readonly Item[]) => Made,
): (items: readonly Item[]) => Made {
  const kept = new WeakMap<readonly Item[], { readonly length: number; readonly made: Made }>();
  return (items) => {
    const known = kept.get(items);
    if (known !== undefined && known.length === items.length) return known.made;
    const made = make(items);
    kept.set(items, { length: items.length, made });
    return made;
  };
}

/** Makes a pure function of a text give again what it made of the same text: pages say the same words over and over. */
export function rememberByText<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, { readonly made: Made }>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known.made;
    const made = make(text);
    if (kept.size >= MOST_TEXTS) kept.clear();
    kept.set(text, { made });
    return made;
  };
}
