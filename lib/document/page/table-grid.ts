import type { Budget } from '#lib/document/page/budget.ts';
import { elementText } from '#lib/document/page/element-text.ts';
import { findBelow, isCell, isHeadingCell, isRow, isTable } from '#lib/document/page/flat-tree.ts';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';

/** One place of the grid. `continues`: the cell began in a column to the left or in a row above. */
export interface GridCell {
  readonly text: string;
  readonly continues: 'nothing' | 'left' | 'above';
}

/** One row of the grid. */
export interface GridRow {
  readonly isHeading: boolean;
  readonly cells: readonly GridCell[];
}

/** A cell that reaches into the rows below. */
interface Reaching {
  readonly cell: GridCell;
  readonly rowsLeft: number;
}

/** The table's own rows with every span filled in; rows of tables inside it are left to those. */
export function tableToGrid(table: Element, budget: Budget): readonly GridRow[] {
  const grid: GridRow[] = [];
  let reaching: readonly (Reaching | undefined)[] = [];
  let section: Element | null = null;
  let isHead = true;
  for (const row of findBelow(table, isRow, isTable)) {
    if (!budget.take('rows')) break;
    // A cell does not reach beyond the head, body or foot that it stands in.
    if (row.parentElement !== section) reaching = [];
    section = row.parentElement;
    const cellElements = findBelow(row, isCell, isTable);
    isHead = isHead && isHeadingRow(row, cellElements);
    const slots = fillRow(cellElements, reaching, budget);
    reaching = slots.map(({ cell, rowsLeft }) =>
      rowsLeft > 0 ? { cell: continued(cell), rowsLeft } : undefined,
    );
    const cells = slots.map(({ cell }) => cell);
    if (cells.some(({ text }) => text !== '')) grid.push({ isHeading: isHead, cells });
  }
  return grid;
}

/** A row of the head, or one of nothing but heading cells before the first other row. */
function isHeadingRow(row: Element, cells: readonly Element[]): boolean {
  if (row.parentElement?.localName === 'thead') return true;
  return cells.length > 0 && cells.every((cell) => isHeadingCell(cell));
}

function fillRow(
  cells: readonly Element[],
  reaching: readonly (Reaching | undefined)[],
  budget: Budget,
): readonly Reaching[] {
  const slots: Reaching[] = [];
  const takeFromAbove = () => {
    let above = reaching[slots.length];
    while (above !== undefined) {
      slots.push({ cell: above.cell, rowsLeft: above.rowsLeft - 1 });
      above = reaching[slots.length];
    }
  };
  for (const element of cells) {
    takeFromAbove();
    if (!budget.allowsColumn(slots.length)) break;
    const text = budget.cut(elementText(element));
    const rowsLeft = spanOf(element, 'rowspan') - 1;
    const columns = Math.min(spanOf(element, 'colspan'), CAPTURE_LIMITS.columns - slots.length);
    for (let column = 0; column < columns; column += 1) {
      slots.push({ cell: { text, continues: column === 0 ? 'nothing' : 'left' }, rowsLeft });
    }
  }
  takeFromAbove();
  return slots;
}

/** A cell as it stands in the row below. */
function continued({ text, continues }: GridCell): GridCell {
  return { text, continues: continues === 'left' ? 'left' : 'above' };
}

/** How many rows or columns a cell covers; a rowspan of 0 reaches to the end of its section. */
function spanOf(cell: Element, attribute: 'rowspan' | 'colspan'): number {
  const stated = cell.getAttribute(attribute) ?? cell.getAttribute(`aria-${attribute}`) ?? '1';
  const span = Number.parseInt(stated, 10);
  if (span === 0 && attribute === 'rowspan') return CAPTURE_LIMITS.rows;
  return span >= 1 ? span : 1;
}
