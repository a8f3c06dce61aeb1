import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { Audit } from '#lib/findings/schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import type { Redaction, ReportSession } from '#lib/report/schema.ts';
import { inert, SESSION_COLUMNS, type SessionColumn } from '#lib/report/session-columns.ts';

const FORMATS = { money: '#,##0.00', percent: '0.00', count: '0' } as const;
/** Width of a column in characters, by what it holds. */
const WIDTHS = { text: 20, money: 12, percent: 9, count: 9 } as const;

/**
 * The ledger as an Excel workbook: one row a session under a heading that stays, amounts as numbers in dollars, no
 * cell that would run as a formula.
 */
export async function auditToXlsx(
  audit: Audit,
  { redact }: { readonly redact: Redaction },
): Promise<Uint8Array<ArrayBuffer>> {
  const { sessions } = auditToReport(audit, { redact });
  const headings = SESSION_COLUMNS.map(
    ({ heading }): Cell => ({ value: heading, fontWeight: 'bold' }),
  );
  const rows = sessions.map((session) => SESSION_COLUMNS.map((column) => toCell(column, session)));
  const columns = SESSION_COLUMNS.map(({ kind }) => ({ width: WIDTHS[kind] }));
  const options = { sheet: 'Sessions', columns, stickyRowsCount: 1 };
  const blob = await writeWorkbook([headings, ...rows], options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function toCell(column: SessionColumn, session: ReportSession): Cell {
  if (column.kind === 'text') {
    const text = inert(column.valueOf(session) ?? '');
    return text === '' ? null : { value: text, type: String };
  }
  const value = column.valueOf(session);
  if (value === null) return null;
  const number = column.kind === 'money' ? value / 100 : value;
  return { value: number, type: Number, format: FORMATS[column.kind] };
}
