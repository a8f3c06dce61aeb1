import type { CapturedPage, CapturedTable, TextBlock } from '#lib/document/page/schema.ts';
import type { Page, Word } from '#lib/document/schema.ts';

/** Points of the sheet that a captured page is laid out on; only their proportions matter. */
const SIZE = 10;
const CHARACTER = 6;
const BLANK = 3;
const LINE = 12;
const ROW_GAP = 8;
const COLUMN_GAP = 24;
const MARGIN = 10;

/**
 * Lays a captured page out as a page of words with places, so that it is read as any document: every table as a
 * grid with its cells one under another, and the texts around it as lines.
 */
export function capturedPageToPage(captured: CapturedPage): Page {
  const sheet: Sheet = { words: [], bottom: MARGIN, width: 0 };
  const shown = captured.tables.filter(({ isShown }) => isShown);
  const tables = shown.length > 0 ? shown : captured.tables;
  for (const [index, table] of captured.tables.entries()) {
    layOutTexts(
      sheet,
      captured.textBlocks.filter(({ tablesBefore }) => tablesBefore === index),
    );
    if (tables.includes(table)) layOutTable(sheet, table);
  }
  const after = captured.textBlocks.filter(
    ({ tablesBefore }) => tablesBefore >= captured.tables.length,
  );
  layOutTexts(sheet, after);
  return {
    number: 1,
    width: sheet.width + MARGIN,
    height: sheet.bottom + MARGIN,
    words: sheet.words,
    turned: [],
    isPicture: false,
  };
}

interface Sheet {
  readonly words: Word[];
  bottom: number;
  width: number;
}

function layOutTexts(sheet: Sheet, blocks: readonly TextBlock[]): void {
  for (const block of blocks) {
    layOutRow(sheet, textsOf(block), undefined);
    sheet.bottom += ROW_GAP;
  }
}

function textsOf(block: TextBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'pair':
      return [`${block.label.replace(/:$/, '')}:`, block.value];
    case 'text':
      return block.parts;
  }
}

function layOutTable(sheet: Sheet, table: CapturedTable): void {
  const all = [...table.headingRows, ...table.rows];
  const columns = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...all.map((row) => widthOf(row[column] ?? ''))),
  );
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((left, width) => left + width + COLUMN_GAP, MARGIN),
  );
  if (table.caption !== null) layOutRow(sheet, [table.caption], undefined);
  for (const row of table.headingRows) layOutRow(sheet, withoutSpans(row), lefts);
  sheet.bottom += ROW_GAP;
  const repeated = new Set(table.repeated.map(([row, column]) => `${row}/${column}`));
  for (const [index, row] of table.rows.entries()) {
    const own = row.map((text, column) => (repeated.has(`${index}/${column}`) ? '' : text));
    layOutRow(sheet, own, lefts);
    sheet.bottom += ROW_GAP;
  }
}

/** A heading over several columns is a group's title: it stands once. */
function withoutSpans(row: readonly string[]): readonly string[] {
  return row.map((text, column) => (column > 0 && row[column - 1] === text ? '' : text));
}

/** Lays cells side by side from `lefts`, or one after another; a cell's lines stand under each other. */
function layOutRow(
  sheet: Sheet,
  texts: readonly string[],
  lefts: readonly number[] | undefined,
): void {
  let left = MARGIN;
  let lines = 0;
  for (const [column, text] of texts.entries()) {
    const at = lefts?.[column] ?? left;
    const parts = text.split('\n').filter((part) => part.trim() !== '');
    for (const [line, part] of parts.entries()) {
      layOutWords(sheet, part, at, sheet.bottom + line * LINE);
    }
    lines = Math.max(lines, parts.length);
    left = at + widthOf(text) + COLUMN_GAP;
  }
  sheet.width = Math.max(sheet.width, left);
  sheet.bottom += lines * LINE;
}

function layOutWords(sheet: Sheet, text: string, from: number, top: number): void {
  let left = from;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const right = left + word.length * CHARACTER;
    sheet.words.push({
      text: word,
      size: SIZE,
      mark: 'plain',
      box: [left, top, right, top + SIZE],
    });
    left = right + BLANK;
  }
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length * CHARACTER + BLANK));
}
