import type { Budget } from '#lib/document/page/budget.ts';
import { elementText } from '#lib/document/page/element-text.ts';
import { findBelow, isTable } from '#lib/document/page/flat-tree.ts';
import type { CapturedTable } from '#lib/document/page/schema.ts';
import { type GridCell, tableToGrid } from '#lib/document/page/table-grid.ts';

/** One table of the page; undefined where it holds no text of its own, as a table that only lays out others. */
export function readTable(
  table: Element,
  isShown: boolean,
  budget: Budget,
): CapturedTable | undefined {
  const grid = tableToGrid(table, budget);
  if (grid.length === 0) return undefined;
  const body = grid.filter(({ isHeading }) => !isHeading).map(({ cells }) => cells);
  const caption = captionOf(table);
  return {
    caption: caption === undefined ? null : budget.cut(caption),
    headingRows: grid.filter(({ isHeading }) => isHeading).map(({ cells }) => cells.map(textOf)),
    rows: body.map((cells) => cells.map(bodyTextOf)),
    repeated: body.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell.continues === 'above' && cell.text !== '' ? [[row, column] as const] : [],
      ),
    ),
    statedRows: statedRowsOf(table),
    isShown,
  };
}

function textOf({ text }: GridCell): string {
  return text;
}

function bodyTextOf({ text, continues }: GridCell): string {
  return continues === 'left' ? '' : text;
}

function captionOf(table: Element): string | undefined {
  const [caption] = findBelow(table, ({ localName }) => localName === 'caption', isTable);
  const text = caption === undefined ? table.getAttribute('aria-label') : elementText(caption);
  return text === null || text === '' ? undefined : text;
}

/** What a grid says about rows that it does not hold, as one that draws only what is scrolled to; -1 is unknown. */
function statedRowsOf(table: Element): number | null {
  const stated = Number(table.getAttribute('aria-rowcount'));
  return Number.isSafeInteger(stated) && stated > 0 ? stated : null;
}
