import type { Budget } from '#lib/document/page/budget.ts';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';
import {
  elementsIn,
  findBelow,
  isCell,
  isHeadingCell,
  isRow,
  isTable,
  type PageElement,
  textOf,
} from '#lib/document/page/page-tree.ts';
import type { CapturedCell, CapturedRow } from '#lib/document/page/schema.ts';

/** One row of a table's grid. */
export interface GridRow extends CapturedRow {
  readonly isHeading: boolean;
}

/** A cell that reaches into the rows below. */
interface Reaching {
  readonly cell: CapturedCell;
  readonly rowsLeft: number;
}

/** The table's own rows with every span filled in; rows of tables inside it are left to those. */
export function tableToGrid(table: PageElement, budget: Budget): readonly GridRow[] {
  const grid: GridRow[] = [];
  let isHead = true;
  for (const { rows, isHeadSection } of sectionsOf(table)) {
    // A cell does not reach beyond the head, body or foot that it stands in.
    let reaching: readonly (Reaching | undefined)[] = [];
    for (const row of rows) {
      if (!budget.take('rows')) return grid;
      const cellElements = findBelow(row, isCell, isTable);
      isHead = isHead && (isHeadSection || isHeadingRow(cellElements));
      const slots = fillRow(cellElements, reaching, budget);
      reaching = slots.map((slot) => (slot.rowsLeft > 0 ? slot : undefined));
      const cells = slots.map(({ cell }) => cell);
      if (cells.some(({ text }) => text !== '')) {
        grid.push({ isHeading: isHead, cells, isShown: row.isShown });
      }
    }
  }
  return grid;
}

interface Section {
  readonly rows: readonly PageElement[];
  readonly isHeadSection: boolean;
}

/** The rows of a table by the head, body or foot that they stand in. */
function sectionsOf(element: PageElement): readonly Section[] {
  const rows = elementsIn(element).filter(isRow);
  const own = rows.length > 0 ? [{ rows, isHeadSection: element.tag === 'thead' }] : [];
  const inner = elementsIn(element).filter((child) => !isRow(child) && !isTable(child));
  return [...own, ...inner.flatMap(sectionsOf)];
}

/** A row of nothing but heading cells before the first other row. One heading cell beside others heads its row. */
function isHeadingRow(cells: readonly PageElement[]): boolean {
  return cells.length > 0 && cells.every((cell) => isHeadingCell(cell) || textOf(cell) === '');
}

function fillRow(
  cells: readonly PageElement[],
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
    if (!budget.allows('columns', slots.length)) break;
    const cell = toCell(element, budget);
    const rowsLeft = element.rowSpan === 0 ? CAPTURE_LIMITS.rows : element.rowSpan - 1;
    const columns = Math.min(element.columnSpan, CAPTURE_LIMITS.columns - slots.length);
    for (let column = 0; column < columns; column += 1) slots.push({ cell, rowsLeft });
  }
  takeFromAbove();
  return slots;
}

/** A cell as it is captured, with what its markup names it. */
export function toCell(element: PageElement, budget: Budget): CapturedCell {
  const text = budget.cut(textOf(element));
  const { place, label } = element;
  return label === null ? { text, place } : { text, place, label: budget.cut(label) };
}
