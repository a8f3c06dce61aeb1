import type { Page, Word } from '#lib/document/schema.ts';
import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { partCentredRows } from '#lib/payout/part-centred-rows.ts';
import { headingScore } from '#lib/payout/split-tables.ts';
import type { GridCell } from '#lib/table/grid.ts';
import { type Line, pageToLines } from '#lib/table/lines.ts';
import { regionToGrid } from '#lib/table/region-to-grid.ts';
import type { Box, SourceRef } from '#lib/values/source-ref.ts';

/** Two lines of one heading stand no farther apart than this many heights of their font. */
const HEADING_PITCH = 1.7;

/** The pages of a document as one tall page, so that a table that runs over pages is one. */
interface TallPage {
  readonly lines: readonly Line[];
  /** Where each page begins on the tall one, in points from its top. */
  readonly tops: readonly { readonly page: number; readonly top: number }[];
}

/**
 * The pages of a printed statement as one sheet, in reading order: tables with their columns, and every other line
 * with the texts that stand apart in it as cells. Each cell knows its place on its page.
 */
export function pagesToSheet(pages: readonly Page[]): Sheet {
  const { lines, tops } = stackPages(pages);
  const starts = tableStarts(lines);
  const rows: (readonly Placed[])[] = lines
    .slice(0, starts[0] ?? lines.length)
    .map(({ segments }) => segments.map(({ text, box }) => ({ text, box })));
  for (const [index, start] of starts.entries()) {
    const region = lines.slice(start, starts[index + 1] ?? lines.length);
    rows.push(...gridRows(region.flatMap(({ words }) => words)));
  }
  return {
    name: null,
    numbering: 'ordinal',
    rows: rows.flatMap((cells, index): readonly SheetRow[] =>
      cells.some(({ text }) => text !== '') ? [toRow(cells, index + 1, tops)] : [],
    ),
  };
}

/** A text and where it stands on the tall page; nowhere when it is blank. */
interface Placed {
  readonly text: string;
  readonly box: Box | undefined;
}

function stackPages(pages: readonly Page[]): TallPage {
  const tops: { page: number; top: number }[] = [];
  let top = 0;
  const lines: Line[] = [];
  for (const page of pages) {
    tops.push({ page: page.number, top });
    const words = page.words.map((word): Word => ({ ...word, box: moveDown(word.box, top) }));
    lines.push(...pageToLines({ ...page, words }));
    top += page.height;
  }
  return { lines, tops };
}

function moveDown([left, top, right, bottom]: Box, by: number): Box {
  return [left, top + by, right, bottom + by];
}

/** The lines at which tables begin: where several known headings stand side by side, or the line of headings above. */
function tableStarts(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line, at) => {
    if (!isHeadingLine(line)) return [];
    const above = lines[at - 1];
    if (above !== undefined && isHeadingLine(above)) return [];
    return [above !== undefined && isFirstHeadingLine(above, line) ? at - 1 : at];
  });
}

function isHeadingLine({ segments }: Line): boolean {
  return headingScore(segments.map(({ text }) => text)) > 0;
}

function isFirstHeadingLine(above: Line, line: Line): boolean {
  const isNear = line.box[1] - above.box[1] < HEADING_PITCH * Math.max(line.size, above.size);
  const isText = above.segments.every(({ text }) => !/[\d:]/.test(text));
  return isNear && isText && above.page === line.page && above.segments.length > 1;
}

function gridRows(words: readonly Word[]): readonly (readonly Placed[])[] {
  const rows = partCentredRows(regionToGrid(words));
  return rows.map(({ cells }, index) =>
    cells.map((cell, column) => {
      const isContinued = cell === cells[column - 1] || cell === rows[index - 1]?.cells[column];
      return isContinued || cell === undefined ? BLANK : placeOf(cell);
    }),
  );
}

const BLANK: Placed = { text: '', box: undefined };

function placeOf({ text, box }: GridCell): Placed {
  return { text, box };
}

function toRow(cells: readonly Placed[], row: number, tops: TallPage['tops']): SheetRow {
  return {
    row,
    cells: cells.map(({ text }) => text),
    places: cells.map(({ text, box }) => (box === undefined ? undefined : onPage(text, box, tops))),
  };
}

function onPage(text: string, box: Box, tops: TallPage['tops']): SourceRef | undefined {
  const under = tops.findLast(({ top }) => top <= box[1]);
  if (under === undefined) return undefined;
  return { at: 'page', page: under.page, box: moveDown(box, -under.top), text, label: null };
}
