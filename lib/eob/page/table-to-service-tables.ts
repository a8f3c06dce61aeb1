import type { ClaimFact } from '#lib/eob/claim-facts.ts';
import { isUnknown } from '#lib/eob/page/label-with-value.ts';
import { columnsOf, type PageColumn } from '#lib/eob/page/page-columns.ts';
import { partOfLine } from '#lib/eob/page/page-lines.ts';
import { distinct } from '#lib/eob/page/page-table.ts';
import type { PageRow, PageTable } from '#lib/eob/page/page-units.ts';
import { pairFacts } from '#lib/eob/page/pair-facts.ts';
import { codeAmong } from '#lib/eob/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/row-words.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/schema.ts';
import { type DateToken, datesIn } from '#lib/table/dates.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** Fewer columns that name amounts are no service table's. */
const FEWEST_AMOUNT_COLUMNS = 2;

/** A row of amounts of a page, and whether it says which service it is of. */
export interface PageAmountRow extends AmountRow {
  readonly place: string;
  readonly isShown: boolean;
  /** It names a procedure, or says in words what was done. A row of a list of claims does not. */
  readonly namesService: boolean;
}

/** A table of services of a page. */
export interface PageServiceTable extends ServiceTable {
  readonly rows: readonly PageAmountRow[];
}

/** What a table says: of services, and of their claims. */
export interface ReadPageTable {
  readonly tables: readonly PageServiceTable[];
  readonly facts: readonly ClaimFact[];
}

/** The services of a table under headings; rows that leave other amounts unknown are tables of their own. */
export function tableToServiceTables(table: PageTable, lines: readonly Line[]): ReadPageTable {
  const columns = columnsOf(table);
  const facts = table.rows.flatMap((row) => factsOfRow(row, columns));
  const amounts = columns.filter(({ kind }) => kind === 'amount');
  if (amounts.length < FEWEST_AMOUNT_COLUMNS || isOfAuthorizations(columns))
    return { tables: [], facts };
  const rows = withoutHiddenCopies(
    withDetails(
      table.rows.map((row, index) => toReadRow(row, table.rows[index - 1], columns, lines)),
    ),
  );
  const byUnknown = Map.groupBy(rows, ({ unknown }) => [...unknown].join());
  const to = (table.rows.at(-1)?.at ?? table.from) + 1;
  const tables = [...byUnknown.values()].map((group): PageServiceTable => {
    const unknown = group[0]?.unknown ?? new Set();
    const isKept = (index: number) => !unknown.has(index);
    return {
      columns: amounts
        .map(({ label }, index) => ({ label, isInRows: isColumnOfRows(rows, index) }))
        .filter((_, index) => isKept(index)),
      rows: group.map(({ row }) => ({
        ...row,
        cells: row.cells.filter((_, index) => isKept(index)),
      })),
      from: table.from,
      to,
    };
  });
  return { tables, facts };
}

/** Units that may be used are no services that were. */
const AUTHORIZED =
  /\bunits? (?:approved|authori[sz]ed|requested|used|remaining|left)\b|\bauthori[sz]ed units?\b/i;

function isOfAuthorizations(columns: readonly PageColumn[]): boolean {
  return columns.some(({ label }) => AUTHORIZED.test(label));
}

/** Where only totals fill a column, with more than zeros, its blanks are not zeros but left out. */
function isColumnOfRows(rows: readonly ReadRow[], index: number): boolean {
  const filled = (kind: AmountRow['kind']) =>
    rows.flatMap(({ row }) => (row.kind === kind ? (row.cells[index] ?? []) : []));
  return filled('service').length > 0 || filled('total').every(({ amount }) => amount === 0);
}

interface ReadRow {
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

function toReadRow(
  given: PageRow,
  above: PageRow | undefined,
  columns: readonly PageColumn[],
  lines: readonly Line[],
): ReadRow {
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
  const isService = filled > 0 && filled >= Math.min(FEWEST_AMOUNT_COLUMNS, amounts.length);
  return {
    unknown: isTotal ? new Set() : unknown,
    row: {
      kind: isTotal ? 'total' : isService ? 'service' : 'other',
      page: 1,
      at: given.at,
      cells: amounts,
      adjustments: found.flatMap(({ tokens }) => tokens.adjustments),
      date,
      isDateSaid: true,
      code,
      text,
      named: { claimNumber: undefined, patient: undefined },
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

/** A row that the page hides and that says what one says that it shows is that row for another window. */
function withoutHiddenCopies(rows: readonly ReadRow[]): readonly ReadRow[] {
  const keyOf = ({ row: { date, code, cells } }: ReadRow) =>
    [date?.from, code?.code, ...cells.map((cell) => cell?.amount)].join('/');
  const shown = new Set(rows.filter(({ row }) => row.isShown).map(keyOf));
  return rows.filter((each) => each.row.isShown || !shown.has(keyOf(each)));
}

/** Adjustments listed under a row belong to it. */
function withDetails(rows: readonly ReadRow[]): readonly ReadRow[] {
  const merged: ReadRow[] = [];
  for (const each of rows) {
    const above = merged.at(-1);
    const { row } = each;
    const isDetail = row.kind === 'other' && row.adjustments.length > 0 && row.date === undefined;
    if (isDetail && above?.row.kind === 'service') {
      const adjustments = [...above.row.adjustments, ...row.adjustments];
      merged[merged.length - 1] = { ...above, row: { ...above.row, adjustments } };
      continue;
    }
    merged.push(each);
  }
  return merged;
}

function factsOfRow({ at, row }: PageRow, columns: readonly PageColumn[]): readonly ClaimFact[] {
  return columns.flatMap(({ kind, index, label }) => {
    const cell = row.cells[index];
    const isSpanned =
      row.cells[index + 1]?.place === cell?.place || row.cells[index - 1]?.place === cell?.place;
    const isOfWords = kind === 'text' || kind === 'otherDate';
    if (!isOfWords || cell === undefined || cell.text === '' || isSpanned) return [];
    return pairFacts(label, cell.text.replaceAll('\n', ' '), at);
  });
}
