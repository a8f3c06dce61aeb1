/** Wraps a pure function of a text so that each text is worked out once: statements repeat theirs row by row. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text === text) return last.result;
    const before = known.get(text);
    const result = before === undefined ? work(text) : before.result;
    if (before === undefined) known.set(text, { result });
    last = { text, result };
    return result;
  };
}

/** One text after another, and what was worked out for all of them together. */
interface Branch<Result> {
  readonly next: Map<string, Branch<Result>>;
  known: { readonly result: Result } | undefined;
}

/** The same for a function of several texts, without joining them. */
export function rememberAll<Result>(
  work: (texts: readonly string[]) => Result,
): (count: number, textAt: (index: number) => string) => Result {
  const root: Branch<Result> = { next: new Map(), known: undefined };
  return (count, textAt) => {
    let branch = root;
    for (let index = 0; index < count; index += 1) {
      const text = textAt(index);
      const next: Branch<Result> = branch.next.get(text) ?? { next: new Map(), known: undefined };
      if (next.known === undefined && next.next.size === 0) branch.next.set(text, next);
      branch = next;
    }
    branch.known ??= { result: work(Array.from({ length: count }, (_, index) => textAt(index))) };
    return branch.known.result;
  };
}
