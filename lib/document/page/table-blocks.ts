import type { Budget } from '#lib/document/page/budget.ts';
import {
  isElement,
  isHeadingCell,
  isTable,
  type PageElement,
  textOf,
} from '#lib/document/page/page-tree.ts';
import type { ElementRow, ElementRows } from '#lib/document/page/rows-of-elements.ts';
import type { CapturedRow, TableBlock } from '#lib/document/page/schema.ts';
import { tableToGrid, toCell } from '#lib/document/page/table-grid.ts';

/** A table that holds others and has no headings only lays them out. */
export function isLayout(table: PageElement): boolean {
  return table.holdsTable && !hasOwnHeadings(table);
}

function hasOwnHeadings(table: PageElement): boolean {
  return table.children.some(
    (node) => isElement(node) && !isTable(node) && (isHeadingCell(node) || hasOwnHeadings(node)),
  );
}

/** A table element or a grid of roles as a block; undefined where it holds no text of its own. */
export function tableToBlock(table: PageElement, budget: Budget): TableBlock | undefined {
  if (!budget.take('tables')) return undefined;
  const grid = tableToGrid(table, budget);
  if (grid.length === 0) return undefined;
  const { place, isShown, statedRows } = table;
  const rowsOf = (isHead: boolean): readonly CapturedRow[] =>
    grid
      .filter(({ isHeading }) => isHeading === isHead)
      .map(({ cells, isShown: isRowShown }) => ({ cells, isShown: isRowShown }));
  const caption = captionOf(table, budget);
  const [headingRows, rows] = [rowsOf(true), rowsOf(false)];
  return { kind: 'table', caption, headingRows, rows, statedRows, place, isShown };
}

function captionOf(table: PageElement, budget: Budget): string | null {
  const caption = table.children.find((node) => isElement(node) && node.tag === 'caption');
  const text = caption !== undefined && isElement(caption) ? textOf(caption) : table.ariaLabel;
  return text === null || text === '' ? null : budget.cut(text);
}

/** Rows of other elements as a block. A row that is built otherwise has one cell. */
export function elementRowsToBlock(
  { place, isShown }: PageElement,
  { headings, rows }: ElementRows,
  budget: Budget,
): TableBlock | undefined {
  if (!budget.take('tables')) return undefined;
  const toRow = ({ element, cells }: ElementRow): CapturedRow => ({
    cells: (cells ?? [element]).map((cell) => toCell(cell, budget)),
    isShown: element.isShown,
  });
  const kept = rows.filter(() => budget.take('rows'));
  return {
    kind: 'table',
    caption: null,
    headingRows: headings.map(toRow),
    rows: kept.map(toRow),
    statedRows: null,
    place,
    isShown,
  };
}
