import { isUnknown } from '#lib/eob/page/label-with-value.ts';
import type { PageColumn } from '#lib/eob/page/page-columns.ts';
import { partOfLine } from '#lib/eob/page/page-lines.ts';
import { distinct } from '#lib/eob/page/page-table.ts';
import type { PageRow } from '#lib/eob/page/page-units.ts';
import { kindOfRow } from '#lib/eob/tables/kind-of-row.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { type DateToken, datesIn } from '#lib/table/dates.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** Fewer amounts are no row of services, where the table has more columns of them. */
const FEWEST_AMOUNTS = 2;

/** A row of amounts of a page, and whether it says which service it is of. */
export interface PageAmountRow extends AmountRow {
  readonly place: string;
  readonly isShown: boolean;
  /** It names a procedure, or says in words what was done. A row of a list of claims does not. */
  readonly namesService: boolean;
}

/** A row under the columns of its table. */
export interface PageReadRow {
  readonly row: PageAmountRow;
  /** The amount columns whose cell is a dash. */
  readonly unknown: ReadonlySet<number>;
}

interface RowCell {
  readonly column: PageColumn | undefined;
  readonly segment: Segment;
}

/** The cells of a row. An amount that reaches down from the row above is that row's, and counts there alone. */
function cellsOf(
  { row }: PageRow,
  above: PageRow | undefined,
  columns: readonly PageColumn[],
  line: Line,
): readonly RowCell[] {
  return distinct(row).flatMap((cell, index) => {
    const segment = line.segments[index];
    const first = row.cells.findIndex(({ place }) => place === cell.place);
    const isWide = row.cells[first + 1]?.place === cell.place;
    const column = isWide ? undefined : columns.find((each) => each.index === first);
    const isRepeated = above?.row.cells[first]?.place === cell.place;
    if (segment === undefined || (isRepeated && column?.kind === 'amount')) return [];
    return [{ column, segment }];
  });
}

/** Reads a row of a table: each amount in its column, and the words beside them. `above`: the row before it. */
export function readPageRow(
  given: PageRow,
  above: PageRow | undefined,
  columns: readonly PageColumn[],
  lines: readonly Line[],
): PageReadRow {
  const line = lines[given.at] ?? EMPTY_LINE;
  const cells = cellsOf(given, above, columns, line);
  const found = cells.map((cell) => ({
    ...cell,
    tokens: lineTokens(partOfLine(line, [cell.segment])),
  }));
  const amounts: (MoneyToken | undefined)[] = [];
  const unknown = new Set<number>();
  const unnamed: MoneyToken[] = [];
  const unreadable: string[] = [];
  for (const [index, column] of columns.filter(({ kind }) => kind === 'amount').entries()) {
    const cell = found.find((each) => each.column?.index === column.index);
    const money = cell?.tokens.money ?? [];
    amounts.push(column.part === undefined ? onlyOne(money) : money[column.part]);
    if (cell === undefined) continue;
    if (isUnknown(cell.segment.text)) unknown.add(index);
    else if (money.length === 0 && isMisprint(cell.segment.text))
      unreadable.push(cell.segment.text);
    if (column.part === undefined && money.length > 1) unnamed.push(...money);
  }
  for (const { column, tokens } of found) {
    if (column?.kind === 'amount') unreadable.push(...tokens.unreadable.map(({ text }) => text));
    else if (column?.kind !== 'decoy') unnamed.push(...tokens.money);
  }
  const words = partOfLine(
    line,
    found.filter(isOfWords).map(({ segment }) => segment),
  );
  const code = codeOf(found, words);
  const date = serviceDate(found);
  const text = textOf(words);
  const filled = amounts.filter((amount) => amount !== undefined).length;
  const isTotal = hasTotalWords(text) && code === undefined;
  const isService = filled > 0 && filled >= Math.min(FEWEST_AMOUNTS, amounts.length);
  return {
    unknown: isTotal ? new Set() : unknown,
    row: {
      kind: kindOfRow({ isTotal, isService, code, cells: amounts, text }),
      page: line.page,
      at: given.at,
      cells: amounts,
      adjustments: found.flatMap(({ tokens }) => tokens.adjustments),
      date,
      isDateSaid: true,
      code,
      text,
      named: NO_NAMED_CELLS,
      unnamed,
      unreadable,
      place: placeOfRow(given),
      isShown: given.row.isShown,
      namesService: code !== undefined || found.some(isDescription),
    },
  };
}

const EMPTY_LINE: Line = { page: 1, box: [0, 0, 0, 0], size: 0, words: [], segments: [] };

function placeOfRow({ row: { cells } }: PageRow): string {
  const place = cells[0]?.place ?? '';
  return place.slice(0, Math.max(0, place.lastIndexOf('/')));
}

/** Of several amounts in one cell it is not known which is meant; of the same one twice it is. */
function onlyOne(money: readonly MoneyToken[]): MoneyToken | undefined {
  const [first, ...others] = money;
  return others.every(({ amount }) => amount === first?.amount) ? first : undefined;
}

/** A cell under a heading of amounts that holds figures and no amount. */
function isMisprint(text: string): boolean {
  return /\d/.test(text) || /\bnan\b|undefined|null/i.test(text);
}

function isOfWords({ column }: RowCell): boolean {
  return column?.kind !== 'amount' && column?.kind !== 'decoy';
}

/** The procedure of a row: under a heading of services, else the only one on it. */
function codeOf(cells: readonly RowCell[], words: Line): CodeWithModifiers | undefined {
  const services = cells.filter(({ column }) => column?.kind === 'text' && column.isOfService);
  return codeAmong(services.flatMap(({ segment }) => segment.words)) ?? codeAmong(words.words);
}

function isDescription({ column, segment }: RowCell): boolean {
  return column?.kind === 'text' && column.isOfService && /\p{L}{3}/u.test(segment.text);
}

/** The day of the service: under a heading that says so, else any that is not of something else. */
function serviceDate(cells: readonly RowCell[]): DateToken | undefined {
  const datesUnder = (kinds: readonly PageColumn['kind'][]) =>
    cells
      .filter(({ column }) => column !== undefined && kinds.includes(column.kind))
      .flatMap(({ segment }) => joinedRange(segment.text));
  const [from] = datesUnder(['serviceDate']);
  const [to] = datesUnder(['serviceDateEnd']);
  if (from !== undefined) return to === undefined ? from : { ...from, to: to.from };
  return datesUnder(['text'])[0];
}

/** Two dates in one cell are the first and the last day. */
function joinedRange(text: string): readonly DateToken[] {
  const [first, second] = datesIn(text);
  if (first === undefined) return [];
  return [second === undefined || first.to !== undefined ? first : { ...first, to: second.from }];
}
