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
