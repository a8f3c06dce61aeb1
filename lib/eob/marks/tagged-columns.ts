import type { CapturedCell, CapturedRow } from '#lib/document/page/schema.ts';
import { countHeadingRows, type PlacedCell } from '#lib/eob/marks/tagged-rows.ts';
import type { ColumnHeading, HeadedTable } from '#lib/eob/page/page-table.ts';

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
  const count = countHeadingRows(rows.map((row) => row.map(({ cell }) => cell)));
  const body = rows.slice(count);
  const order = new Map([...texts.keys()].map((id, index) => [id, index]));
  const filled = body.flat().filter(({ cell }) => cell.words.length > 0);
  const keyed = filled.flatMap(({ cell }) => {
    const ids = cell.under.filter((id) => order.has(id));
    return ids.length === 0 ? [] : [ids];
  });
  if (keyed.length < NAMED_SHARE * filled.length) return undefined;
  const named = new Set(keyed.flat());
  const unnamed = rows
    .slice(0, count)
    .flatMap((row) =>
      row.flatMap(({ cell: { id } }) =>
        id !== undefined && order.has(id) && !named.has(id) ? [[id]] : [],
      ),
    );
  const columns = sortColumns([...keyed, ...unnamed], order);
  if (columns.length < FEWEST_COLUMNS) return undefined;
  const headings = toHeadings(columns, texts);
  return {
    kind: 'headed',
    headings,
    headingRows: rows.slice(0, count).map((row) => toRow(row.map(({ captured }) => captured))),
    rows: body.map((row) => placeRow(row, columns, headings)),
  };
}

type Ids = readonly string[];

/** Every set of headings that cells stand under is a column, and every heading that none names, in the order in which the headings stand. */
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
  headings: readonly ColumnHeading[],
): CapturedRow {
  const cells = columns.map(() => EMPTY);
  const beyond: CapturedCell[] = [];
  const known = new Set(columns.flat());
  const keys = columns.map((ids) => ids.join(' '));
  const named = row.map(({ cell }) =>
    keys.indexOf(cell.under.filter((id) => known.has(id)).join(' ')),
  );
  for (const [index, { cell, captured }] of row.entries()) {
    const own = named[index] ?? -1;
    // A cell that heads its row names no heading itself: it stands before the cell that follows.
    const next = named.slice(index + 1).find((column) => column >= 0) ?? 0;
    const first = own >= 0 ? own : next - 1;
    if (first < 0 || cells[first] !== EMPTY) beyond.push(captured);
    else for (const column of spanned(first, cell.columnSpan, headings)) cells[column] = captured;
  }
  return toRow([...cells, ...beyond]);
}

/** The columns that a cell reaches over. Of several it is only the one that has a heading, where one alone has. */
function spanned(
  first: number,
  span: number,
  headings: readonly ColumnHeading[],
): readonly number[] {
  const end = Math.min(first + span, headings.length);
  const columns = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  const headed = columns.filter((column) => headings[column]?.text !== '');
  return headed.length === 1 ? headed : columns;
}

function toRow(cells: readonly CapturedCell[]): CapturedRow {
  return { cells: [...cells], isShown: true };
}
