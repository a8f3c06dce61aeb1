import type { SheetRow } from '#lib/document/sheet.ts';
import { saidBy } from '#lib/payout/cell-text.ts';
import type { Column } from '#lib/payout/columns.ts';
import { type DateOrderFinding, findDateOrder } from '#lib/payout/date-order.ts';
import { dateMeaning } from '#lib/payout/label.ts';
import { columnOf, readColumn } from '#lib/payout/read-column.ts';
import {
  type DateOrder,
  leadingDate,
  parseStatementDate,
  stripTime,
} from '#lib/payout/statement-date.ts';
import { MAY_BE_SERVICE_LABEL, PAID_OUT_LABEL } from '#lib/reference/payout-labels.ts';

/** What choosing the columns of dates needs to know of the statement. */
export interface DateSigns {
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  /** Whether each row's payout date is known from a payment's head or from above the table. */
  readonly hasPayoutDateElsewhere: boolean;
  /** Dates outside the rows, which also tell the order of day and month. */
  readonly otherDates: readonly string[];
  readonly order: DateOrder | undefined;
}

/** The columns of dates; `unclear` are those among which a person must choose. */
export interface DateChoice {
  readonly payoutDate: Column | undefined;
  readonly dateOfService: Column | undefined;
  readonly unclear: readonly Column[];
}

/** A nameless column of dates, or one that is just called so; any other name is of another date. */
const MAY_BE_MEANT = /^$|\bdate\b|\bday\b/;

/** Chooses the columns of payout date and date of service by their names, else by the order of events. */
export function chooseDates(signs: DateSigns): DateChoice {
  const dates = signs.columns.filter(({ kind }) => kind === 'date' || kind === 'date-number');
  const paid = onlyPaidOut(
    dates.filter((column) => fieldOf(column) === 'payoutDate'),
    signs,
  );
  const held = dates.filter((column) => fieldOf(column) === 'dateOfService');
  const open = dates.filter((column) =>
    ['unknown', 'sessionOrPayoutDate'].includes(fieldOf(column)),
  );
  const unclear = [...crowded(paid, signs.rows), ...crowded(held, signs.rows)];
  const [payoutDate] = paid;
  const [dateOfService] = held;
  const asked = open.filter(
    (column) =>
      fieldOf(column) !== 'unknown' ||
      MAY_BE_MEANT.test(column.label) ||
      (held.length === 0 && MAY_BE_SERVICE_LABEL.test(column.label)),
  );
  if (payoutDate !== undefined && dateOfService !== undefined) {
    return { payoutDate, dateOfService, unclear };
  }
  const [date, ...others] = asked;
  if (date === undefined) {
    const nothingKnown = payoutDate === undefined && dateOfService === undefined;
    const isDateless = nothingKnown && !signs.hasPayoutDateElsewhere;
    return { payoutDate, dateOfService, unclear: isDateless ? dates : unclear };
  }
  if (others.length > 0) return { payoutDate, dateOfService, unclear: [...unclear, ...asked] };
  return placeOne(date, { payoutDate, dateOfService, unclear }, signs);
}

function fieldOf({ label }: Column): string {
  return dateMeaning(label)?.field ?? 'unknown';
}

/**
 * Of several dates of payment the one that says that it was paid out, where all others come before it; else those that
 * are not just of a check, which may be the insurer's.
 */
function onlyPaidOut(paid: readonly Column[], signs: DateSigns): readonly Column[] {
  const [out, ...more] = paid.filter(({ label }) => PAID_OUT_LABEL.test(label));
  const isLast = (last: Column) =>
    paid.every((column) => column === last || isBefore(column, last, signs));
  if (out !== undefined && more.length === 0 && isLast(out)) return [out];
  const plain = paid.filter(({ label }) => !/\bchecks?\b/.test(label));
  return plain.length > 0 ? plain : paid;
}

