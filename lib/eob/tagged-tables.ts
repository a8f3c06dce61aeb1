import type { CapturedCell, CapturedRow } from '#lib/document/page/schema.ts';
import type { Page, TaggedCell, TaggedTable, Word } from '#lib/document/schema.ts';
import { type HeadedTable, readPageTable } from '#lib/eob/page/page-table.ts';
import { boxAround, type Line, type Segment } from '#lib/table/lines.ts';

/** A row of a tagged table, and the line of a document that it makes: a segment for each of its cells. */
interface TaggedRow {
  readonly row: CapturedRow;
  readonly line: Line;
}

/** A table under headings as the file marks it. `words`: all of it by their places. */
export interface TaggedGrid {
  readonly headings: HeadedTable['headings'];
  readonly headingLines: readonly Line[];
  readonly rows: readonly TaggedRow[];
  readonly words: readonly Word[];
}

/** The tables under headings that a page's tags tell; one that goes on from the page before has its headings. */
export function taggedGrids(
  { number, tagged }: Page,
  before: TaggedGrid | undefined,
): readonly TaggedGrid[] {
  let above = before;
  return (tagged?.tables ?? []).flatMap((table, index) => {
    const grid = toGrid(table, number, `/${number}/${index}`, above);
    if (grid === undefined) return [];
    above = grid;
    return [grid];
  });
}

function toGrid(
  { rows, words }: TaggedTable,
  page: number,
  place: string,
  above: TaggedGrid | undefined,
): TaggedGrid | undefined {
  const wordsAt = new Map<string, readonly Word[]>();
  const captured = rowsAcross(rows, place, wordsAt).filter(({ row }) => hasText(row));
  const firstBody = captured.findIndex(({ isHeading }) => !isHeading);
  const headingRows = captured.slice(0, Math.max(0, firstBody)).map(({ row }) => row);
  const body = captured.slice(Math.max(0, firstBody)).map(({ row }) => row);
  const toLine = (row: CapturedRow) => rowToLine(row, page, wordsAt);
  const goesOn = headingRows.length === 0 && above?.headings.length === body[0]?.cells.length;
  const headed =
    above !== undefined && goesOn
      ? { headings: above.headings, headingRows: [], rows: body }
      : readHeaded(headingRows, body);
  if (headed === undefined) return undefined;
  const titles = new Set(headed.headingRows.map(textOfRow));
  return {
    words,
    headings: headed.headings,
    headingLines: headed.headingRows.map(toLine),
    // Headings that are printed again within a table are no row of it.
    rows: headed.rows
      .filter((row) => !titles.has(textOfRow(row)))
      .map((row) => ({ row, line: toLine(row) })),
  };
}

function readHeaded(headingRows: readonly CapturedRow[], rows: readonly CapturedRow[]) {
  const read = readPageTable({
    kind: 'table',
    caption: null,
    headingRows: [...headingRows],
    rows: [...rows],
    statedRows: null,
    place: '',
    isShown: true,
  });
  return read.kind === 'headed' ? read : undefined;
}

interface SpreadRow {
  readonly row: CapturedRow;
  /** Only headings stand in it, and in all rows above it. */
  readonly isHeading: boolean;
}

/** A cell that reaches into the rows below. */
interface Reaching {
  readonly cell: CapturedCell;
  readonly rowsLeft: number;
}

/** Rows as wide as the table: a cell stands at each place that it reaches over. */
function rowsAcross(
  rows: readonly (readonly TaggedCell[])[],
  place: string,
  wordsAt: Map<string, readonly Word[]>,
): readonly SpreadRow[] {
  let reaching: readonly (Reaching | undefined)[] = [];
  let isHead = true;
  return rows.map((cells, rowIndex) => {
    const slots: Reaching[] = [];
    const fromAbove = () => {
      for (let above = reaching[slots.length]; above !== undefined; above = reaching[slots.length])
        slots.push({ cell: above.cell, rowsLeft: above.rowsLeft - 1 });
    };
    for (const [index, { words, columnSpan, rowSpan }] of cells.entries()) {
      fromAbove();
      const cell = { place: `${place}/${rowIndex}/${index}`, text: textOfWords(words) };
      wordsAt.set(cell.place, words);
      for (let column = 0; column < columnSpan; column++)
        slots.push({ cell, rowsLeft: rowSpan - 1 });
    }
    fromAbove();
    reaching = slots.map((slot) => (slot.rowsLeft > 0 ? slot : undefined));
    isHead &&= cells.every(({ isHeading, words }) => isHeading || words.length === 0);
    return { isHeading: isHead, row: { cells: slots.map(({ cell }) => cell), isShown: true } };
  });
}

function textOfWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function textOfRow({ cells }: CapturedRow): string {
  return cells.map(({ text }) => text).join('|');
}

function hasText({ cells }: CapturedRow): boolean {
  return cells.some(({ text }) => text !== '');
}

/** A row as one line, whatever the lines of its cells: each cell once is a segment. */
function rowToLine(
  { cells }: CapturedRow,
  page: number,
  wordsAt: ReadonlyMap<string, readonly Word[]>,
): Line {
  const segments = cells.flatMap(({ text, place }, index): readonly Segment[] => {
    const words = wordsAt.get(place) ?? [];
    if (words.length === 0 || place === cells[index - 1]?.place) return [];
    return [{ text, words, box: boxAround(words.map(({ box }) => box)) }];
  });
  const words = segments.flatMap((segment) => segment.words);
  return {
    page,
    segments,
    words,
    size: Math.max(...words.map(({ size }) => size)),
    box: boxAround(words.map(({ box }) => box)),
  };
}
