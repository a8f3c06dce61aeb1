import Papa from 'papaparse';
import type { Audit } from '#lib/findings/schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import type { Redaction, ReportSession } from '#lib/report/schema.ts';
import { inert, SESSION_COLUMNS, type SessionColumn } from '#lib/report/session-columns.ts';

/** Excel takes a CSV for UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The ledger as CSV for a spreadsheet: one row a session, amounts in dollars, no cell that would run as a formula. */
export function auditToCsv(audit: Audit, { redact }: { readonly redact: Redaction }): string {
  const { sessions } = auditToReport(audit, { redact });
  const fields = SESSION_COLUMNS.map(({ heading }) => heading);
  const data = sessions.map((session) =>
    SESSION_COLUMNS.map((column) => textOfCell(column, session)),
  );
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

/** Money as plain decimals without sign or separators, so that a spreadsheet takes it for a number. */
function textOfCell(column: SessionColumn, session: ReportSession): string {
  if (column.kind === 'text') return inert(column.valueOf(session) ?? '');
  const value = column.valueOf(session);
  if (value === null) return '';
  switch (column.kind) {
    case 'money':
      return (value / 100).toFixed(2);
    case 'percent':
      return value.toFixed(2);
    case 'count':
      return String(value);
  }
}
