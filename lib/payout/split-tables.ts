import { countFilled, hasThreeDigits, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { isKnownLabel, normaliseLabel } from '#lib/payout/label.ts';
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
  const best = findBest(scores);
  if (best === undefined) return { preamble: [], tables: [{ headings: [], rows }] };
  const tables: { headings: readonly string[]; parts: (readonly SheetRow[])[] }[] = [];
  let preambleEnd = 0;
  let from = best;
  for (const at of scores.keys()) {
    if (at < from) continue;
    tables.at(-1)?.parts.push(rows.slice(from, at));
    const height = headingHeight(rows, at, tables.length === 0);
    if (tables.length === 0) preambleEnd = height === 'with-above' ? at - 1 : at;
    const headings = joinHeadings(rows, at, height);
    from = height === 'with-below' ? at + 2 : at + 1;
    const last = tables.at(-1);
    if (last === undefined || last.headings.join('|') !== headings.join('|')) {
      tables.push({ headings, parts: [] });
    }
  }
  tables.at(-1)?.parts.push(rows.slice(from));
  return {
    preamble: rows.slice(0, preambleEnd),
    tables: tables.map(({ headings, parts }) => ({ headings, rows: joined(parts) })),
  };
}

function joined(parts: readonly (readonly SheetRow[])[]): readonly SheetRow[] {
  const [only = []] = parts;
  return parts.length > 1 ? parts.flat() : only;
}

/** The first of the rows near the top that have the most known headings; undefined where none has any. */
function findBest(scores: HeadingScores): number | undefined {
  let best: { readonly at: number; readonly score: number } | undefined;
  for (const [at, score] of scores) {
    if (at >= ROWS_FOR_HEADING) break;
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  return best?.at;
}

/** The most cells that a row of headings near the top of a sheet has; 0 when there is no such row. */
export function widestHeading({ rows }: Sheet): number {
  const top = rows.slice(0, ROWS_FOR_HEADING);
  const scores = headingScores(top);
  return Math.max(0, ...top.map((row, at) => (scores.has(at) ? countFilled(row) : 0)));
}

/** Rows below a heading by which it is judged. */
const ROWS_TO_FIT = 12;

/** How many known headings a row of headings has, for each such row by its place. */
type HeadingScores = ReadonlyMap<number, number>;

/** The rows of headings. Those over which most rows reach out are none: links that stand in a line, say. */
function headingScores(rows: readonly SheetRow[]): HeadingScores {
  const scores = new Map<number, number>();
  rows.forEach((row, at) => {
    const score = hasThreeDigits(row) ? 0 : headingScore(row.cells);
    if (score > 0) scores.set(at, score);
  });
  return new Map([...scores].filter(([at]) => !isOutreached(rows, at, scores)));
}

/** Whether most rows of values below a heading have more cells than it has. */
function isOutreached(rows: readonly SheetRow[], at: number, scores: HeadingScores): boolean {
  const width = filledWidth(rows[at]);
  const below = rows
    .slice(at + 1, at + 1 + ROWS_TO_FIT)
    .filter((row, index) => !scores.has(at + 1 + index) && row.cells.some(isValue));
  const wider = below.filter((row) => filledWidth(row) > width);
  return wider.length * 2 > below.length;
}

function filledWidth(row: SheetRow | undefined): number {
  return 1 + (row?.cells.findLastIndex((cell) => cell.trim() !== '') ?? -1);
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

/** A second row of headings has at least two cells, no value or long text in them, and does not begin as a total does. */
function isPartOfHeading(row: SheetRow | undefined): boolean {
  const filled = row?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return (
    filled.length >= KNOWN_HEADINGS_NEEDED &&
    !/^total/i.test(filled[0]?.trim() ?? '') &&
    filled.every(
      (cell) =>
        !/\d|\p{L}, \p{Lu}/u.test(cell) &&
        cell.length <= LONGEST_HEADING &&
        !/:\s|:$/.test(cell.trim()),
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
