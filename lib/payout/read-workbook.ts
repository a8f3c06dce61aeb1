import type { Sheet } from '#lib/document/sheet.ts';
import { type PayoutReading, readPayouts } from '#lib/payout/read-payouts.ts';
import { withReason } from '#lib/payout/read-table-below.ts';
import { type ColumnMapping, isSpreadType, type Payout } from '#lib/payout/schema.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';

type ReadSheet = Extract<PayoutReading, { readonly outcome: 'read' }>;

const EMPTY = 'This is not a payout statement: its sheets are empty.';
const OTHER_SHEET = 'It stands on a sheet of its own, which may only sum up another.';

/**
 * Reads the sheets of a workbook. A sheet that lists the payouts of another once more, or sums them up, is counted
 * once; one that tells of something else is left out, and the notice names it when it has amounts.
 */
export function readWorkbook(
  sheets: readonly Sheet[],
  answers: { readonly mapping?: ColumnMapping | undefined } = {},
): PayoutReading {
  const readings = sheets.map((sheet) => readSheet(sheet, answers));
  const read = readings.filter((reading) => reading.outcome === 'read');
  const main = read.toSorted((one, other) => countSessions(other) - countSessions(one))[0];
  if (main === undefined) {
    return readings[0] ?? { outcome: 'not-a-payout-statement', notice: EMPTY };
  }
  const kept = read.filter((reading) => reading === main || !repeats(reading, main));
  const questioned = kept.filter(({ needsMapping }) => needsMapping);
  const columns = new Map(
    questioned.flatMap((reading) => reading.columns.map((column) => [column.column, column])),
  );
  const notices = new Set(kept.flatMap(({ notice }) => notice ?? []));
  return {
    outcome: 'read',
    complete: kept.every(({ complete }) => complete),
    payouts: kept.flatMap((reading) => {
      const mayBeSummary = reading !== main && countSessions(reading) === 0;
      return mayBeSummary
        ? reading.payouts.map((payout) => withReason(payout, OTHER_SHEET))
        : reading.payouts;
    }),
    needsMapping: questioned.length > 0,
    columns: [...columns.values()],
    leftOut: [...new Set(kept.flatMap(({ leftOut }) => leftOut))],
    preliminary: kept.every(({ preliminary }) => preliminary),
    notice: notices.size === 0 ? null : [...notices].join(' '),
  };
}

function readSheet(
  sheet: Sheet,
  answers: { readonly mapping?: ColumnMapping | undefined },
): PayoutReading {
  try {
    return readPayouts(sheet, answers);
  } catch (error) {
    // One sheet of a workbook may be blank; that all are is told by the caller.
    if (!(error instanceof NoAmountsError)) throw error;
    return { outcome: 'not-a-payout-statement', notice: error.message };
  }
}

function countSessions({ payouts }: ReadSheet): number {
  return payouts.filter(({ type, dateOfService }) => isSpreadType(type) && dateOfService !== null)
    .length;
}

function sumOf(payouts: readonly Payout[]): Cents {
  return sumCents(payouts.flatMap(({ amount }) => amount ?? []));
}

/** Whether a sheet only says again what the main one says: the same rows, or sums that come to the same. */
function repeats({ payouts }: ReadSheet, main: ReadSheet): boolean {
  if (payouts.length === 0) return true;
  if (payouts.every(({ dateOfService }) => dateOfService === null)) {
    return sumOf(payouts) === sumOf(main.payouts);
  }
  const listed = new Set(main.payouts.map(contentOf));
  return payouts.every((payout) => listed.has(contentOf(payout)));
}

function contentOf({ dateOfService, client, amount, procedureCode }: Payout): string {
  return JSON.stringify([dateOfService, client, amount, procedureCode]);
}
