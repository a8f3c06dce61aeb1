import type { CapturedCell, CapturedRow } from '#lib/document/page/schema.ts';
import type { TaggedCell, Word } from '#lib/document/schema.ts';
import { boxAround, textOfWords } from '#lib/table/lines.ts';

/** The words of cells, by the places that their captures name. */
export type WordsByPlace = ReadonlyMap<string, readonly Word[]>;

/** Rows of a tagged table, as pages' tables come: as wide as the table, a wide cell standing at each of its places. */
export interface PlacedRows {
  readonly headingRows: readonly CapturedRow[];
  readonly rows: readonly CapturedRow[];
  readonly wordsAt: WordsByPlace;
}

/** A cell and its capture. */
export interface PlacedCell {
  readonly cell: TaggedCell;
  readonly captured: CapturedCell;
}

/** A cell that holds nothing but a stroke is empty on paper. */
const STROKES = /^[-–—−\s]*$/;

/** Gives every cell of a table a place of its own below the table's. */
export function placeCells(
  rows: readonly (readonly TaggedCell[])[],
  table: string,
): readonly (readonly PlacedCell[])[] {
  return rows.map((row, rowIndex) =>
    row.map((given, index) => {
      const isEmpty = STROKES.test(textOfWords(given.words));
      const cell = { ...given, words: isEmpty ? [] : joinBroken(given.words) };
      const place = `${table}/${rowIndex}/${index}`;
      return { cell, captured: { place, text: textOfWords(cell.words) } };
    }),
  );
}

/** A figure that a narrow cell breaks after its hyphen ("2025-" over "07-01") is one word. */
function joinBroken(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const above = joined.at(-1);
    const isBroken = above !== undefined && /\d-$/.test(above.text) && /^\d/.test(word.text);
    if (isBroken && word.box[1] > above.box[1] + above.size / 2) {
      const box = boxAround([above, word]);
      joined[joined.length - 1] = { ...above, text: above.text + word.text, box };
    } else joined.push(word);
  }
  return joined;
}

/** The words of all cells by their places. */
export function wordsByPlace(rows: readonly (readonly PlacedCell[])[]): WordsByPlace {
  return new Map(rows.flat().map(({ cell, captured }) => [captured.place, cell.words]));
}

/** How many rows at a table's top hold only headings. */
export function countHeadingRows(rows: readonly (readonly TaggedCell[])[]): number {
  const first = rows.findIndex((row) =>
    row.some(({ isHeading, words }) => !isHeading && words.length > 0),
  );
  return first < 0 ? rows.length : first;
}

/** A cell that reaches into the rows below. */
interface Reaching {
  readonly cell: CapturedCell;
  readonly rowsLeft: number;
}

/** Rows whose cells stand in the columns that their order and their spans tell. */
export function rowsByOrder(rows: readonly (readonly PlacedCell[])[]): PlacedRows {
  let reaching: readonly (Reaching | undefined)[] = [];
  const spread = rows.map((cells): CapturedRow => {
    const slots: Reaching[] = [];
    const takeFromAbove = () => {
      for (let above = reaching[slots.length]; above !== undefined; above = reaching[slots.length])
        slots.push({ cell: above.cell, rowsLeft: above.rowsLeft - 1 });
    };
    for (const { cell, captured } of cells) {
      takeFromAbove();
      for (let column = 0; column < cell.columnSpan; column++)
        slots.push({ cell: captured, rowsLeft: cell.rowSpan - 1 });
    }
    takeFromAbove();
    reaching = slots.map((slot) => (slot.rowsLeft > 0 ? slot : undefined));
    return { cells: slots.map(({ cell }) => cell), isShown: true };
  });
  const count = countHeadingRows(rows.map((row) => row.map(({ cell }) => cell)));
  return {
    headingRows: spread.slice(0, count),
    rows: spread.slice(count),
    wordsAt: wordsByPlace(rows),
  };
}
