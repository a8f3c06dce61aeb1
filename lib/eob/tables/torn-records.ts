import type { Record } from '#lib/eob/tables/pairs-to-records.ts';
import type { AmountRow, LabelPair } from '#lib/eob/tables/schema.ts';

/** Records under the same labels. */
interface Records {
  readonly labels: readonly string[];
  readonly rows: readonly AmountRow[];
}

/**
 * Whether records were torn apart, as columns that are read one after the other tear cards: some with a day and some
 * without have no label in common, and together labels that a whole record with a day has; and what has no day does not
 * stand right under each that has one, as the second part of a record does. Whose such pieces are is not known.
 */
export function areTorn(kinds: readonly Records[]): boolean {
  const dated = kinds.filter(({ rows }) => rows.some(({ date }) => date !== undefined));
  const undated = kinds.filter(({ rows }) =>
    rows.some(({ kind, date }) => kind === 'service' && date === undefined),
  );
  const all = kinds.flatMap(({ rows }) => rows).toSorted((a, b) => a.at - b.at);
  return dated.some((one) =>
    undated.some(
      (other) =>
        arePieces(one, other, dated) &&
        !one.rows.every((row) => other.rows.some((each) => each === all[all.indexOf(row) + 1])),
    ),
  );
}

function arePieces(one: Records, other: Records, wholes: readonly Records[]): boolean {
  return (
    one.labels.every((label) => !other.labels.includes(label)) &&
    wholes.some((whole) =>
      [...one.labels, ...other.labels].every((label) => whole.labels.includes(label)),
    )
  );
}

/**
 * Whether a record goes on farther up its page, beside the amounts of another one: then columns were read one after the
 * other that are halves of cards, and each may have the other's half.
 */
export function areMixed(records: readonly Record[]): boolean {
  return records.some((record) => {
    const [first] = record;
    const back = record.filter((pair) => first !== undefined && isOver(pair, first));
    return back.some((pair) =>
      records.some((other) => other !== record && other.some((each) => isBeside(pair, each))),
    );
  });
}

function isOver({ page, token }: LabelPair, other: LabelPair): boolean {
  return page === other.page && token.box[3] < other.token.box[1];
}

function isBeside({ page, token }: LabelPair, other: LabelPair): boolean {
  const [, top, , bottom] = token.box;
  return page === other.page && top < other.token.box[3] && bottom > other.token.box[1];
}
