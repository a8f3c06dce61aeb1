import type { Audit } from '#lib/findings/schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import {
  reportToNotCountedSessions,
  reportToUnmatchedPayouts,
} from '#lib/report/report-to-not-counted.ts';
import {
  basisWords,
  countOf,
  findingHeading,
  formatAmount,
  formatShare,
  headlineWords,
  membershipWords,
  NOTES,
  periodWords,
  STATUS_WORDS,
  withoutSessionWords,
} from '#lib/report/report-words.ts';
import type { Redaction, Report } from '#lib/report/schema.ts';
import { type TextColumn, textTable } from '#lib/report/text-table.ts';
import { formatCents } from '#lib/values/cents.ts';

type Lines = readonly string[];

const left = (heading: string): TextColumn => ({ heading, align: 'left' });
const right = (heading: string): TextColumn => ({ heading, align: 'right' });

/** The audit for a person at a terminal: the gap, its parts, the findings, and what is not counted and why. */
export function auditToTable(audit: Audit, { redact }: { readonly redact: Redaction }): string {
  const report = auditToReport(audit, { redact });
  const sections = [
    headline(report),
    groups(report),
    findings(report),
    notCounted(report),
    unmatchedPayouts(report),
    [NOTES[0]],
  ];
  return `${sections
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(report: Report): Lines {
  const { notCounted: rest } = report.summary;
  const lines = [periodWords(report.period), headlineWords(report), basisWords(report)];
  if (rest.sessions > 0) {
    lines.push(
      `Not counted yet: ${countOf(rest.sessions, 'session')}, about ${formatCents(rest.allowed)} allowed.`,
    );
  }
  lines.push(withoutSessionWords(report) ?? '', membershipWords(report) ?? '');
  return lines.filter((line) => line !== '');
}

function groups(report: Report): Lines {
  if (report.groups.length === 0) return [];
  const columns = [
    left('Platform'),
    left('Payer'),
    left('Code'),
    right('Sessions'),
    right('Allowed'),
    right('Received'),
    right('Gap'),
    right('Gap %'),
  ];
  const rows = report.groups.map((group) => [
    group.platform ?? '–',
    group.payer ?? '–',
    group.procedureCodes,
    String(group.sessions),
    formatCents(group.allowed),
    formatCents(group.received),
    formatCents(group.spread),
    formatShare(group.spreadPct),
  ]);
  return ['BY PLATFORM, PAYER AND CODE', ...textTable(columns, rows)];
}

function findings(report: Report): Lines {
  if (report.findings.length === 0) return [];
  const columns = [left('Finding'), left('Date'), left('Claim'), right('Amount'), left('In words')];
  const rows = report.findings.map((finding) => [
    findingHeading(finding.kind),
    finding.dateOfService ?? '–',
    finding.claimNumber ?? (finding.session === null ? '–' : `session ${finding.session}`),
    formatCents(finding.amount),
    finding.text,
  ]);
  return ['FINDINGS', ...textTable(columns, rows)];
}

function notCounted(report: Report): Lines {
  const waiting = report.sessions.filter(({ status }) => status !== 'counted');
  if (waiting.length === 0) return [];
  const columns = [
    left('Date'),
    left('Client'),
    left('Code'),
    right('Allowed'),
    left('Status'),
    left('Why'),
  ];
  const rows = waiting.map((session) => [
    session.dateOfService,
    session.client ?? `session ${session.number}`,
    session.procedureCodes.join(' + ') || '–',
    formatAmount(session.allowed),
    STATUS_WORDS[session.status],
    session.reasons.join('; ') || '–',
  ]);
  const counts = reportToNotCountedSessions(report).map(
    ({ count, reason }) => `  ${countOf(count, 'session')}: ${reason}`,
  );
  return ['NOT COUNTED, AND WHY', ...counts, '', ...textTable(columns, rows)];
}

function unmatchedPayouts(report: Report): Lines {
  if (report.unmatchedPayouts.length === 0) return [];
  const columns = [right('Rows'), right('Amount'), left('Why')];
  const rows = reportToUnmatchedPayouts(report).map(({ count, amount, reason }) => [
    String(count),
    formatCents(amount),
    reason,
  ]);
  return ['PAYOUT ROWS WITHOUT A SESSION', ...textTable(columns, rows)];
}
