/** Wraps a pure function of a text so that each text is worked out once: statements repeat theirs row by row. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = work(text);
    known.set(text, { result });
    return result;
  };
}
