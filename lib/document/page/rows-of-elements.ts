import { isLabelLike } from '#lib/document/page/label-text.ts';
import {
  elementsIn,
  hasWords,
  isElement,
  isHeading,
  isTable,
  type PageElement,
  partsOf,
  textOf,
} from '#lib/document/page/page-tree.ts';

/** Fewer cells side by side are a label and its value. */
const FEWEST_CELLS = 3;
const FEWEST_ROWS = 2;
/** A cell holds no more than this: else it is a part of the page of its own. */
const LONGEST_CELL = 240;
const MOST_PARTS = 4;

/** A row of elements that are built alike; `cells` is undefined for one between them that is built otherwise. */
export interface ElementRow {
  readonly element: PageElement;
  readonly cells: readonly PageElement[] | undefined;
}

/** Rows of other elements than tables that stand below each other with equally many cells. */
export interface ElementRows {
  /** What stands before and after the rows in the same element. */
  readonly before: readonly PageElement[];
  readonly after: readonly PageElement[];
  readonly headings: readonly ElementRow[];
  readonly rows: readonly ElementRow[];
}

/**
 * The rows that an element lays out as a table without being one; undefined where it does not. Cells that each hold
 * a label and its value are no such rows.
 */
export function findElementRows(container: PageElement): ElementRows | undefined {
  return rowsInGrid(container) ?? rowsBelow(container);
}

/** Cells that follow each other without rows, as a style's grid lays them out: as many to a row as have headings. */
function rowsInGrid(container: PageElement): ElementRows | undefined {
  if (hasOwnText(container)) return undefined;
  const cells = elementsIn(container);
  const width = cells.findIndex((cell) => !cell.isInline && /\d|\$/.test(startOf(cell)));
  const isGrid = width >= FEWEST_CELLS_OF_GRID && cells.length % width === 0;
  if (!isGrid || !cells.every(isOneText) || !areHeadings(cells.slice(0, width))) return undefined;
  const rows: ElementRow[] = [];
  for (let at = 0; at < cells.length; at += width) {
    const [element] = cells.slice(at, at + 1);
    if (element !== undefined) rows.push({ element, cells: cells.slice(at, at + width) });
  }
  const money = rows
    .slice(1)
    .map((row) => row.cells?.map((cell) => /\$|\.\d{2}\b/.test(startOf(cell))));
  const isAlike = money.every((row) => row?.join() === money[0]?.join());
  return isAlike
    ? { before: [], after: [], headings: rows.slice(0, 1), rows: rows.slice(1) }
    : undefined;
}

/** Fewer cells to a row are labels and values that take turns. */
const FEWEST_CELLS_OF_GRID = 4;

function isOneText(cell: PageElement): boolean {
  return isCellLike(cell) && partsOf([cell]).length <= 1;
}

function startOf(cell: PageElement): string {
  return cell.length > LONGEST_CELL ? '' : textOf(cell);
}

function rowsBelow(container: PageElement): ElementRows | undefined {
  const rows = flattenRows(container);
  const width = usualWidth(rows);
  if (width === undefined) return undefined;
  const settled = rows.map((row) =>
    row.cells?.length === width ? row : { ...row, cells: undefined },
  );
  const firstRow = settled.findIndex(({ cells }) => cells !== undefined);
  const end = settled.findLastIndex(({ cells }) => cells !== undefined) + 1;
  const inner = settled.slice(firstRow, end);
  const full = inner.filter(({ cells }) => cells !== undefined);
  if (full.length < FEWEST_ROWS || full.length * 2 < inner.length) return undefined;
  if (full.some(({ cells }) => holdsPairs(cells ?? []))) return undefined;
  if (inner.some(({ element, cells }) => cells === undefined && isOwnPart(element))) {
    return undefined;
  }
  const [first] = full;
  const isHeaded = first?.cells !== undefined && areHeadings(first.cells);
  return {
    before: settled.slice(0, firstRow).map(({ element }) => element),
    after: settled.slice(end).map(({ element }) => element),
    headings: isHeaded ? inner.slice(0, 1) : [],
    rows: isHeaded ? inner.slice(1) : inner,
  };
}

/** The rows in an element, and in wrappers (head, body) that hold nothing but rows. */
function flattenRows(container: PageElement): readonly ElementRow[] {
  if (hasOwnText(container)) return [];
  return elementsIn(container)
    .filter(hasWords)
    .flatMap((element): readonly ElementRow[] => {
      const cells = cellsOf(element);
      if (cells !== undefined) return [{ element, cells }];
      const inner = hasOwnText(element) ? [] : elementsIn(element).filter(hasWords);
      const rows = inner.map((each): ElementRow => ({ element: each, cells: cellsOf(each) }));
      const isWrapper = rows.length > 0 && rows.every((row) => row.cells !== undefined);
      return isWrapper ? rows : [{ element, cells: undefined }];
    });
}

/** The cells of a row: elements side by side, each a short text, with no text between them. */
function cellsOf(row: PageElement): readonly PageElement[] | undefined {
  if (hasOwnText(row) || isTable(row) || isHeading(row)) return undefined;
  const cells = elementsIn(row);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return cellsOf(only);
  return cells.length >= FEWEST_CELLS && cells.every(isCellLike) ? cells : undefined;
}

function isCellLike(element: PageElement): boolean {
  if (isTable(element) || element.holdsTable || element.length > 2 * LONGEST_CELL) return false;
  // What lays out as many texts side by side as a row is a row itself.
  const isRowItself = element.isSideBySide && elementsIn(element).length >= FEWEST_CELLS;
  const text = textOf(element);
  return !isRowItself && text.length <= LONGEST_CELL && partsOf([element]).length <= MOST_PARTS;
}

function hasOwnText({ children }: PageElement): boolean {
  return children.some((node) => !isElement(node) && /[\p{L}\p{N}$]/u.test(node));
}

function usualWidth(rows: readonly ElementRow[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells !== undefined) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}

/** Whether most cells hold a label and its value: then they are records, not rows under headings. */
function holdsPairs(cells: readonly PageElement[]): boolean {
  const pairs = cells.filter((cell) => {
    const [label, value, ...more] = partsOf([cell]);
    return label !== undefined && value !== undefined && more.length === 0 && isLabelLike(label);
  });
  return pairs.length * 2 > cells.length;
}

/** Headings hold words and no figures. */
function areHeadings(cells: readonly PageElement[]): boolean {
  const texts = cells.map(textOf).filter((text) => text !== '');
  return (
    texts.length >= FEWEST_CELLS &&
    texts.every((text) => /\p{L}/u.test(text) && !/\d|\$/.test(text))
  );
}

function isOwnPart(element: PageElement): boolean {
  return element.holdsTable || isTable(element) || element.length > 4 * LONGEST_CELL;
}

/** More cells side by side are a table of their own, or none. */
const MOST_CELLS = 12;

/** Whether an element is one line of short texts side by side: each is a part of the line. */
export function isLineOfTexts(element: PageElement): boolean {
  const cells = elementsIn(element).filter(hasWords);
  if (!element.isSideBySide || hasOwnText(element) || cells.length > MOST_CELLS) return false;
  return cells.length > 1 && cells.every((cell) => isOneText(cell) && !isHeading(cell));
}
