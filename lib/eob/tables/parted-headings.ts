import { countsOfYear } from '#lib/eob/words/row-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import { type Line, textOf, toSegment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import {
  type ColumnBoxes,
  partByLinesBelow,
  partByRows,
  partHeadings,
} from '#lib/table/part-headings.ts';

/** Headings and the lines that they stand on. */
interface Headed {
  readonly headings: readonly HeaderCell[];
  readonly headingLines: readonly Line[];
}

/** Rows are looked for in the first lines under headings. */
const MOST_LINES = 24;
/** Fewer amounts side by side tell no columns. */
const FEWEST_AMOUNTS = 3;

/**
 * Headings with those parted that run into each other, as narrow tables print them: where the columns under them, or
 * the next line of the headings, tell where each one ends, and the parts say more of amounts than the whole does.
 */
export function withHeadingsParted(headed: Headed, body: readonly Line[]): Headed {
  if (headed.headingLines.length === 0) return headed;
  const columns = columnsUnder(body);
  const byLines = partByLinesBelow(headed.headingLines);
  const ways = [
    partHeadings(headed.headingLines, columns),
    byLines,
    partHeadings(byLines, columns),
    partByRows(headed.headingLines, rowsOf(body)),
    partByRows(byLines, rowsOf(body)),
  ];
  return ways.reduce((best, lines) => withMoreSaid(best, lines), headed);
}

/** Headings parted as the same ones are over another table, whose rows tell more. */
export function partedLike({ headingLines }: Headed, model: Headed): Headed {
  const parted = headingLines.map((line, index) => {
    const words = line.segments.flatMap((segment) => segment.words);
    const parts = model.headingLines[index]?.segments.map((segment) => segment.words.length) ?? [];
    const ends = parts.map((_, part) => sumOf(parts.slice(0, part + 1)));
    if (ends.at(-1) !== words.length) return line;
    const segments = ends.map((end, part) => toSegment(words.slice(ends[part - 1] ?? 0, end)));
    return { ...line, segments };
  });
  return { headings: linesToHeaderCells(parted), headingLines: parted };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Headings on these lines, where they say more of amounts. */
function withMoreSaid(headed: Headed, headingLines: readonly Line[]): Headed {
  if (headingLines.every((line, index) => line === headed.headingLines[index])) return headed;
  const headings = linesToHeaderCells(headingLines);
  const more = weightOf(headings) - weightOf(headed.headings);
  const isMore =
    Math.abs(more) < SAME_WEIGHT ? lettersOf(headings) > lettersOf(headed.headings) : more > 0;
  return isMore ? { headings, headingLines } : headed;
}

/** Sums of weights that differ by less are the same. */
const SAME_WEIGHT = 0.001;

/** How many letters of the headings name a column, and not several together. */
function lettersOf(headings: readonly HeaderCell[]): number {
  return headings.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
}

function rowsOf(body: readonly Line[]): readonly Line[] {
  return body
    .slice(0, MOST_LINES)
    .filter((line) => lineTokens(line).money.length >= FEWEST_AMOUNTS)
    .filter((line) => !countsOfYear(textOf(line)));
}

/** The columns of the first row that has the most amounts, with the amounts of all rows that have as many. */
function columnsUnder(body: readonly Line[]): readonly ColumnBoxes[] {
  const rows = body.slice(0, MOST_LINES).map((line) => lineTokens(line).money);
  const most = Math.max(0, ...rows.map(({ length }) => length));
  if (most < FEWEST_AMOUNTS) return [];
  const full = rows.filter(({ length }) => length === most);
  return Array.from({ length: most }, (_, column) =>
    full.flatMap((row) => row.slice(column, column + 1).map(({ box }) => box)),
  );
}

function weightOf(headings: readonly HeaderCell[]): number {
  return headings.reduce(
    (sum, heading) => sum + (labelCandidates(heading.text)[0]?.weight ?? 0),
    0,
  );
}
