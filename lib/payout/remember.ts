/** What was worked out, kept apart from nothing known yet: `undefined` is a result as well. */
export interface Known<Result> {
  readonly result: Result;
}

/** Wraps a pure function of a text so that each text is worked out once: statements repeat theirs row by row. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Known<Result>>();
  let lastText: string | undefined;
  let last: Known<Result> | undefined;
  return (text) => {
    if (last !== undefined && text === lastText) return last.result;
    let found = known.get(text);
    if (found === undefined) {
      found = { result: work(text) };
      known.set(text, found);
    }
    lastText = text;
    last = found;
    return found.result;
  };
}

/** One key after another, and what was worked out for a thing that has them all. */
interface Branch<Result> {
  readonly next: Map<string | number, Branch<Result>>;
  known: Known<Result> | undefined;
}

/**
 * The same for a function of several texts of one thing, a row say. `count`: how many keys `keyAt` gives for each; things
 * with the same keys must give the same result.
 */
export function rememberAll<Item, Result>(
  count: number,
  keyAt: (item: Item, index: number) => string | number,
  work: (item: Item) => Result,
): (item: Item) => Result {
  const root: Branch<Result> = { next: new Map(), known: undefined };
  const lastKeys: (string | number)[] = [];
  let last: Known<Result> | undefined;

  function isLikeLast(item: Item): boolean {
    for (let index = 0; index < count; index += 1) {
      if (keyAt(item, index) !== lastKeys[index]) return false;
    }
    return true;
  }

  return (item) => {
    if (last !== undefined && isLikeLast(item)) return last.result;
    let branch = root;
    for (let index = 0; index < count; index += 1) {
      const key = keyAt(item, index);
      let next = branch.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), known: undefined };
        branch.next.set(key, next);
      }
      lastKeys[index] = key;
      branch = next;
    }
    branch.known ??= { result: work(item) };
    last = branch.known;
    return last.result;
  };
}
