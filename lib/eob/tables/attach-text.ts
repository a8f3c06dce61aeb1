import { hasAmounts, type TableLine } from '#lib/eob/tables/table-line.ts';
import { explainedOn } from '#lib/eob/words/notes.ts';
import { isSurelyProcedureCode } from '#lib/reference/procedure-codes.ts';
import { textOf } from '#lib/table/lines.ts';

/** A row of amounts and the lines of words above and below that belong to it. */
export interface RowWithText {
  readonly line: TableLine;
  readonly attached: readonly TableLine[];
}

/** A gap wider than this many heights parts a line of words from its row. */
const REACH = 1.7;

/**
 * Gives every row the lines of words that belong to it. Between two rows the widest gap parts what belongs to
 * the upper from what belongs to the lower; totals take nothing.
 */
export function attachText(lines: readonly TableLine[]): readonly RowWithText[] {
  const rows = lines.flatMap((line, index) => (hasAmounts(line) ? [index] : []));
  const hangs = hangBelow(lines, rows);
  const below = new Map<number, TableLine[]>();
  const above = new Map<number, TableLine[]>();
  for (const [n, from] of [-1, ...rows].entries()) {
    const to = rows[n] ?? lines.length;
    const cut = widestGap(lines, from, to, hangs ? -TIE : TIE);
    if (from >= 0) below.set(from, reachDown(lines, from, cut));
    if (to < lines.length) above.set(to, reachUp(lines, cut, to));
  }
  return rows.flatMap((index) => {
    const line = lines[index];
    if (line === undefined) return [];
    const attached = line.isTotal ? [] : [...(below.get(index) ?? []), ...(above.get(index) ?? [])];
    return [{ line, attached }];
  });
}

/**
 * Whether words hang below their rows: the first row has none above, and each service has some below, the last one too.
 * Where the first one has its day there, so have all that have one: nothing else tells the day of the first.
 */
function hangBelow(lines: readonly TableLine[], rows: readonly number[]): boolean {
  const isDated = (index: number) => (lines[index]?.dates.length ?? 0) > 0;
  // Where the first one has its day on its own line, lines without one are of something else.
  const services = rows.filter(
    (index) => lines[index]?.isTotal === false && (isDated(index) || !isDated(0)),
  );
  if (rows[0] !== 0 || services.length < 2) return false;
  const below = services.map((index) => wordsRightBelow(lines, index));
  const hasDayBelow = lines[0]?.dates.length === 0 && (below[0]?.dates.length ?? 0) > 0;
  return hasDayBelow || below.every((words) => words !== undefined);
}

/** The line of words right below a row. */
function wordsRightBelow(lines: readonly TableLine[], index: number): TableLine | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || hasAmounts(next) || next.isTotal)
    return undefined;
  return gapBetween(line, next) <= REACH * next.line.size ? next : undefined;
}

/**
 * The index before which the lines between two rows are parted: where the gap is widest. Of gaps alike the first, or,
 * where the tie is below zero, the last.
 */
function widestGap(lines: readonly TableLine[], from: number, to: number, tie: number): number {
  let best = to;
  let widest = Number.NEGATIVE_INFINITY;
  for (let index = Math.max(1, from + 1); index <= to; index++) {
    const gap = gapBetween(lines[index - 1], lines[index]);
    if (gap <= widest + tie) continue;
    best = index;
    widest = gap;
  }
  return from < 0 ? 0 : best;
}

/** Gaps that differ by less than this many points are the same. */
const TIE = 0.6;

function gapBetween(upper: TableLine | undefined, lower: TableLine | undefined): number {
  if (upper === undefined || lower === undefined) return Number.POSITIVE_INFINITY;
  if (upper.line.page !== lower.line.page) return Number.POSITIVE_INFINITY;
  return lower.line.box[1] - upper.line.box[3];
}

/** A line that begins with the number of a claim is over the services of that claim, and under no others. */
const OTHER_CLAIM = /^\W*claim ?(?:number|no\.?|id|#)\W*(?=\S*\d)/i;

function reachDown(lines: readonly TableLine[], from: number, cut: number): TableLine[] {
  const reached: TableLine[] = [];
  for (let index = from + 1; index < cut; index++) {
    const line = lines[index];
    if (line === undefined || gapBetween(lines[index - 1], line) > REACH * line.line.size) break;
    if (OTHER_CLAIM.test(textOf(line.line)) || isLegend(lines, line, from)) break;
    // A total that stands in no column is one all the same.
    if (line.isTotal && line.unnamed.length > 0) break;
    reached.push(line);
  }
  return reached;
}

/** Whether a line explains codes of the whole table, and not only one of the row over it. */
function isLegend(lines: readonly TableLine[], { line }: TableLine, row: number): boolean {
  const codes = explainedOn(line).filter((code) => !isSurelyProcedureCode(code));
  const isOfOther = (code: string) =>
    lines.some(
      (other, index) =>
        index !== row && hasAmounts(other) && other.line.words.some(({ text }) => text === code),
    );
  return codes.length > 1 || codes.some(isOfOther);
}

function reachUp(lines: readonly TableLine[], cut: number, to: number): TableLine[] {
  const reached: TableLine[] = [];
  for (let index = to - 1; index >= cut; index--) {
    const line = lines[index];
    if (line === undefined || gapBetween(line, lines[index + 1]) > REACH * line.line.size) break;
    reached.unshift(line);
    // What stands over the number of a claim is of the claim before.
    if (OTHER_CLAIM.test(textOf(line.line))) break;
  }
  return reached;
}
