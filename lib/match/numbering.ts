/** Gives things small numbers, equal ones by their text the same one, in the order in which they come. */
export interface Numbering<T> {
  numberOf(item: T): number;
  /** The first thing that was given each number. */
  readonly items: readonly T[];
}

/** Creates a numbering of things that are equal when their texts are. */
export function createNumbering<T>(textOf: (item: T) => string): Numbering<T> {
  const numbers = new Map<string, number>();
  const items: T[] = [];
  return {
    items,
    numberOf(item) {
      const text = textOf(item);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const next = items.length;
      numbers.set(text, next);
      items.push(item);
      return next;
    },
  };
}
