import { countFilled, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { isKnownLabel, normaliseLabel } from '#lib/payout/label.ts';
import { createRowTest } from '#lib/payout/remember-cells.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** One table of a statement. A heading is what stands above a column, with the heading of its group before it. */
export interface StatementTable {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A statement cut into what stands above its first heading, and its tables. */
export interface SplitStatement {
  readonly preamble: readonly SheetRow[];
  readonly tables: readonly StatementTable[];
}

/** Known headings that a row needs to be taken for a row of headings. */
const KNOWN_HEADINGS_NEEDED = 2;
/** Rows at the top of a sheet among which its first headings are looked for. */
const ROWS_FOR_HEADING = 200;
/** Headings are short: longer text (in characters) is a sentence. */
const LONGEST_HEADING = 60;
/** Data has dates, codes and amounts; a heading has at most two digits (`ICD-10`). */
const THREE_DIGITS = /\d\D*\d\D*\d/;

/** Finds the rows of headings (one or two high, anywhere, repeated or not) and cuts the sheet at them. */
export function splitTables(sheet: Sheet): SplitStatement {
  const { rows } = sheet;
  const scores = headingScores(rows);
  const best = scores.indexOf(Math.max(...sample(scores)));
  if (best === -1 || (scores[best] ?? 0) === 0) {
    return { preamble: [], tables: [{ headings: [], rows }] };
  }
  const tables: { headings: readonly string[]; rows: SheetRow[] }[] = [];
  let preambleEnd = 0;
  for (let at = best; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    if ((scores[at] ?? 0) === 0) {
      tables.at(-1)?.rows.push(row);
      continue;
    }
    const height = headingHeight(rows, at, tables.length === 0);
    if (tables.length === 0) preambleEnd = height === 'with-above' ? at - 1 : at;
    const headings = joinHeadings(rows, at, height);
    if (height === 'with-below') at += 1;
    const last = tables.at(-1);
    if (last === undefined || last.headings.join('|') !== headings.join('|')) {
      tables.push({ headings, rows: [] });
    }
  }
  return { preamble: rows.slice(0, preambleEnd), tables };
}

/** The most cells that a row of headings near the top of a sheet has; 0 when there is no such row. */
export function widestHeading({ rows }: Sheet): number {
  const top = rows.slice(0, ROWS_FOR_HEADING);
  const scores = headingScores(top);
  return Math.max(0, ...top.map((row, at) => ((scores[at] ?? 0) > 0 ? countFilled(row) : 0)));
}

/** Rows below a heading by which it is judged. */
const ROWS_TO_FIT = 12;

/** The scores of all rows. Headings over which most rows reach out are none: links that stand in a line, say. */
function headingScores(rows: readonly SheetRow[]): readonly number[] {
  const hasData = createRowTest((cell) => headingSign(cell) === 'data');
  const scores = rows.map((row) => (hasData(row) ? 0 : headingScore(row.cells)));
  return scores.map((score, at) => (score > 0 && isOutreached(rows, at, scores) ? 0 : score));
}

/** Whether most rows of values below a heading have more cells than it has. */
function isOutreached(rows: readonly SheetRow[], at: number, scores: readonly number[]): boolean {
  const width = filledWidth(rows[at]);
  const below = rows
    .slice(at + 1, at + 1 + ROWS_TO_FIT)
    .filter((row, index) => scores[at + 1 + index] === 0 && row.cells.some(isValue));
  const wider = below.filter((row) => filledWidth(row) > width);
  return wider.length * 2 > below.length;
}

function filledWidth(row: SheetRow | undefined): number {
  return 1 + (row?.cells.findLastIndex((cell) => cell.trim() !== '') ?? -1);
}

/** `Math.max` takes its numbers as arguments, of which there is a limit; headings stand near the top. */
function sample(scores: readonly number[]): readonly number[] {
  return scores.slice(0, ROWS_FOR_HEADING);
}

/** What one cell says of its row: that it holds data, and so is none of headings; or that it is a heading, perhaps. */
type HeadingSign = 'blank' | 'data' | 'known' | 'unknown';

function headingSign(cell: string): HeadingSign {
  if (THREE_DIGITS.test(cell) || cell.length > LONGEST_HEADING) return 'data';
  const label = cell.trim();
  if (label === '') return 'blank';
  if (isValue(label)) return 'data';
  return isKnownLabel(normaliseLabel(label)) ? 'known' : 'unknown';
}

/** How many known headings texts beside each other hold; 0 when they are no row of headings. */
export function headingScore(cells: readonly string[]): number {
  const signs = cells.map(headingSign).filter((sign) => sign !== 'blank');
  const known = signs.filter((sign) => sign === 'known').length;
  const isHeading = known >= KNOWN_HEADINGS_NEEDED && known * 2 >= signs.length;
  return isHeading && !signs.includes('data') ? known : 0;
}

function isValue(text: string): boolean {
  return parseStatementMoney(text) !== undefined || isDate(text);
}

type HeadingHeight = 'alone' | 'with-above' | 'with-below';

function headingHeight(rows: readonly SheetRow[], at: number, isFirst: boolean): HeadingHeight {
  const clearness = (height: HeadingHeight) => countDistinct(joinHeadings(rows, at, height));
  const alone = clearness('alone');
  if (isFirst && isPartOfHeading(rows[at - 1]) && clearness('with-above') > alone) {
    return 'with-above';
  }
  const below = rows[at + 1];
  return isPartOfHeading(below) && clearness('with-below') > alone ? 'with-below' : 'alone';
}

/** A second row of headings has at least two cells, and no value, total or long text in them. */
function isPartOfHeading(row: SheetRow | undefined): boolean {
  const filled = row?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return (
    filled.length >= KNOWN_HEADINGS_NEEDED &&
    filled.every(
      (cell) =>
        !/\d|\p{L}, \p{Lu}/u.test(cell) &&
        cell.length <= LONGEST_HEADING &&
        !/:\s|:$|^total/i.test(cell.trim()),
    )
  );
}

function joinHeadings(
  rows: readonly SheetRow[],
  at: number,
  height: HeadingHeight,
): readonly string[] {
  const row = rows[at]?.cells ?? [];
  if (height === 'alone') return row.map((cell) => cell.trim());
  const [upper, lower] =
    height === 'with-above' ? [rows[at - 1]?.cells ?? [], row] : [row, rows[at + 1]?.cells ?? []];
  const isBand = upper.some((cell, index) => cell.trim() === '' && index < lower.length);
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = (upper[index] ?? '').trim();
    group = above === '' && isBand ? group : above;
    return `${group} ${(lower[index] ?? '').trim()}`.trim();
  });
}

function countDistinct(headings: readonly string[]): number {
  const labels = headings.map(normaliseLabel).filter((label) => isKnownLabel(label));
  const once = labels.filter((label) => labels.indexOf(label) === labels.lastIndexOf(label));
  return once.filter((label) => !/^(?:date|amount|time|name|id|code|paid|total|type)$/.test(label))
    .length;
}
