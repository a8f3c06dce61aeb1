import type { SheetRow } from '#lib/document/sheet.ts';
import { saidBy } from '#lib/payout/cell-text.ts';
import type { Column } from '#lib/payout/columns.ts';
import { parseDayWithoutYear } from '#lib/payout/day-without-year.ts';
import {
  columnOf,
  joinColumns,
  type ReadColumn,
  readColumn,
  sameInAll,
} from '#lib/payout/read-column.ts';
import { type DateInRow, isCodeForAmount, nameDoubt } from '#lib/payout/row-doubts.ts';
import type { SortedRows } from '#lib/payout/sort-rows.ts';
import {
  type DateOrder,
  leadingDate,
  parseDateNumber,
  parseStatementDate,
} from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { withoutAvatar } from '#lib/payout/without-avatar.ts';
import type { Cents } from '#lib/values/cents.ts';
import { isPersonName, type PersonName, PersonNameSchema } from '#lib/values/person-name.ts';

/** What each row says in a column; nothing where there is no such column. */
export function readTexts(
  rows: readonly SheetRow[],
  column: Column | undefined,
): ReadColumn<string> {
  return column === undefined ? sameInAll('') : readColumn(columnOf(rows, column.index), saidBy);
}

/** An amount as it stands in its cell ('' for none) and in cents. */
interface AmountInRow {
  readonly text: string;
  readonly cents: Cents | null;
}

/** Each row's amount in a column; none where there is no such column. */
export function readAmounts(
  rows: readonly SheetRow[],
  column: Column | undefined,
): ReadColumn<AmountInRow> {
  if (column === undefined) return sameInAll({ text: '', cents: null });
  return readColumn(columnOf(rows, column.index), (cell) => {
    const text = saidBy(cell);
    const money = isCodeForAmount(text) ? undefined : parseStatementMoney(text);
    return { text, cents: money?.cents ?? null };
  });
}

/** Each row's date in a column; null where there is no such column. */
export function readDates(
  rows: readonly SheetRow[],
  column: Column | undefined,
  order: DateOrder | undefined,
): ReadColumn<DateInRow | null> {
  if (column === undefined) return sameInAll(null);
  const isNumbered = column.kind === 'date-number' || column.kind === 'number';
  return readColumn(columnOf(rows, column.index), (cell) => {
    const text = saidBy(cell);
    const date = isNumbered ? parseDateNumber(text) : undefined;
    const read = date ?? (text === '' ? undefined : parseStatementDate(leadingDate(text), order));
    return { text, date: read, day: read === undefined ? parseDayWithoutYear(text) : undefined };
  });
}

/** A row's client, and why what stands in a client's place may be none. */
interface ClientInRow {
  readonly name: PersonName | null;
  readonly doubt: string | undefined;
}

/** Each row's client: the columns of the name's parts, or else the name under which the row stands. */
export function readClients(
  { rows, above }: SortedRows,
  columns: readonly Column[],
): ReadColumn<ClientInRow> {
  if (columns.length === 0) return above.map(({ clientAbove }) => toClient(clientAbove ?? ''));
  const parts = columns.map((column) => readTexts(rows, column));
  const [names] = parts;
  if (names !== undefined && parts.length === 1) return names.map(toClient);
  return joinColumns(parts).map((words) => toClient(words.filter((word) => word !== '').join(' ')));
}

function toClient(printed: string): ClientInRow {
  const text = withoutAvatar(printed);
  if (text === '') return { name: null, doubt: undefined };
  const name = isPersonName(text) ? text : PersonNameSchema.parse(text);
  return { name, doubt: nameDoubt(name) };
}