/** One column of dates whose name does not say which: the order of events does, or a person. */
function placeOne(date: Column, known: DateChoice, signs: DateSigns): DateChoice {
  const { payoutDate, dateOfService, unclear } = known;
  if (dateOfService === undefined) {
    const isService =
      payoutDate === undefined
        ? signs.hasPayoutDateElsewhere
        : date.distinct >= payoutDate.distinct && isBefore(date, payoutDate, signs);
    if (isService) return { ...known, dateOfService: date };
  }
  if (dateOfService !== undefined) {
    if (signs.hasPayoutDateElsewhere) return known;
    const comesInBatches = date.distinct * 2 <= signs.rows.length;
    if (comesInBatches && isBefore(dateOfService, date, signs)) {
      return { ...known, payoutDate: date };
    }
  }
  return { ...known, unclear: [...unclear, date] };
}

/** Whether the one date is never after the other, and somewhere before it. */
function isBefore(earlier: Column, later: Column, signs: DateSigns): boolean {
  const order = signs.order ?? orderOf([later, earlier], signs);
  const datesIn = ({ index }: Column) =>
    readColumn(
      columnOf(signs.rows, index),
      (text) => parseStatementDate(leadingDate(saidBy(text)), order) ?? null,
    );
  const [earlierDates, laterDates] = [datesIn(earlier), datesIn(later)];
  let isSomewhereBefore = false;
  for (let row = 0; row < signs.rows.length; row += 1) {
    const before = earlierDates.at(row);
    const after = laterDates.at(row);
    if (before === null || after === null) continue;
    if (before > after) return false;
    if (before < after) isSomewhereBefore = true;
  }
  return isSomewhereBefore;
}

function orderOf(columns: readonly Column[], signs: DateSigns): DateOrder | undefined {
  const texts = columns.flatMap(({ index }) => columnOf(signs.rows, index).texts.map(leadingDate));
  const found = findDateOrder({ dates: [...texts, ...signs.otherDates], payoutAndService: [] });
  return found === 'dmy' || found === 'mdy' ? found : undefined;
}

/** Two columns of one meaning are one when they hold the same days; else a person must choose. */
function crowded(columns: readonly Column[], rows: readonly SheetRow[]): readonly Column[] {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return [];
  const daysIn = ({ index }: Column) =>
    readColumn(columnOf(rows, index), (text) => stripTime(saidBy(text)));
  const firstDays = daysIn(first);
  const areSame = others
    .map(daysIn)
    .every((days) => rows.every((_, row) => days.at(row) === firstDays.at(row)));
  return areSame ? [] : columns;
}

/** The order of day and month over the chosen columns and the dates outside the rows. */
export function findOrderOfColumns(
  { payoutDate, dateOfService }: Pick<DateChoice, 'payoutDate' | 'dateOfService'>,
  rows: readonly SheetRow[],
  otherDates: readonly string[],
): DateOrderFinding {
  const inColumns = [payoutDate, dateOfService].flatMap((column) =>
    column === undefined ? [] : columnOf(rows, column.index).texts,
  );
  const dates = [...otherDates, ...inColumns.map((text) => leadingDate(saidBy(text)))];
  function* payoutAndService(): Generator<readonly [string, string]> {
    if (payoutDate === undefined || dateOfService === undefined) return;
    const payoutDates = readColumn(columnOf(rows, payoutDate.index), saidBy);
    const serviceDates = readColumn(columnOf(rows, dateOfService.index), saidBy);
    for (let row = 0; row < rows.length; row += 1) {
      yield [payoutDates.at(row), serviceDates.at(row)];
    }
  }
  return findDateOrder({ dates, payoutAndService: payoutAndService() });
}

/** The order that all columns of dates together tell, those without a role as well: one file writes its dates one way. */
export function findOrderOfOthers(
  columns: readonly Column[],
  rows: readonly SheetRow[],
): DateOrder | undefined {
  const dates = columns
    .filter(({ kind }) => kind === 'date')
    .flatMap(({ index }) => columnOf(rows, index).texts.map(leadingDate));
  const found = findDateOrder({ dates, payoutAndService: [] });
  return found === 'mdy' || found === 'dmy' ? found : undefined;
}
