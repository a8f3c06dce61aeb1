import type { Content } from 'pdfmake/interfaces.js';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import {
  fine,
  type LedgerCell,
  type LedgerColumn,
  ledgerSection,
  left,
  right,
  strong,
} from '#lib/report/pdf/ledger-table.ts';
import { reportToContextSections } from '#lib/report/pdf/report-to-context-sections.ts';
import { SUM_COLUMNS, sumCells } from '#lib/report/pdf/sum-columns.ts';
import { reportToUnmatchedPayouts } from '#lib/report/report-to-not-counted.ts';
import { countOf, formatAmount, formatShare, STATUS_WORDS } from '#lib/report/report-words.ts';
import type { Report, ReportSession, ReportSource } from '#lib/report/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** The tables of the report, each left out when it would be empty. */
export function reportToSections(report: Report): Content[] {
  return [
    groupSection(report),
    ...reportToContextSections(report),
    sessionSection(report),
    notCountedSection(report),
    unmatchedSection(report),
    findingSection(report),
    sourceSection(report),
  ].filter((section) => section !== null);
}

function groupSection({ groups }: Report): Content | null {
  if (groups.length === 0) return null;
  return ledgerSection(
    'By platform, payer and code',
    null,
    [left('Payer, platform', '*'), left('Code', 48), ...SUM_COLUMNS],
    groups.map((group) => [whoseOf(group), group.procedureCodes || '–', ...sumCells(group)]),
  );
}

function sessionSection(report: Report): Content | null {
  const counted = report.sessions.filter(({ status }) => status === 'counted');
  if (counted.length === 0) return null;
  return ledgerSection(
    'Sessions in the sum',
    'The number in the first column leads to the sources of the figures at the end of this report.',
    [
      right('No.', 18),
      left('Date', 54),
      ...clientColumn(report),
      left('Payer, platform', '*'),
      left('Code', 34),
      right('Allowed', 40),
      right('Received', 40),
      right('Difference', 42),
      right('%', 32),
    ],
    counted.map((session) => [
      fine(String(session.number)),
      formatServiceDate(session.dateOfService),
      ...clientCell(report, session),
      fine(whoseOf(session)),
      session.procedureCodes.join(' + ') || '–',
      formatAmount(session.allowed),
      formatAmount(session.received),
      strong(formatAmount(session.spread)),
      formatShare(session.spreadPct),
    ]),
  );
}

function notCountedSection(report: Report): Content | null {
  const waiting = report.sessions.filter(({ status }) => status !== 'counted');
  if (waiting.length === 0) return null;
  return ledgerSection(
    'Sessions not in the sum',
    'These figures are not proved, not matched for sure, or have nothing to compare with.',
    [
      right('No.', 18),
      left('Date', 54),
      ...clientColumn(report),
      left('Code', 50),
      right('Allowed', 52),
      left('Status', 76),
      left('Why', '*'),
    ],
    waiting.map((session) => [
      fine(String(session.number)),
      formatServiceDate(session.dateOfService),
      ...clientCell(report, session),
      session.procedureCodes.join(' + ') || '–',
      formatAmount(session.allowed),
      STATUS_WORDS[session.status],
      fine(session.reasons.join('; ') || '–'),
    ]),
  );
}

function unmatchedSection(report: Report): Content | null {
  const groups = reportToUnmatchedPayouts(report);
  if (groups.length === 0) return null;
  return ledgerSection(
    'Payout rows without a session',
    null,
    [right('Rows', 32), right('Amount', 64), left('Why', '*')],
    groups.map(({ count, amount, reason }) => [String(count), formatCents(amount), fine(reason)]),
  );
}

function findingSection({ findings }: Report): Content | null {
  // A difference is in the table of the sessions already.
  const others = findings.filter(({ kind }) => kind !== 'spread');
  if (others.length === 0) return null;
  return ledgerSection(
    'What else the documents show',
    'Amounts of different kinds overlap and are not to be added up.',
    [left('Kind', 92), left('Date', 58), right('Amount', 56), left('In words', '*')],
    others.map(({ kind, dateOfService, amount, text }) => [
      FINDING_WORDS[kind],
      dateOfService === null ? '–' : formatServiceDate(dateOfService),
      formatCents(amount),
      fine(text),
    ]),
  );
}

function sourceSection({ sessions }: Report): Content | null {
  const rows = sessions.flatMap(({ number, dateOfService, sources }) =>
    sources.map((source, index) => [
      fine(index === 0 ? String(number) : ''),
      fine(index === 0 ? formatServiceDate(dateOfService) : ''),
      ...sourceCells(source),
    ]),
  );
  if (rows.length === 0) return null;
  return ledgerSection(
    'Sources of the figures',
    `${countOf(rows.length, 'figure')}, each with its document and its place there.`,
    [
      right('No.', 18),
      left('Date', 54),
      left('Figure', 44),
      right('Amount', 52),
      left('Document', 130),
      left('Place', '*'),
    ],
    rows,
  );
}

function sourceCells({ figure, amount, file, at, found }: ReportSource): readonly LedgerCell[] {
  const place = [at, found].filter((part) => part !== null).join(': ');
  return [figure, formatAmount(amount), fine(file), fine(place === '' ? '–' : place)];
}

function clientColumn({ redact }: Report): readonly LedgerColumn[] {
  return redact === 'full' ? [] : [left('Client', redact === 'initials' ? 40 : 76)];
}

function clientCell({ redact }: Report, { client }: ReportSession): readonly LedgerCell[] {
  return redact === 'full' ? [] : [client ?? '–'];
}

function whoseOf({ payer, platform }: Pick<ReportSession, 'payer' | 'platform'>): string {
  return [payer, platform].filter((name) => name !== null).join(', ') || '–';
}
