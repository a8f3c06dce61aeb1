import type { CapturedPage, CapturedRow, PageBlock } from '#lib/document/page/schema.ts';
import type { Sheet } from '#lib/document/sheet.ts';

/**
 * A captured page as a sheet in reading order: tables with their columns, a label beside its value, and every other
 * text as a row of its parts. What the page hides is left out, and so are its buttons.
 */
export function pageToSheet({ blocks }: CapturedPage): Sheet {
  const rows = blocks.filter(({ isShown }) => isShown).flatMap(toRows);
  return {
    name: null,
    numbering: 'ordinal',
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  };
}

function toRows(block: PageBlock): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'heading':
      return [splitRemark(block.text)];
    case 'pair':
      return [[block.label, block.value]];
    case 'text':
      return block.isControl ? [] : [block.parts.flatMap(splitRemark)];
    case 'table': {
      const caption = block.caption === null ? [] : [[block.caption]];
      return [...caption, ...[...block.headingRows, ...block.rows].map(toCells)];
    }
  }
}

/** "Pay date 05/16/2025 (for May 1 to 9)" says its day, and beside it a remark with days of its own. */
function splitRemark(text: string): readonly string[] {
  const { said, remark } =
    /^(?<said>[^()]*\d{4}) (?<remark>\([^()]*\d[^()]*\))$/.exec(text)?.groups ?? {};
  return said === undefined || remark === undefined ? [text] : [said, remark];
}

/** A cell over several columns stands in the first of them, and the others are empty. */
function toCells({ cells }: CapturedRow): readonly string[] {
  return cells.map(({ text, place }, column) =>
    cells[column - 1]?.place === place ? '' : text.replaceAll('\n', ' '),
  );
}
