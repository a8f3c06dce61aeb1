import type { CapturedRow } from '#lib/document/page/schema.ts';
import type { Page, TaggedTable } from '#lib/document/schema.ts';
import { bandsOf, type ColumnBand, fitShortRows } from '#lib/eob/marks/fit-short-rows.ts';
import { type HeadingTexts, headedByNames } from '#lib/eob/marks/tagged-columns.ts';
import {
  countHeadingRows,
  placeCells,
  rowsByOrder,
  type WordsByPlace,
  wordsByPlace,
} from '#lib/eob/marks/tagged-rows.ts';
import { type HeadedTable, readPageTable } from '#lib/eob/page/page-table.ts';
import { boxAround, type Line, type Segment, textOfWords, toSegment } from '#lib/table/lines.ts';

/** A row of a tagged table, and the line of a document that it makes: a segment for each of its cells. */
interface TaggedRow {
  readonly row: CapturedRow;
  readonly line: Line;
}

/** A table under headings as the file marks it. */
export interface TaggedGrid {
  readonly table: TaggedTable;
  readonly headings: HeadedTable['headings'];
  readonly headingLines: readonly Line[];
  readonly rows: readonly TaggedRow[];
  readonly bands: readonly ColumnBand[];
}

/** The tables under headings that each page's tags tell, page by page. */
export function taggedGrids(pages: readonly Page[]): readonly (readonly TaggedGrid[])[] {
  const texts = headingTexts(pages);
  let above: TaggedGrid | undefined;
  return pages.map(({ number, tagged }) =>
    (tagged?.tables ?? []).flatMap((table, index) => {
      const grid = toGrid(table, { page: number, place: `/${number}/${index}`, texts, above });
      above = grid ?? above;
      return grid ?? [];
    }),
  );
}

/** The texts of the headings over columns by their names, in the order of the document. */
function headingTexts(pages: readonly Page[]): HeadingTexts {
  const cells = pages.flatMap(({ tagged }) =>
    (tagged?.tables ?? []).flatMap(({ rows }) => rows.slice(0, countHeadingRows(rows)).flat()),
  );
  const texts = new Map<string, string>();
  for (const { id, words, isHeading } of cells) {
    if (isHeading && id !== undefined && (texts.get(id) ?? '') === '')
      texts.set(id, textOfWords(words));
  }
  return texts;
}

interface GridContext {
  readonly page: number;
  readonly place: string;
  readonly texts: HeadingTexts;
  readonly above: TaggedGrid | undefined;
}

function toGrid(
  table: TaggedTable,
  { page, place, texts, above }: GridContext,
): TaggedGrid | undefined {
  const placed = placeCells(table.rows, place);
  const wordsAt = wordsByPlace(placed);
  const headed = headedByNames(placed, texts) ?? headedByOrder(rowsByOrder(placed), above);
  if (headed === undefined) return undefined;
  const own = bandsOf(headed.rows, headed.headings.length, wordsAt);
  const bands = headed.headings === above?.headings ? above.bands : own;
  const titles = new Set(headed.headingRows.map(textOfRow));
  const toLine = (row: CapturedRow) => rowToLine(row, page, wordsAt);
  return {
    table,
    bands,
    headings: headed.headings,
    headingLines: headed.headingRows.filter(hasText).map(toLine),
    // Headings that are printed again within a table are no row of it.
    rows: fitShortRows(headed.rows, bands, wordsAt)
      .filter((row) => hasText(row) && !titles.has(textOfRow(row)))
      .map((row) => ({ row, line: toLine(row) })),
  };
}

/** A table that goes on from the page before without its headings has those of that page. */
function headedByOrder(
  { headingRows, rows }: ReturnType<typeof rowsByOrder>,
  above: TaggedGrid | undefined,
): HeadedTable | undefined {
  const heads = headingRows.filter(hasText);
  const body = rows.filter(hasText);
  const width = Math.max(...body.map(({ cells }) => cells.length));
  if (heads.length === 0 && above !== undefined && above.headings.length === width)
    return { kind: 'headed', headings: above.headings, headingRows: [], rows: body };
  const read = readPageTable({
    kind: 'table',
    caption: null,
    headingRows: heads,
    rows: body,
    statedRows: null,
    place: '',
    isShown: true,
  });
  return read.kind === 'headed' ? read : undefined;
}

function textOfRow({ cells }: CapturedRow): string {
  return cells.map(({ text }) => text).join('|');
}

function hasText({ cells }: CapturedRow): boolean {
  return cells.some(({ text }) => text !== '');
}

/** A row as one line, whatever the lines of its cells: each cell once is a segment. */
function rowToLine({ cells }: CapturedRow, page: number, wordsAt: WordsByPlace): Line {
  const segments = cells.flatMap(({ place }, index): readonly Segment[] => {
    const words = wordsAt.get(place) ?? [];
    if (words.length === 0 || place === cells[index - 1]?.place) return [];
    return [toSegment(words)];
  });
  const words = segments.flatMap((segment) => segment.words);
  return {
    page,
    segments,
    words,
    size: Math.max(...words.map(({ size }) => size)),
    box: boxAround(words),
  };
}
