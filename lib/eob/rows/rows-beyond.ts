import type { Beside, Fact, LaidRows, Placed, Told, ToldAt } from '#lib/eob/rows/facts-beside.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/**
 * Whether the fact over the first service may be that of a row before it, or the one under the last service that of a
 * row after it, which has none and is of the same kind: then all may stand on the other side of their services. A
 * summary of the services has no day and no procedure, and the number of a claim parts a fact from the rows behind it.
 */
export function mayBeOfRowBeyond(
  fact: Fact,
  each: Placed,
  { lines, starts, placed, services }: LaidRows,
  { over, under }: Beside,
): boolean {
  const side = sideOf(over, under, fact.of(each.row));
  if (side === undefined || services.at(side.isOver ? 0 : -1) !== each) return false;
  const { told, isOver } = side;
  return placed.some(({ row, from, to }) => {
    const isBeyond = isOver ? to < told : from > told;
    const isOpen = row.kind === 'summary' && fact.of(row) === undefined;
    if (!isOpen || !isBeyond || !isAlike(row, each.row)) return false;
    const isParted = starts.some((at) =>
      isOver ? to < at && at <= told : told < at && at <= from,
    );
    return !isParted && !isOfAll(row, services, isOver) && !isTitledSummary(lines, row, each.row);
  });
}

/** Where a fact of a service stands: over it, or under it where it does not stand over it too. */
function sideOf(
  over: readonly ToldAt[],
  under: readonly ToldAt[],
  own: string | undefined,
): { readonly told: number; readonly isOver: boolean } | undefined {
  const isOwn = ({ value }: Told) => value === own;
  const [above, below] = [over.findLast(isOwn), under.find(isOwn)];
  if (above !== undefined) return { told: above.at, isOver: true };
  return below === undefined ? undefined : { told: below.at, isOver: false };
}

/** Fewer labels in common are chance. */
const FEWEST_ALIKE = 3;

/** Whether all that one of two rows names has a name in the other too. */
function isAlike(one: ReadRow, other: ReadRow): boolean {
  const [fewer, more] = [labelsOf(one), labelsOf(other)].toSorted((a, b) => a.size - b.size);
  return (
    fewer !== undefined &&
    more !== undefined &&
    fewer.size >= FEWEST_ALIKE &&
    fewer.isSubsetOf(more)
  );
}

function labelsOf({ table: { columns } }: ReadRow): ReadonlySet<string> {
  return new Set(columns.map(({ label }) => label));
}

/** A sum of fewer services may be another one that is alike. */
const FEWEST_SUMMED = 2;

/** Whether a row sums all services, or several of those next to it. */
function isOfAll(row: ReadRow, services: readonly Placed[], isOver: boolean): boolean {
  const rows = services.map((service) => service.row);
  return rows.some((_, at) => {
    const run = isOver ? rows.slice(0, at + 1) : rows.slice(at);
    return (run.length === rows.length || run.length >= FEWEST_SUMMED) && isSumOf(row, run);
  });
}

const SUMMED = ['billed', 'allowed', 'planPaid'] as const;

/** Whether a row says of all that it and each service print what these come to, and not of nothing but zeros. */
function isSumOf({ read }: ReadRow, services: readonly ReadRow[]): boolean {
  const sums = SUMMED.flatMap((term) => {
    const amount = read.amounts[term];
    const sum = services.reduce(
      (total, each) => total + (each.read.amounts[term] ?? Number.NaN),
      0,
    );
    return amount === undefined || Number.isNaN(sum) ? [] : [{ amount, sum }];
  });
  return sums.some(({ amount }) => amount !== 0) && sums.every(({ amount, sum }) => amount === sum);
}

/** A title stands at most this many lines over the amounts of a summary. */
const LINES_OF_SUMMARY = 8;
const SUMMARY = /^(?:\p{L}+ ){0,2}(?:summary|resumen)$/iu;

/** Whether a title over a row says that it is a summary, and it names less than a service does. */
function isTitledSummary(lines: readonly Line[], row: ReadRow, service: ReadRow): boolean {
  const { at } = row.row;
  return (
    labelsOf(row).size < labelsOf(service).size &&
    lines.slice(Math.max(0, at - LINES_OF_SUMMARY), at).some((line) => SUMMARY.test(textOf(line)))
  );
}
