import { textAt } from '#lib/document/sheet.ts';
import { cellText } from '#lib/payout/cell-text.ts';
import type { Column } from '#lib/payout/columns.ts';
import { dateMeaning, moneyMeaning, textMeaning } from '#lib/payout/label.ts';
import type { BodyRow } from '#lib/payout/sort-rows.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** The columns and rows of one table. */
interface TableColumns {
  readonly columns: readonly Column[];
  readonly rows: readonly BodyRow[];
}

/** Columns of money without those that the others explain: a payment's total on each of its rows, what one unit costs. */
export function withoutExplained(money: readonly Column[], table: TableColumns): readonly Column[] {
  if (money.length < 2) return money;
  return money.filter(
    (column) => !isPaymentTotal(column, money, table) && !isUnitPrice(column, money, table),
  );
}

/**
 * Whether a column says on each row of a payment what the payment comes to: another one, filled on every row, adds up to
 * it over the rows of each payment, of which one at least has several.
 */
function isPaymentTotal(
  total: Column,
  money: readonly Column[],
  { columns, rows }: TableColumns,
): boolean {
  if (!isRepeated(total, rows)) return false;
  const keys = columns.filter((column) => tellsPayment(column) && isRepeated(column, rows));
  const payments = [...Map.groupBy(rows, keyOf([...keys, total])).values()];
  const isSumOf = (part: Column) =>
    payments.every((ofPayment) => {
      const [stated] = centsIn(total, ofPayment);
      const sum = sumOf(centsIn(part, ofPayment));
      return sum !== undefined && sum === stated;
    });
  // One payment of like rows proves nothing: two rows of $50.00 beside "$100.00" may be halves.
  const isTelling = (part: Column) => total.distinct > 1 || part.distinct > 1;
  return money.some((part) => part !== total && isTelling(part) && isSumOf(part));
}

function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const cents of amounts) {
    if (cents === undefined) return undefined;
    sum += cents;
  }
  return sum;
}

/**
 * Whether a column may say what each payment comes to though none of its rivals adds up to it: it stays the same within
 * each payment, and is called a total or differs between payments in which a rival does not stay the same.
 */
export function mayBePaymentTotal(
  total: Column,
  rivals: readonly Column[],
  { columns, rows }: TableColumns,
): boolean {
  const keys = columns.filter((column) => tellsPayment(column) && isRepeated(column, rows));
  if (rivals.length === 0 || keys.length === 0 || !isRepeated(total, rows)) return false;
  const payments = [...Map.groupBy(rows, keyOf(keys)).values()].filter(({ length }) => length > 1);
  const isSteady = (column: Column) =>
    payments.every((ofPayment) => new Set(centsIn(column, ofPayment)).size === 1);
  if (payments.length === 0 || !isSteady(total)) return false;
  if (/\btotal\b/.test(total.label)) return true;
  return payments.length > 1 && total.distinct > 1 && rivals.some((rival) => !isSteady(rival));
}

/** Rows by which a column's different values were counted. */
const ROWS_JUDGED = 500;

/** Whether some value of a column stands on several rows. */
function isRepeated({ distinct }: Column, rows: readonly BodyRow[]): boolean {
  return distinct > 0 && distinct < Math.min(rows.length, ROWS_JUDGED);
}

/** Whether a column says to which payment a row belongs. */
function tellsPayment({ kind, label }: Column): boolean {
  if (kind === 'date' || kind === 'date-number') return dateMeaning(label)?.field === 'payoutDate';
  return kind !== 'money' && textMeaning(label)?.field === 'payoutId';
}

function keyOf(columns: readonly Column[]): (row: BodyRow) => string {
  return ({ source }) => columns.map(({ index }) => cellText(source, index)).join('|');
}

/** Whether a rate is what one unit costs: times a count beside it, it is another column's amount on every row. */
function isUnitPrice(
  price: Column,
  money: readonly Column[],
  { columns, rows }: TableColumns,
): boolean {
  if (moneyMeaning(price.label)?.field !== 'rate') return false;
  const counts = columns.filter(({ label }) => textMeaning(label)?.field === 'units');
  const prices = centsIn(price, rows);
  return counts.some((count) => {
    const products = unitsIn(count, rows).map((units, row) => {
      const each = prices[row];
      return units === undefined || each === undefined ? undefined : Math.round(units * each);
    });
    return money.some((product) => product !== price && fits(products, centsIn(product, rows)));
  });
}

/** Whether amounts are those that were worked out, wherever one was, and one was. */
function fits(
  workedOut: readonly (number | undefined)[],
  amounts: readonly (number | undefined)[],
): boolean {
  const known = workedOut.flatMap((cents, row) => (cents === undefined ? [] : { cents, row }));
  return known.length > 0 && known.every(({ cents, row }) => cents === amounts[row]);
}

/** How many units: "1", "0.75". */
const COUNT = /^\d{1,3}(?:\.\d{1,2})?$/;

function unitsIn({ index }: Column, rows: readonly BodyRow[]): readonly (number | undefined)[] {
  return rows.map(({ source }) => {
    const text = textAt(source, index).trim();
    return COUNT.test(text) ? Number(text) : undefined;
  });
}

/** The amounts of a column in cents; undefined where there is none. */
function centsIn({ index }: Column, rows: readonly BodyRow[]): readonly (number | undefined)[] {
  return rows.map(({ source }) => parseStatementMoney(textAt(source, index))?.cents);
}
