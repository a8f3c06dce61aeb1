/**
 * The empty list that all share who have nothing to list: among records by the hundred thousand, most lists are
 * empty, and one of its own for each would take more memory than what they say.
 */
export const NONE: readonly never[] = Object.freeze([]);

/** The list itself, or the shared one where it is empty. */
export function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}
