import type { CapturedPage, CapturedRow, PageBlock } from '#lib/document/page/schema.ts';
import type { Sheet } from '#lib/document/sheet.ts';
import { DATE_IN_TEXT } from '#lib/payout/statement-date.ts';

/** One text of a page, and the way to its element. */
interface PlacedText {
  readonly text: string;
  readonly place: string;
  /** What the page calls it. */
  readonly label?: string;
}

type PlacedRow = readonly PlacedText[];

/**
 * A captured page as a sheet in reading order: tables with their columns, a label beside its value, and every other
 * text as a row of its parts. What the page hides is left out, and so are its buttons.
 */
export function pageToSheet({ host, path, blocks }: CapturedPage): Sheet {
  const frame = `${host}${path}`;
  const rows = blocks.filter(({ isShown }) => isShown).flatMap(toRows);
  return {
    name: null,
    numbering: 'ordinal',
    rows: rows.map((texts, index) => ({
      row: index + 1,
      cells: texts.map(({ text }) => text),
      places: texts.map(({ text, place, label = null }) => ({
        at: 'frame',
        frame,
        place,
        label,
        text,
      })),
    })),
  };
}

function toRows(block: PageBlock): readonly PlacedRow[] {
  const { place } = block;
  switch (block.kind) {
    case 'heading':
      return [splitRemark(block.text).map((text) => ({ text, place }))];
    case 'pair':
      return [
        [
          { text: block.label, place },
          { text: block.value, place, label: block.label },
        ],
      ];
    case 'text':
      return block.isControl && !opensPayment(block.parts)
        ? []
        : [block.parts.flatMap(splitRemark).map((text) => ({ text, place }))];
    case 'table': {
      const caption = block.caption === null ? [] : [[{ text: block.caption, place }]];
      return [...caption, ...[...block.headingRows, ...block.rows].map(toCells)];
    }
  }
}

/** Whether a button says a day and an amount, as one that opens a payment does. */
function opensPayment(parts: readonly string[]): boolean {
  const text = parts.join(' ');
  return /\$ ?[\d,]+\.\d{2}/.test(text) && text.search(DATE_IN_TEXT) !== -1;
}

/** "Pay date 05/16/2025 (for May 1 to 9)" says its day, and beside it a remark with days of its own. */
function splitRemark(text: string): readonly string[] {
  const { said, remark } =
    /^(?<said>[^()]*\d{4}) (?<remark>\([^()]*\d[^()]*\))$/.exec(text)?.groups ?? {};
  return said === undefined || remark === undefined ? [text] : [said, remark];
}

/** A cell over several columns stands in the first of them, and the others are empty. */
function toCells({ cells }: CapturedRow): PlacedRow {
  return cells.map(({ text, place }, column) => ({
    text: cells[column - 1]?.place === place ? '' : text,
    place,
  }));
}
