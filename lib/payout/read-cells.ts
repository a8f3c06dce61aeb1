import type { SheetRow } from '#lib/document/sheet.ts';
import { saidBy } from '#lib/payout/cell-text.ts';
import type { Column } from '#lib/payout/columns.ts';
import { parseDayWithoutYear } from '#lib/payout/day-without-year.ts';
import { remember } from '#lib/payout/remember.ts';
import { rememberCells } from '#lib/payout/remember-cells.ts';
import type { DateInRow } from '#lib/payout/row-doubts.ts';
import type { BodyRow } from '#lib/payout/sort-rows.ts';
import {
  type DateOrder,
  leadingDate,
  parseDateNumber,
  parseStatementDate,
} from '#lib/payout/statement-date.ts';
import { isPersonName, type PersonName, PersonNameSchema } from '#lib/values/person-name.ts';

/** Makes the reader of one column of dates; undefined for every row where there is no such column. */
export function createDateReader(
  column: Column | undefined,
  order: DateOrder | undefined,
): (row: SheetRow) => DateInRow | undefined {
  if (column === undefined) return () => undefined;
  const { index, kind } = column;
  const isNumbered = kind === 'date-number' || kind === 'number';
  const readCell = rememberCells((cell): DateInRow => {
    const text = saidBy(cell);
    const date = isNumbered ? parseDateNumber(text) : undefined;
    const read = date ?? (text === '' ? undefined : parseStatementDate(leadingDate(text), order));
    return { text, date: read, day: read === undefined ? parseDayWithoutYear(text) : undefined };
  });
  return (row) => readCell(row, index);
}

/** Makes the reader of a row's client: the columns of the name's parts, or else the name under which the row stands. */
export function createClientReader(
  columns: readonly Column[],
): (row: BodyRow) => PersonName | null {
  const [first, ...others] = columns;
  if (first !== undefined && others.length === 0) {
    const nameAt = rememberCells((cell) => toName(saidBy(cell)));
    return ({ source }) => nameAt(source, first.index);
  }
  const nameOf = remember(toName);
  if (first === undefined) return ({ clientAbove }) => nameOf(clientAbove ?? '');
  const partAt = rememberCells(saidBy);
  return ({ source }) => {
    const parts = columns.map(({ index }) => partAt(source, index));
    return nameOf(parts.filter((part) => part !== '').join(' '));
  };
}

function toName(text: string): PersonName | null {
  if (text === '') return null;
  return isPersonName(text) ? text : PersonNameSchema.parse(text);
}
