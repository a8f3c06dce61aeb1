import type { CapturedCell, CapturedRow } from '#lib/document/page/schema.ts';
import type { WordsByPlace } from '#lib/eob/marks/tagged-rows.ts';
import { boxAround } from '#lib/table/lines.ts';

/** From where to where the cells of a column reach, in points; undefined where none is known. */
export type ColumnBand = readonly [left: number, right: number] | undefined;

const EMPTY: CapturedCell = { text: '', place: '' };

/** Where the columns stand, by the cells of rows that have one in each. */
export function bandsOf(
  rows: readonly CapturedRow[],
  width: number,
  wordsAt: WordsByPlace,
): readonly ColumnBand[] {
  return Array.from({ length: width }, (_, column) => {
    const words = rows.flatMap(({ cells }) => {
      const cell = cells[column];
      const isWide =
        cell?.place === cells[column - 1]?.place || cell?.place === cells[column + 1]?.place;
      if (cell === undefined || isWide || cells.length !== width) return [];
      return wordsAt.get(cell.place) ?? [];
    });
    if (words.length === 0) return undefined;
    const [left, , right] = boxAround(words);
    return [left, right];
  });
}

/**
 * Rows with fewer cells than columns left empty ones out: their cells stand in the columns that they are printed
 * in, each right of the one before. Cells of no column stand beyond the last.
 */
export function fitShortRows(
  rows: readonly CapturedRow[],
  bands: readonly ColumnBand[],
  wordsAt: WordsByPlace,
): readonly CapturedRow[] {
  return rows.map((row) => {
    if (row.cells.length >= bands.length) return row;
    const placed = bands.map(() => EMPTY);
    const beyond: CapturedCell[] = [];
    let next = 0;
    for (const cell of withoutRepeats(row.cells)) {
      const column = columnOf(cell, bands, wordsAt);
      if (column === undefined || column < next) {
        beyond.push(cell);
        continue;
      }
      placed[column] = cell;
      next = column + 1;
    }
    return { ...row, cells: [...placed, ...beyond] };
  });
}

function withoutRepeats(cells: readonly CapturedCell[]): readonly CapturedCell[] {
  return cells.filter(({ text, place }, index) => text !== '' && place !== cells[index - 1]?.place);
}

/** The column that most of a cell stands in. */
function columnOf(
  { place }: CapturedCell,
  bands: readonly ColumnBand[],
  wordsAt: WordsByPlace,
): number | undefined {
  const words = wordsAt.get(place) ?? [];
  if (words.length === 0) return undefined;
  const [left, , right] = boxAround(words);
  const shared = bands.map((band) =>
    band === undefined ? 0 : Math.min(right, band[1]) - Math.max(left, band[0]),
  );
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : undefined;
}
