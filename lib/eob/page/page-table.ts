import { isLabelLike } from '#lib/document/page/label-text.ts';
import type { CapturedCell, CapturedRow, TableBlock } from '#lib/document/page/schema.ts';
import { labelWithValue } from '#lib/eob/page/label-with-value.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { datesIn } from '#lib/table/dates.ts';

/** The heading of a column. `group`: the titles over several headings of which this is one; empty where none is. */
export interface ColumnHeading {
  readonly text: string;
  readonly group: string;
}

/** A table under headings, whatever it is about. `before`: rows of titles over the headings. */
export interface HeadedTable {
  readonly kind: 'headed';
  readonly headings: readonly ColumnHeading[];
  readonly headingRows: readonly CapturedRow[];
  readonly rows: readonly CapturedRow[];
}

/** A label and value that stand in a table's cells, or a cell that is neither. */
type CellText =
  | {
      readonly kind: 'pair';
      readonly label: string;
      readonly value: string;
      readonly place: string;
    }
  | { readonly kind: 'text'; readonly text: string; readonly place: string };

/** A table that is no grid of values: a list of labels and values, or rows of texts. */
export interface LooseTable {
  readonly kind: 'loose';
  readonly rows: readonly (readonly CellText[])[];
}

/** What a captured table is: values under headings, or labels and texts that only stand in cells. */
export function readPageTable(block: TableBlock): HeadedTable | LooseTable {
  const { headingRows, rows } = withFoundHeadings(block);
  if (headingRows.length === 0) return { kind: 'loose', rows: rows.map(toCellTexts) };
  if (isListOfAmounts(rows)) {
    return { kind: 'loose', rows: [...headingRows, ...rows].map(toCellTexts) };
  }
  return transposed(headingRows, rows) ?? toHeaded(headingRows, rows);
}

function toHeaded(headingRows: readonly CapturedRow[], rows: readonly CapturedRow[]): HeadedTable {
  const headings = toHeadings(headingRows);
  return { kind: 'headed', headings, headingRows, rows: withoutUnheaded(headings.length, rows) };
}

/** Rows that are wider than their headings begin with cells to tick or open them, which hold no text. */
function withoutUnheaded(width: number, rows: readonly CapturedRow[]): readonly CapturedRow[] {
  return rows.map((row) => {
    const over = row.cells.length - width;
    const isEmpty = row.cells.slice(0, Math.max(0, over)).every(({ text }) => text === '');
    return over > 0 && isEmpty ? { ...row, cells: row.cells.slice(over) } : row;
  });
}

/** Fewer texts side by side are no headings. */
const FEWEST_HEADINGS = 3;

/** Old tables mark no headings: then the first row of nothing but words over a row with figures is theirs. */
function withFoundHeadings({ headingRows, rows }: TableBlock) {
  if (headingRows.length > 0 || rows.every(isNamedInMarkup)) {
    return headingRows.length > 0 ? { headingRows, rows } : namedInMarkup(rows);
  }
  const first = rows.findIndex((row) => distinct(row).length >= FEWEST_HEADINGS);
  const row = rows[first];
  const hasFigures = rows
    .slice(first + 1)
    .some(({ cells }) => cells.some(({ text }) => /\d/.test(text)));
  if (row === undefined || !hasFigures || !distinct(row).every(isWords))
    return { headingRows, rows };
  return { headingRows: [row], rows: rows.toSpliced(first, 1) };
}

function isNamedInMarkup(row: CapturedRow): boolean {
  return (
    distinct(row).length >= FEWEST_HEADINGS && row.cells.every(({ label }) => label !== undefined)
  );
}

/** What the markup names the cells of the first row are the headings of all. */
function namedInMarkup(rows: readonly CapturedRow[]) {
  const [first] = rows;
  if (first === undefined) return { headingRows: [], rows };
  const cells = first.cells.map(({ label, place }) => ({ text: label ?? '', place }));
  return { headingRows: [{ cells, isShown: first.isShown }], rows };
}

