import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { type PayoutReading, readPayouts } from '#lib/payout/read-payouts.ts';
import { withReason } from '#lib/payout/read-table-below.ts';
import { SESSION_COLUMNS } from '#lib/report/session-columns.ts';

/** What of a session's row is the payout: the rest is the EOB's, or where both were found. */
const PAYOUT_HEADINGS = ['Date of service', 'Client', 'Payer', 'Platform', 'Codes', 'Received'];
const NOTICE =
  'This is a table of sessions that Spreadlight exported. What you received was read from it; add the EOBs and the statements themselves to compare and count them.';
const REASON =
  'It comes from an exported table, which could have been edited. The platform’s own statement proves it.';
const MAPPING = {
  columns: {
    dateOfService: 'Date of service',
    client: 'Client',
    payer: 'Payer',
    procedureCode: 'Codes',
    amount: 'Received',
  },
} as const;

/** Whether a sheet is the table of sessions that this program exports, as CSV or as a workbook. */
export function isOwnExport({ rows: [first] }: Sheet): boolean {
  return SESSION_COLUMNS.every(({ heading }, index) => first?.cells[index] === heading);
}

/**
 * Reads the payouts out of an exported table: one for each session with an amount received. They need a person
 * before they count, for the statement that they came from may be there as well. `platform`: of rows that name none.
 */
export function readOwnExport(sheet: Sheet, platform?: string): PayoutReading {
  const places = PAYOUT_HEADINGS.map((wanted) =>
    SESSION_COLUMNS.findIndex(({ heading }) => heading === wanted),
  );
  const rows = sheet.rows.map(
    ({ row, cells }): SheetRow => ({ row, cells: places.map((at) => plain(cells[at] ?? '')) }),
  );
  const received = rows.filter(({ cells }) => cells.at(-1) !== '');
  const reading = readPayouts(
    { ...sheet, rows: received },
    {
      mapping: { ...MAPPING, ...(platform !== undefined && { platform }) },
    },
  );
  if (reading.outcome !== 'read') return reading;
  const payouts = reading.payouts.map((payout) => withReason(payout, REASON));
  return { ...reading, payouts, notice: NOTICE };
}

/** A text without the apostrophe that kept a spreadsheet from running it. */
function plain(cell: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell) ? cell.slice(1) : cell;
}
