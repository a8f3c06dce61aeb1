import type { SheetRow } from '#lib/document/sheet.ts';
import { cellText } from '#lib/payout/cell-text.ts';
import { centsAt, centsIn, type TableColumns } from '#lib/payout/column-cents.ts';
import type { Column } from '#lib/payout/columns.ts';
import { moneyMeaning, textMeaning } from '#lib/payout/label.ts';
import { PERCENT_LABEL } from '#lib/reference/payout-labels.ts';

/** Whether a rate is what one unit costs: times a count beside it, it is another column's amount on every row. */
export function isUnitPrice(
  price: Column,
  money: readonly Column[],
  { columns, rows }: TableColumns,
): boolean {
  if (moneyMeaning(price.label)?.field !== 'rate') return false;
  const counts = columns.filter(({ label }) => textMeaning(label)?.field === 'units');
  const isProduct = (product: Column, count: Column) => {
    let isShown = false;
    for (const row of rows) {
      const [units, each] = [countAt(row, count), centsAt(row, price)];
      if (units === undefined || each === undefined) continue;
      if (Math.round(units * each) !== centsAt(row, product)) return false;
      isShown = true;
    }
    return isShown;
  };
  return counts.some((count) =>
    money.some((product) => product !== price && isProduct(product, count)),
  );
}

/** Rows that a rate and what was paid need to say that the one is the other's. */
const ROWS_OF_RATE = 3;

/** Whether a rate is what most rows pay in a column that is named so, and none pays more. */
export function isRateOfPaid(
  rate: Column,
  money: readonly Column[],
  { rows }: TableColumns,
): boolean {
  if (!/\brates?\b/.test(rate.label)) return false;
  const rates = centsIn(rate, rows);
  const isPaid = (paid: Column) => {
    const cents = centsIn(paid, rows);
    const rated = rows.flatMap((_, row) => (rates.at(row) === 0 ? [] : row));
    const same = rated.filter((row) => Math.abs(cents.at(row)) === rates.at(row));
    const isNeverMore = rated.every((row) => Math.abs(cents.at(row)) <= rates.at(row));
    return isNeverMore && same.length >= ROWS_OF_RATE && same.length * 2 > rated.length;
  };
  return money.some(
    (paid) => paid !== rate && moneyMeaning(paid.label)?.field === 'amount' && isPaid(paid),
  );
}

/** Rows on which a share must be the percentage of another column that a third one says. */
const ROWS_OF_SHARE = 3;
/** Names of what is paid out, or of who receives it. */
const OF_THERAPIST =
  /\bpay ?outs?\b|\b(?:your|you|my|prov(?:ider)?|therapist|clin(?:ician)?|contractor|associate|practitioner|counsell?or)\b/;

/** The column of which another one, named as the therapist's, is the percentage that stands beside it, on every row. */
export function findWholeOfShare(
  share: Column,
  money: readonly Column[],
  { columns, rows }: TableColumns,
): Column | undefined {
  if (!OF_THERAPIST.test(share.label)) return undefined;
  const percents = columns.filter(({ label }) => PERCENT_LABEL.test(label));
  const isPartOf = (whole: Column, percent: Column) => {
    let shared = 0;
    for (const row of rows) {
      const [all, part] = [centsAt(row, whole), centsAt(row, share)];
      const rate = rateAt(row, percent);
      // A row of the share alone is no session's: a fee, a bonus.
      if (all === undefined && rate === undefined) continue;
      if (all === undefined || part === undefined || rate === undefined) return false;
      if (Math.abs((all * rate) / 100 - part) > HALF_CENT) return false;
      shared += 1;
    }
    return shared >= ROWS_OF_SHARE;
  };
  const isTold = (whole: Column) => rows.some((row) => centsAt(row, whole) !== centsAt(row, share));
  return money.find(
    (whole) =>
      whole !== share && isTold(whole) && percents.some((percent) => isPartOf(whole, percent)),
  );
}

function rateAt(row: SheetRow, { index }: Column): number | undefined {
  const text = cellText(row, index).replace(/ ?%$/, '');
  return /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Half a cent may be rounded either way; with what the division of binary fractions leaves. */
const HALF_CENT = 0.5001;

/** How many units: "1", "0.75". */
const COUNT = /^\d{1,3}(?:\.\d{1,2})?$/;

function countAt(row: SheetRow, { index }: Column): number | undefined {
  const text = cellText(row, index);
  return COUNT.test(text) ? Number(text) : undefined;
}
