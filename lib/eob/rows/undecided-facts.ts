import type { Fact, LaidRows } from '#lib/eob/rows/facts-beside.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { isPendingBadge, isPendingCell } from '#lib/eob/words/pending-words.ts';
import { wordCells } from '#lib/eob/words/word-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { rememberByList } from '#lib/values/remember.ts';

/** The words of a service that is not decided yet stand at most this many lines from its amounts. */
const REACH = 8;

/**
 * Where facts stand that are of services which are not decided yet, and of no other: the places of their lines. Of the
 * facts beside such a service it is the only one that no service around has for want of another.
 */
export function factsOfUndecided(fact: Fact, laid: LaidRows): ReadonlySet<number> {
  const rows = laid.placed.map(({ row }) => row);
  const pending = rows.filter(({ kind }) => kind === 'pending').map(({ row }) => row.at);
  const undecided = [...pending, ...undecidedLines(laid.lines, rows)];
  if (undecided.length === 0) return new Set();
  const decided = laid.services.map(({ row, from, to }) => ({ value: fact.of(row), from, to }));
  const all = [...laid.placed, ...undecided.map((at) => ({ from: at, to: at }))];
  const told = laid.lines.flatMap((line, at) => {
    const value = fact.on(line)?.value;
    return value === undefined ? [] : [{ at, value }];
  });
  /** What stands between the rows next to a place. */
  const around = (from: number, to: number) => {
    const before = Math.max(
      from - 1 - REACH,
      ...all.flatMap((row) => (row.to < from ? [row.to] : [])),
    );
    const after = Math.min(
      to + 1 + REACH,
      ...all.flatMap((row) => (row.from > to ? [row.from] : [])),
    );
    return told.filter(({ at }) => at > before && at < after);
  };
  return new Set(
    undecided.flatMap((at) => {
      const neighbours = [
        decided.findLast(({ to }) => to < at),
        decided.find(({ from }) => from > at),
      ];
      const isOthers = (each: { readonly at: number; readonly value: string }) =>
        neighbours.some(
          (row) =>
            row?.value === each.value &&
            !around(row.from, row.to).some(
              (other) => other.value === each.value && other.at !== each.at,
            ),
        );
      // What stands over the number of its claim is of the claim before, and under the next one of the next.
      const number = laid.starts.findLast((start) => start < at) ?? -1;
      const next = laid.starts.find((start) => start > at) ?? laid.lines.length;
      const own = around(at, at).filter(
        (each) => each.at > number && each.at < next && !isOthers(each),
      );
      const [only] = own;
      return only !== undefined && own.length === 1 ? [only.at] : [];
    }),
  );
}

/** The lines of services that a cell says to be not decided, beside those that `rows` are on. */
export function undecidedLines(
  lines: readonly Line[],
  rows: readonly ReadRow[],
): readonly number[] {
  const taken = new Set(rows.map(({ row }) => row.at));
  return placesOfUndecided(lines).filter((at) => !taken.has(at));
}

const placesOfUndecided = rememberByList((lines: readonly Line[]): readonly number[] =>
  lines.flatMap((line, at) => (isUndecided(line) ? [at] : [])),
);

/**
 * Whether a line tells the amounts of a service, or leaves room for them, and that it is not decided; or is nothing but
 * the badge that says so, as cards without amounts have it.
 */
function isUndecided(line: Line): boolean {
  const { money, strokes } = lineTokens(line);
  if (line.segments.length === 1 && isPendingBadge(textOf(line))) return true;
  return money.length + strokes.length > 0 && wordCells(line).some(isPendingCell);
}
