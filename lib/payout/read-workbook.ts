import type { Sheet } from '#lib/document/sheet.ts';
import { type Answers, readAsRemembered } from '#lib/payout/read-as-remembered.ts';
import type { PayoutReading, StatementOptions } from '#lib/payout/read-payouts.ts';
import { sumOf, withReason } from '#lib/payout/read-table-below.ts';
import { isSpreadType, type Payout } from '#lib/payout/schema.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { toStatedTotals } from '#lib/payout/to-stated-totals.ts';
import { sumCents } from '#lib/values/cents.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';
import { isServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

type ReadSheet = Extract<PayoutReading, { readonly outcome: 'read' }>;

const EMPTY = 'This is not a payout statement: its sheets are empty.';
const OTHER_SHEET = 'It stands on a sheet of its own, which may only sum up another.';

/**
 * Reads the sheets of a workbook. A sheet that lists the payouts of another once more, or sums them up, is counted
 * once; one without sessions needs a person; one that cannot be read beside a statement is named in the notice.
 */
export function readWorkbook(sheets: readonly Sheet[], answers: Answers = {}): PayoutReading {
  const knownDates = new Set(sheets.flatMap(datesIn));
  const known = { ...answers, knownDates };
  const alone = sheets.map((sheet) => readSheet(sheet, known));
  const read = alone.filter((reading) => reading.outcome === 'read');
  const main = read.toSorted((one, other) => countSessions(other) - countSessions(one))[0];
  if (main === undefined) return alone[0] ?? { outcome: 'not-a-payout-statement', notice: EMPTY };
  const beside = { ...known, isBesideStatement: true, ...whatPays(main) };
  const again = sheets.map((sheet, index) => {
    const reading = alone[index];
    const isClear = reading?.outcome === 'read' && !mayBeHelped(reading, main);
    return isClear ? reading : readSheet(sheet, beside);
  });
  const kept = again.filter(
    (reading) =>
      reading.outcome === 'read' && (reading === main || !repeats(reading.payouts, main)),
  );
  const unread = sheets.filter(
    (sheet, index) => again[index]?.outcome !== 'read' && hasOtherAmounts(sheet, main),
  );
  return combine(
    kept.flatMap((reading) => (reading.outcome === 'read' ? reading : [])),
    main,
    unread.map(({ name }) => `The sheet “${name ?? ''}” lists no sessions and was not read.`),
  );
}

/** Whether the statement beside a sheet may say what is not clear of it: one of another layout, which is no other month's. */
function mayBeHelped(reading: ReadSheet, main: ReadSheet): boolean {
  const isOther = reading.headings.join('|') !== main.headings.join('|');
  return reading.needsMapping && isOther;
}

/** What a statement pays, and when, where that is one day. */
function whatPays({ payouts }: ReadSheet): Pick<StatementOptions, 'sumBeside' | 'paidBeside'> {
  const days = new Set(payouts.map(({ payoutDate }) => payoutDate));
  const [day] = days;
  return { sumBeside: sumOf(payouts), paidBeside: (days.size === 1 ? day : null) ?? undefined };
}

/** What the sheets say together. `left`: what must be told of sheets that were not read. */
function combine(
  kept: readonly ReadSheet[],
  main: ReadSheet,
  left: readonly string[],
): PayoutReading {
  const questioned = kept.filter(({ needsMapping }) => needsMapping);
  const columns = new Map(
    questioned.flatMap((reading) => reading.columns.map((column) => [column.column, column])),
  );
  const totals = toStatedTotals(
    kept.every((reading) => reading.totals?.tied === true),
    [...new Set(kept.flatMap((reading) => reading.totals?.differences ?? []))],
  );
  const notices = new Set([...kept.flatMap(({ notice }) => notice ?? []), ...left]);
  return {
    outcome: 'read',
    complete: left.length === 0 && kept.every(({ complete }) => complete),
    payouts: kept.flatMap((reading) => {
      const mayBeSummary = reading !== main && countSessions(reading) === 0;
      return mayBeSummary
        ? reading.payouts.map((payout) => withReason(payout, OTHER_SHEET))
        : reading.payouts;
    }),
    needsMapping: questioned.length > 0,
    columns: [...columns.values()],
    questions: questioned[0]?.questions ?? [],
    headings: (questioned[0] ?? main).headings,
    ...(main.answeredAt !== undefined && { answeredAt: main.answeredAt }),
    leftOut: [...new Set(kept.flatMap(({ leftOut }) => leftOut))],
    ...(totals !== undefined && { totals }),
    preliminary: kept.every(({ preliminary }) => preliminary),
    notice: notices.size === 0 ? null : [...notices].join(' '),
  };
}

/** The dates of a sheet that can be read one way only; a workbook's own dates are among them. */
function datesIn({ rows }: Sheet): readonly ServiceDate[] {
  return rows.slice(0, ROWS_WITH_DATES).flatMap(({ cells }) => cells.filter(isServiceDate));
}

/** Rows of a sheet in which dates are looked for that tell how another one writes them. */
const ROWS_WITH_DATES = 500;

function readSheet(sheet: Sheet, options: Answers): PayoutReading {
  try {
    return readAsRemembered(sheet, options);
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

/** Whether a sheet only says again what the main one says: the same rows, or sums that come to the same. */
function repeats(payouts: readonly Payout[], main: ReadSheet): boolean {
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

/** Whether a sheet holds amounts with cents that no column of it sums up to what the main one pays. */
function hasOtherAmounts({ rows }: Sheet, main: ReadSheet): boolean {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const paid = sumOf(main.payouts);
  const columns = Array.from({ length: width }, (_, column) =>
    rows.flatMap(({ cells }) => parseStatementMoney(cells[column] ?? '')?.cents ?? []),
  );
  const hasCents = rows.some(({ cells }) => cells.some((cell) => /^-?\$?[\d,]+\.\d/.test(cell)));
  return (
    hasCents && !columns.some((amounts) => sumCents(amounts) === paid || amounts.includes(paid))
  );
}
