import Papa from 'papaparse';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import { STATUS_WORDS } from '#lib/report/report-words.ts';
import type { Redaction, ReportSession, ReportSource } from '#lib/report/schema.ts';
import type { Cents } from '#lib/values/cents.ts';

/** Excel takes a CSV for UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would run a cell that begins like this; the full-width forms are turned into plain ones by some. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The columns in their order, each with what it shows of a session. */
const COLUMNS: readonly (readonly [string, (session: ReportSession) => string])[] = [
  ['Session', ({ number }) => String(number)],
  ['Date of service', ({ dateOfService }) => dateOfService],
  ['Client', ({ client }) => inert(client)],
  ['Payer', ({ payer }) => inert(payer)],
  ['Platform', ({ platform }) => inert(platform)],
  ['Codes', ({ procedureCodes }) => inert(procedureCodes.join(' + '))],
  ['Claim number', ({ claimNumber }) => inert(claimNumber)],
  ['Clinician', ({ clinician }) => inert(clinician)],
  ['Billed', ({ billed }) => dollars(billed)],
  ['Allowed', ({ allowed }) => dollars(allowed)],
  ['Received', ({ received }) => dollars(received)],
  ['Gap', ({ spread }) => dollars(spread)],
  ['Gap %', ({ spreadPct }) => (spreadPct === null ? '' : spreadPct.toFixed(2))],
  ['Status', ({ status }) => STATUS_WORDS[status]],
  ['Why not counted', ({ reasons }) => inert(reasons.join('; '))],
  ['Findings', ({ findings }) => findings.map((kind) => FINDING_WORDS[kind]).join('; ')],
  ['EOB file', ({ sources }) => inert(filesOf(sources, 'Allowed'))],
  ['EOB place', ({ sources }) => inert(placesOf(sources, 'Allowed'))],
  ['Statement file', ({ sources }) => inert(filesOf(sources, 'Received'))],
  ['Statement row', ({ payouts }) => payouts.map(({ row }) => row).join('; ')],
];

/** The ledger as CSV for a spreadsheet: one row a session, amounts in dollars, no cell that would run as a formula. */
export function auditToCsv(audit: Audit, { redact }: { readonly redact: Redaction }): string {
  const { sessions } = auditToReport(audit, { redact });
  const fields = COLUMNS.map(([heading]) => heading);
  const data = sessions.map((session) => COLUMNS.map(([, show]) => show(session)));
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

function inert(text: string | null): string {
  if (text === null) return '';
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Plain decimals without sign or separators, so that a spreadsheet takes them for numbers. */
function dollars(amount: Cents | null): string {
  return amount === null ? '' : (amount / 100).toFixed(2);
}

function filesOf(sources: readonly ReportSource[], figure: ReportSource['figure']): string {
  const files = sources.filter((source) => source.figure === figure).map(({ file }) => file);
  // One name for rows of one file; else the names stand in the order of the rows or places.
  return new Set(files).size === 1 ? (files[0] ?? '') : files.join('; ');
}

function placesOf(sources: readonly ReportSource[], figure: ReportSource['figure']): string {
  const places = sources.flatMap((source) => (source.figure === figure ? (source.at ?? '') : []));
  return new Set(places).size === 1 ? (places[0] ?? '') : places.join('; ');
}