/** The cells of a row, each once, without the empty ones. */
export function distinct({ cells }: CapturedRow): readonly CapturedCell[] {
  return cells.filter(({ text, place }, index) => text !== '' && place !== cells[index - 1]?.place);
}

function isWords({ text }: CapturedCell): boolean {
  return /\p{L}/u.test(text) && !/\d|\$|:$/.test(text);
}

/** Rows over each other as one heading a column; a cell over several columns is a title over them. */
function toHeadings(rows: readonly CapturedRow[]): readonly ColumnHeading[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const own: string[] = [];
    const titles: string[] = [];
    for (const [index, { cells }] of rows.entries()) {
      const cell = cells[column];
      if (cell === undefined || cell.text === '') continue;
      const isBelowItself = rows[index - 1]?.cells[column]?.place === cell.place;
      const isWide =
        cells[column - 1]?.place === cell.place || cells[column + 1]?.place === cell.place;
      if (!isBelowItself) (isWide ? titles : own).push(cell.text.replaceAll('\n', ' '));
    }
    return { text: own.join(' '), group: titles.join(' ') };
  });
}

function toCellTexts(row: CapturedRow): readonly CellText[] {
  const cells = distinct(row);
  const pairs = alternating(cells);
  return pairs ?? cells.map(toCellText);
}

/** A row of labels each with its value in the cell after it. */
function alternating(cells: readonly CapturedCell[]): readonly CellText[] | undefined {
  const labels = cells.filter((_, index) => index % 2 === 0);
  const isColoned = labels.filter(({ text }) => text.endsWith(':')).length * 2 > labels.length;
  const isPair = cells.length === 2 || isColoned;
  if (cells.length < 2 || !isPair || !labels.every(({ text }) => isLabelLike(text)))
    return undefined;
  return labels.map((label, index): CellText => {
    const value = cells[2 * index + 1];
    const text = label.text.replace(/:\s*$/, '');
    if (value === undefined) return { kind: 'text', text, place: label.place };
    return {
      kind: 'pair',
      label: text,
      value: value.text.replaceAll('\n', ' '),
      place: value.place,
    };
  });
}

function toCellText({ text, place, label }: CapturedCell): CellText {
  const pair = labelWithValue(text);
  if (pair !== undefined) return { kind: 'pair', ...pair, place };
  if (label !== undefined) return { kind: 'pair', label, value: text.replaceAll('\n', ' '), place };
  return { kind: 'text', text: text.replaceAll('\n', ' '), place };
}

const FEWEST_LABELS = 2;

/** Two columns, the first of which names the amounts in the second. */
function isListOfAmounts(rows: readonly CapturedRow[]): boolean {
  const named = rows.filter((row) => {
    const [label, value, ...more] = distinct(row);
    return (
      more.length === 0 && value !== undefined && namesAmount(label?.text) && /\d/.test(value.text)
    );
  });
  return named.length >= FEWEST_LABELS && named.length * 2 > rows.length;
}

function namesAmount(label: string | undefined): boolean {
  return label !== undefined && !/\d/.test(label) && labelCandidates(label).length > 0;
}

const FEWEST_AMOUNTS = 3;

/** A table on its side: each service is a column, each figure a row with its label at the left. */
function transposed(
  headingRows: readonly CapturedRow[],
  rows: readonly CapturedRow[],
): HeadedTable | undefined {
  const labels = rows.map(({ cells }) => cells[0]?.text ?? '');
  if (labels.filter(namesAmount).length < FEWEST_AMOUNTS) return undefined;
  const [over] = headingRows.slice(-1);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isOfServices = [over, ...rows].some((row) =>
    row?.cells.slice(1).some(({ text }) => datesIn(text).length > 0),
  );
  if (over === undefined || width < 2 || !isOfServices) return undefined;
  const columnOf = (column: number): CapturedRow => ({
    cells: [over, ...rows].map(({ cells }) => cells[column] ?? { text: '', place: '' }),
    isShown: rows.some(({ isShown }) => isShown),
  });
  const turned = Array.from({ length: width }, (_, column) => columnOf(column));
  return toHeaded(turned.slice(0, 1), turned.slice(1));
}
