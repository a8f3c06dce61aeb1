import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';

/** A cell as the file's structure tells it. `spanIds`: the marked spans of the page's content that it holds. */
export interface TagCell {
  readonly spanIds: readonly string[];
  readonly isHeading: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The name by which other cells call this heading. */
  readonly id: string | undefined;
  /** The names of the headings that the cell stands under. */
  readonly under: readonly string[];
}

/** A table as the file's structure tells it: its rows of cells. */
export type TagTable = readonly (readonly TagCell[])[];

/** The tables in a page's structure (PDF 32000-1, 14.8.4.3.4), those inside other tables too. */
export function findTagTables(root: StructTreeNode | null): readonly TagTable[] {
  return root === null ? [] : tablesIn(root);
}

function tablesIn(node: StructTreeNode | StructTreeContent): readonly TagTable[] {
  if (!isElement(node)) return [];
  const inside = node.children.flatMap(tablesIn);
  return node.role === 'Table' ? [rowsOf(node).map(toCells), ...inside] : inside;
}

/** Whether a node of the structure is an element, and not content itself. */
export function isElement(node: StructTreeNode | StructTreeContent): node is StructTreeNode {
  return 'children' in node;
}

/** The table's own rows, wherever they stand in its head, bodies and foot. */
function rowsOf(node: StructTreeNode): readonly StructTreeNode[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.role === 'Table') return [];
    return child.role === 'TR' ? [child] : rowsOf(child);
  });
}

function toCells(row: StructTreeNode): readonly TagCell[] {
  return row.children.filter(isElement).flatMap((child) => {
    if (child.role === 'Table') return [];
    const isCell = child.role === 'TH' || child.role === 'TD';
    return isCell ? [toCell(child)] : toCells(child);
  });
}

function toCell(node: StructTreeNode): TagCell {
  return {
    spanIds: spanIdsIn(node),
    isHeading: node.role === 'TH',
    columnSpan: node.colSpan ?? 1,
    rowSpan: node.rowSpan ?? 1,
    id: node.structId,
    under: node.headers ?? [],
  };
}

/** The spans of an element, without those of tables inside it. */
export function spanIdsIn({ children }: StructTreeNode): readonly string[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return child.type === 'content' ? [child.id] : [];
    return child.role === 'Table' ? [] : spanIdsIn(child);
  });
}
