import type { AmountRow } from '#lib/eob/tables/schema.ts';

/** Records under the same labels. */
interface Records {
  readonly labels: readonly string[];
  readonly rows: readonly AmountRow[];
}

/**
 * Whether records were torn apart, as columns that are read one after the other tear cards: one with a day, and one
 * without, have no label in common, and together labels that a whole record with a day has. Whose the amounts of such
 * pieces are is not known.
 */
export function areTorn(kinds: readonly Records[]): boolean {
  const isDated = ({ rows }: Records) => rows.some(({ date }) => date !== undefined);
  const dated = kinds.filter(isDated);
  const undated = kinds.filter(({ rows }) =>
    rows.some(({ kind, date }) => kind === 'service' && date === undefined),
  );
  return dated.some((one) =>
    undated.some(
      (other) =>
        one.labels.every((label) => !other.labels.includes(label)) &&
        dated.some((whole) =>
          [...one.labels, ...other.labels].every((label) => whole.labels.includes(label)),
        ),
    ),
  );
}
