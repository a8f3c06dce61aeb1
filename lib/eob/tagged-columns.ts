import type { CapturedCell, CapturedRow } from '#lib/document/page/schema.ts';
import type { ColumnHeading, HeadedTable } from '#lib/eob/page/page-table.ts';
import { countHeadingRows, type PlacedCell } from '#lib/eob/tagged-rows.ts';

/** The texts of a document's headings by their names: a table may go on where they are not printed again. */
export type HeadingTexts = ReadonlyMap<string, string>;

/** At least this share of the cells must name their headings. */
const NAMED_SHARE = 0.7;
const FEWEST_COLUMNS = 3;
const EMPTY: CapturedCell = { text: '', place: '' };

/**
 * A table whose cells name the headings that they stand under, so that none is misplaced where empty cells are left
 * out. Undefined where they do not. Cells under no known heading stand beyond the last column.
 */
export function headedByNames(
  rows: readonly (readonly PlacedCell[])[],
  texts: HeadingTexts,
): HeadedTable | undefined {
  const count = countHeadingRows(rows);
  const body = rows.slice(count);
  const order = new Map([...texts.keys()].map((id, index) => [id, index]));
  const filled = body.flat().filter(({ cell }) => cell.words.length > 0);
  const keyed = filled.flatMap(({ cell }) => {
    const ids = cell.under.filter((id) => order.has(id));
    return ids.length === 0 ? [] : [ids];
  });
  if (keyed.length < NAMED_SHARE * filled.length) return undefined;
  const columns = sortColumns(keyed, order);
  if (columns.length < FEWEST_COLUMNS) return undefined;
  return {
    kind: 'headed',
    headings: toHeadings(columns, texts),
    headingRows: rows.slice(0, count).map((row) => toRow(row.map(({ captured }) => captured))),
    rows: body.map((row) => placeRow(row, columns, order)),
  };
}

type Ids = readonly string[];

/** Every set of headings that cells stand under is a column, in the order in which the headings stand. */
function sortColumns(keyed: readonly Ids[], order: ReadonlyMap<string, number>): readonly Ids[] {
  const distinct = new Map(keyed.map((ids) => [ids.join(' '), ids]));
  return [...distinct.values()].toSorted((a, b) => {
    const at = a.findIndex((id, index) => id !== b[index]);
    return (order.get(a[at] ?? '') ?? -1) - (order.get(b[at] ?? '') ?? -1);
  });
}

/** A heading of several columns is a title over them; the others name the column itself. */
function toHeadings(columns: readonly Ids[], texts: HeadingTexts): readonly ColumnHeading[] {
  const uses = Map.groupBy(columns.flat(), (id) => id);
  const join = (ids: Ids) =>
    ids
      .map((id) => texts.get(id) ?? '')
      .join(' ')
      .trim();
  return columns.map((ids) => {
    const own = ids.filter((id) => uses.get(id)?.length === 1);
    return { text: join(own), group: join(ids.filter((id) => !own.includes(id))) };
  });
}

function placeRow(
  row: readonly PlacedCell[],
  columns: readonly Ids[],
  order: ReadonlyMap<string, number>,
): CapturedRow {
  const cells = columns.map(() => EMPTY);
  const beyond: CapturedCell[] = [];
  const keys = columns.map((ids) => ids.join(' '));
  for (const { cell, captured } of row) {
    const first = keys.indexOf(cell.under.filter((id) => order.has(id)).join(' '));
    if (first < 0 || cells[first] !== EMPTY) {
      beyond.push(captured);
      continue;
    }
    cells.fill(captured, first, Math.min(first + cell.columnSpan, columns.length));
  }
  return toRow([...cells, ...beyond]);
}

function toRow(cells: readonly CapturedCell[]): CapturedRow {
  return { cells: [...cells], isShown: true };
}
