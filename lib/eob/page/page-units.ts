import type {
  CapturedRow,
  HeadingBlock,
  PageBlock,
  TableBlock,
  TextBlock,
} from '#lib/document/page/schema.ts';
import { pairsInText } from '#lib/eob/page/label-with-value.ts';
import { createPageLines, type PageLines } from '#lib/eob/page/page-lines.ts';
import { type ColumnHeading, distinct, readPageTable } from '#lib/eob/page/page-table.ts';

/** A label and its value. `at`: the line that they stand on. */
export interface PagePair {
  readonly kind: 'pair';
  readonly at: number;
  readonly place: string;
  readonly label: string;
  readonly value: string;
}

/** A heading or a text. */
export interface PageText {
  readonly kind: 'heading' | 'text';
  readonly at: number;
  readonly place: string;
  readonly text: string;
  readonly parts: readonly string[];
  readonly isControl: boolean;
  /** Of a heading: 1 is the highest. */
  readonly level: number;
}

/** A row of a table under headings. */
export interface PageRow {
  readonly at: number;
  readonly row: CapturedRow;
}

/** A table under headings. `from`: the line of its first headings. */
export interface PageTable {
  readonly kind: 'table';
  readonly place: string;
  readonly from: number;
  readonly headings: readonly ColumnHeading[];
  readonly rows: readonly PageRow[];
}

/** One piece of a page that is laid out on lines. */
export type PageUnit = PagePair | PageText | PageTable;

/** A page as lines in reading order, and what stands on them. */
export interface LaidPage {
  readonly lines: PageLines;
  readonly units: readonly PageUnit[];
}

/** Lays the blocks of a page out on lines: a pair, a text or a row of a table each on its own. */
export function layOutPage(title: string, blocks: readonly PageBlock[]): LaidPage {
  const lines = createPageLines();
  // The title names the payer, and says nothing of a claim.
  lines.add(title.split(/ [|–—-] /).map((text) => ({ text, place: '' })));
  const units: PageUnit[] = [];
  for (const block of withHeadsJoined(blocks)) {
    switch (block.kind) {
      case 'heading': {
        const at = lines.add([{ text: block.text, place: block.place }]);
        units.push(toHeading(block, at));
        break;
      }
      case 'pair': {
        addPair(block, lines, units);
        break;
      }
      case 'text': {
        addTexts(block, lines, units);
        break;
      }
      case 'table': {
        addTable(block, lines, units);
        break;
      }
    }
  }
  return { lines, units };
}

interface LabelledText {
  readonly label: string;
  readonly value: string;
  readonly place: string;
}

function addPair({ label, value, place }: LabelledText, lines: PageLines, units: PageUnit[]): void {
  const at = lines.add([
    { text: `${label}:`, place },
    { text: value, place },
  ]);
  units.push({ kind: 'pair', at, place, label, value });
}

const LOWEST_LEVEL = 6;

function toHeading(
  { text, place, level }: Pick<HeadingBlock, 'text' | 'place' | 'level'>,
  at: number,
): PageText {
  return { kind: 'heading', at, place, text, parts: [text], isControl: false, level };
}

function toText(parts: readonly string[], place: string, at: number, isControl: boolean): PageText {
  const text = parts.join(' ');
  return { kind: 'text', at, place, text, parts, isControl, level: LOWEST_LEVEL };
}

function addTexts(
  { parts, place, isControl }: Pick<TextBlock, 'parts' | 'place' | 'isControl'>,
  lines: PageLines,
  units: PageUnit[],
): void {
  const at = lines.add(parts.map((text) => ({ text, place })));
  units.push(toText(parts, place, at, isControl));
  for (const { label, value } of pairsInText(parts)) {
    units.push({ kind: 'pair', at, place, label, value });
  }
}

function addTable(block: TableBlock, lines: PageLines, units: PageUnit[]): void {
  const { place } = block;
  if (block.caption !== null) {
    const at = lines.add([{ text: block.caption, place }]);
    units.push(toHeading({ text: block.caption, place, level: LOWEST_LEVEL }, at));
  }
  const table = readPageTable(block);
  if (table.kind === 'loose') {
    for (const cells of table.rows) addLooseRow(cells, lines, units);
    return;
  }
  const from = lines.lines.length;
  for (const row of table.headingRows) lines.add(distinct(row));
  const rows = table.rows.map((row) => ({ at: lines.add(distinct(row)), row }));
  units.push({ kind: 'table', place, from, headings: table.headings, rows });
}

function addLooseRow(
  cells: Extract<ReturnType<typeof readPageTable>, { kind: 'loose' }>['rows'][number],
  lines: PageLines,
  units: PageUnit[],
): void {
  let texts: { text: string; place: string }[] = [];
  const endTexts = () => {
    const [first] = texts;
    if (first !== undefined) {
      const at = lines.add(texts);
      const parts = texts.map(({ text }) => text);
      units.push(toText(parts, first.place, at, false));
    }
    texts = [];
  };
  for (const cell of cells) {
    if (cell.kind === 'text') {
      texts.push(cell);
      continue;
    }
    endTexts();
    addPair(cell, lines, units);
  }
  endTexts();
}

/** Grids that scroll draw their headings as one table and their rows as the next. */
function withHeadsJoined(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const joined: PageBlock[] = [];
  for (const block of blocks) {
    const head = joined.at(-1);
    if (block.kind === 'table' && head?.kind === 'table' && isHeadOf(head, block)) {
      const headingRows = head.headingRows.length > 0 ? head.headingRows : head.rows;
      joined[joined.length - 1] = { ...block, headingRows };
      continue;
    }
    joined.push(block);
  }
  return joined;
}

function isHeadOf(head: TableBlock, body: TableBlock): boolean {
  if (body.headingRows.length > 0 || body.rows.length === 0) return false;
  const rows = head.headingRows.length > 0 ? head.headingRows : head.rows;
  const isOnlyHead =
    head.headingRows.length === 0 ? head.rows.length === 1 : head.rows.length === 0;
  const width = widthOf(rows);
  const isWords = rows.every((row) => distinct(row).every(({ text }) => !/\d|\$/.test(text)));
  return isOnlyHead && isWords && width > 2 && Math.abs(width - widthOf(body.rows)) <= 1;
}

function widthOf(rows: readonly CapturedRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length));
}
