import type { SheetRow } from '#lib/document/sheet.ts';
import { cellText } from '#lib/payout/cell-text.ts';
import { centsAt, centsIn, isSumOf, type TableColumns } from '#lib/payout/column-cents.ts';
import type { Column } from '#lib/payout/columns.ts';
import { dateMeaning, textMeaning } from '#lib/payout/label.ts';
import { isRateOfPaid, isUnitPrice } from '#lib/payout/rate-columns.ts';

/** Columns of money without those that the others explain: a payment's total on each of its rows, what one unit
 * costs, the rate at which the rows are paid. */
export function withoutExplained(money: readonly Column[], table: TableColumns): readonly Column[] {
  if (money.length < 2) return money;
  return money.filter(
    (column) =>
      !isPaymentTotal(column, money, table) &&
      !isUnitPrice(column, money, table) &&
      !isRateOfPaid(column, money, table),
  );
}

/**
 * Whether a column says on each row of a payment what the payment comes to: another one, filled on every row, adds up to
 * it over the rows of each payment, of which one at least has several.
 */
function isPaymentTotal(total: Column, money: readonly Column[], table: TableColumns): boolean {
  if (!isSameInEachPayment(total, table)) return false;
  const payments = paymentsOf(table, total);
  const isOfEach = (part: Column) =>
    payments.every((ofPayment) => {
      const [first] = ofPayment;
      const sum = sumOf(part, ofPayment);
      return first !== undefined && sum !== undefined && sum === centsAt(first, total);
    });
  // One payment of like rows proves nothing: two rows of $50.00 beside "$100.00" may be halves.
  const isTelling = (part: Column) => total.distinct > 1 || part.distinct > 1;
  return money.some((part) => part !== total && isTelling(part) && isOfEach(part));
}

/**
 * Whether a column may say what each payment comes to though none of its rivals adds up to it: it stays the same within
 * each payment, and is called a total or differs between payments in which a rival does not stay the same.
 */
export function mayBePaymentTotal(
  total: Column,
  rivals: readonly Column[],
  table: TableColumns,
): boolean {
  if (rivals.length === 0 || !isSameInEachPayment(total, table)) return false;
  const payments = paymentsOf(table, undefined).filter(({ length }) => length > 1);
  if (payments.length === 0 || payments.length === table.rows.length) return false;
  if (/\btotal\b/.test(total.label)) return true;
  const isChanging = rivals.some((rival) => !isSameInEachPayment(rival, table));
  return payments.length > 1 && total.distinct > 1 && isChanging;
}

/** Whether a column has one text in all rows of a payment, and some payment several rows; most columns fail at once. */
function isSameInEachPayment(column: Column, table: TableColumns): boolean {
  const { rows } = table;
  const keys = keysOf(table);
  if (!isRepeated(column, rows) || keys.length === 0) return false;
  const known = new Map<string, string>();
  return rows.every((row) => {
    const key = keyOf(row, keys);
    const text = cellText(row, column.index);
    const before = known.get(key);
    known.set(key, text);
    return before === undefined || before === text;
  });
}

/** The rows of each payment; told apart by what a total says as well, where one is given. */
function paymentsOf(
  table: TableColumns,
  total: Column | undefined,
): readonly (readonly SheetRow[])[] {
  const keys = total === undefined ? keysOf(table) : [...keysOf(table), total];
  return [...Map.groupBy(table.rows, (row) => keyOf(row, keys)).values()];
}

function sumOf(column: Column, rows: readonly SheetRow[]): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const cents = centsAt(row, column);
    if (cents === undefined) return undefined;
    sum += cents;
  }
  return sum;
}

/** Rows by which a column's different values were counted. */
const ROWS_JUDGED = 500;

/** Whether some value of a column stands on several rows. */
function isRepeated({ distinct }: Column, rows: readonly SheetRow[]): boolean {
  return distinct > 0 && distinct < Math.min(rows.length, ROWS_JUDGED);
}

/** The columns that say to which payment a row belongs. */
function keysOf({ columns, rows }: TableColumns): readonly Column[] {
  return columns.filter((column) => tellsPayment(column) && isRepeated(column, rows));
}

function tellsPayment({ kind, label }: Column): boolean {
  if (kind === 'date' || kind === 'date-number') return dateMeaning(label)?.field === 'payoutDate';
  return kind !== 'money' && textMeaning(label)?.field === 'payoutId';
}

function keyOf(row: SheetRow, columns: readonly Column[]): string {
  return columns.map(({ index }) => cellText(row, index)).join('|');
}

/** Names of what came in, whoever it was that received it. */
const CAME_IN =
  /\breceived\b|\bremitted\b|^net$|\bnet (?:payments?|collections?|collected|receipts?|revenue|amount|total)\b/;
const OF_THERAPIST = /\b(?:you|your|i|me|my|provider|therapist|clinician)\b/;

/** Whether a name says that money came in, but not that it is the therapist's: "Payments received" may be the practice's. */
export function isOfAnyone({ label }: Column): boolean {
  return CAME_IN.test(label) && !OF_THERAPIST.test(label);
}

/** Whether a column is on every row what another one leaves when a fee is taken off, which some row has. */
export function isLeftAfter(
  left: Column,
  whole: Column,
  fee: Column,
  rows: readonly SheetRow[],
): boolean {
  const [lefts, wholes, fees] = [left, whole, fee].map((column) => centsIn(column, rows));
  if (lefts === undefined || wholes === undefined || fees === undefined) return false;
  let isTaken = false;
  for (let row = 0; row < rows.length; row += 1) {
    const taken = wholes.at(row) - lefts.at(row);
    if (Math.abs(taken) !== Math.abs(fees.at(row)) || taken * wholes.at(row) < 0) return false;
    isTaken ||= taken !== 0;
  }
  return isTaken;
}

/**
 * The two columns that part what a column says to have come in: on every row they add up to it, and neither takes from
 * it. Then one of them is the therapist's, and the whole is not.
 */
export function partsOfReceived(
  whole: Column,
  money: readonly Column[],
  { rows }: TableColumns,
): readonly Column[] | undefined {
  if (!isOfAnyone(whole)) return undefined;
  const others = money.filter((column) => column !== whole);
  for (const [index, one] of others.entries()) {
    const other = others.slice(index + 1).find((each) => areParts(whole, [one, each], rows));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

/** Whether columns add up to another one, and none of them takes from it. */
function areParts(whole: Column, parts: readonly Column[], rows: readonly SheetRow[]): boolean {
  const sums = centsIn(whole, rows);
  const cents = parts.map((part) => centsIn(part, rows));
  return (
    isSumOf(whole, parts, rows) &&
    rows.some((_, row) => cents.every((part) => part.at(row) !== 0)) &&
    rows.every((_, row) => cents.every((part) => part.at(row) * sums.at(row) >= 0))
  );
}
