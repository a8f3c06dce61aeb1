import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import { outlookItems } from '#lib/findings/outlook-words.ts';
import type { Audit } from '#lib/findings/schema.ts';
import type { Sums } from '#lib/findings/sums-schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import {
  reportToNotCountedSessions,
  reportToUnmatchedPayouts,
} from '#lib/report/report-to-not-counted.ts';
import {
  basisWords,
  countOf,
  formatAmount,
  formatShare,
  GROUPING_WORDS,
  headlineWords,
  membershipWords,
  NOTES,
  notCountedCell,
  periodWords,
  STATUS_WORDS,
  withoutSessionWords,
} from '#lib/report/report-words.ts';
import type { Redaction, Report } from '#lib/report/schema.ts';
import { type TextColumn, textTable } from '#lib/report/text-table.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';

type Lines = readonly string[];

const left = (heading: string): TextColumn => ({ heading, align: 'left' });
const right = (heading: string): TextColumn => ({ heading, align: 'right' });

/** The audit for a person at a terminal: the gap, its parts, the findings, and what is not counted and why. */
export function auditToTable(audit: Audit, { redact }: { readonly redact: Redaction }): string {
  const report = auditToReport(audit, { redact });
  const sections = [
    headline(report),
    groups(report),
    ...groupings(report),
    ...platforms(report),
    outlook(report),
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

const SUM_COLUMNS: readonly TextColumn[] = [
  right('Sessions'),
  right('Allowed'),
  right('Received'),
  right('Gap'),
  right('Gap %'),
  right('Not counted yet'),
];

function sumCells(sums: Sums): readonly string[] {
  const amount = (cents: Cents) => (sums.sessions === 0 ? '–' : formatCents(cents));
  return [
    String(sums.sessions),
    amount(sums.allowed),
    amount(sums.received),
    amount(sums.spread),
    formatShare(sums.spreadPct),
    notCountedCell(sums.notCounted),
  ];
}

function groups(report: Report): Lines {
  if (report.groups.length === 0) return [];
  const columns = [left('Platform'), left('Payer'), left('Code'), ...SUM_COLUMNS];
  const rows = report.groups.map((group) => [
    group.platform ?? '–',
    group.payer ?? '–',
    group.procedureCodes || '–',
    ...sumCells(group),
  ]);
  return ['BY PLATFORM, PAYER AND CODE', ...textTable(columns, rows)];
}

/** Only what tells sessions apart is worth a table of its own. */
function groupings(report: Report): readonly Lines[] {
  return report.groupings.flatMap(({ by, sums }) => {
    if (sums.length < 2) return [];
    const [heading, column] = GROUPING_WORDS[by];
    const rows = sums.map((each) => [each.name ?? '–', ...sumCells(each)]);
    return [[heading.toUpperCase(), ...textTable([left(column), ...SUM_COLUMNS], rows)]];
  });
}

function platforms(report: Report): readonly Lines[] {
  const columns = [left(''), left('Told'), left('What the documents show')];
  return report.platforms.map(({ platform, rows }) => [
    `WHAT ${platform.toUpperCase()} TOLD, AND WHAT THE DOCUMENTS SHOW`,
    ...textTable(
      columns,
      rows.map(({ topic, told, shown }) => [topic, told, shown]),
    ),
  ]);
}

function outlook(report: Report): Lines {
  const items = outlookItems(report.outlook);
  if (items.length === 0) return [];
  return [
    'IN OTHER MEASURES',
    ...items.map(({ name, figure, basis }) => `  ${name}: ${figure}. ${basis}`),
  ];
}

function findings(report: Report): Lines {
  if (report.findings.length === 0) return [];
  const columns = [left('Finding'), left('Date'), left('Claim'), right('Amount'), left('In words')];
  const rows = report.findings.map((finding) => [
    FINDING_WORDS[finding.kind],
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
