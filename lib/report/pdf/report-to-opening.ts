import type { Content } from 'pdfmake/interfaces.js';
import { COLORS, CONTENT_WIDTH, NOTE_LAYOUT, PANEL_LAYOUT } from '#lib/report/pdf/style.ts';
import { type NotCounted, reportToNotCountedSessions } from '#lib/report/report-to-not-counted.ts';
import {
  basisWords,
  countOf,
  formatShare,
  headlineWords,
  membershipWords,
  NOTES,
  periodWords,
  REDACTION_WORDS,
  termsWords,
  withoutSessionWords,
} from '#lib/report/report-words.ts';
import type { Report } from '#lib/report/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

/** So many reasons fit beside the sum; the others are in the table of what is not counted. */
const REASONS_BESIDE_THE_SUM = 4;

/** What the first page opens with: title, the gap and its basis, what is not counted, the notes. */
export function reportToOpening(report: Report, generatedOn: ServiceDate): Content[] {
  const redaction = REDACTION_WORDS[report.redact];
  return [
    { text: 'SPREADLIGHT', style: 'overline' },
    { text: 'Discrepancy report', style: 'title', margin: [0, 3, 0, 2] },
    {
      text: `${periodWords(report.period)}  ·  generated on this computer on ${formatServiceDate(generatedOn)}`,
      style: 'subtitle',
    },
    rule(),
    {
      columns: [
        { width: '*', stack: sumOf(report) },
        { width: 206, stack: [notCountedPanel(report)] },
      ],
      columnGap: 24,
    },
    { text: headlineWords(report), style: 'lead', margin: [0, 16, 0, 0] },
    ...[basisWords(report), membershipWords(report) ?? '', termsWords(report) ?? '']
      .filter((text) => text !== '')
      .map((text): Content => ({ text, style: 'lead', color: COLORS.muted })),
    {
      layout: NOTE_LAYOUT,
      margin: [0, 14, 0, 0],
      table: { widths: ['*'], body: [[{ text: NOTES.join(' '), style: 'lead' }]] },
    },
    ...(redaction === null ? [] : [{ text: redaction, style: 'small', margin: ABOVE }]),
  ];
}

const ABOVE: [number, number, number, number] = [0, 10, 0, 0];

function rule(): Content {
  const line = { type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0 } as const;
  return {
    canvas: [{ ...line, lineWidth: 0.8, lineColor: COLORS.rule }],
    margin: [0, 12, 0, 16],
  };
}

function sumOf({ summary }: Report): Content[] {
  if (summary.sessionsCompared === 0) {
    return [
      { text: 'Difference', style: 'label' },
      { text: '–', style: 'gap', margin: [0, 2, 0, 6] },
    ];
  }
  return [
    { text: 'Difference between allowed and received', style: 'label' },
    { text: formatCents(summary.spread), style: 'gap', margin: [0, 3, 0, 4] },
    { text: `${formatShare(summary.spreadPct)} of what the plans allowed`, style: 'subtitle' },
    {
      margin: [0, 14, 0, 0],
      columns: [
        labelled('Allowed', formatCents(summary.allowed)),
        labelled('Received', formatCents(summary.received)),
        labelled('Sessions compared', summary.sessionsCompared.toLocaleString('en-US')),
      ],
    },
  ];
}

function labelled(label: string, value: string): Content {
  return {
    stack: [
      { text: label, style: 'label' },
      { text: value, style: 'amount' },
    ],
  };
}

function notCountedPanel(report: Report): Content {
  const { sessions, allowed } = report.summary.notCounted;
  const reasons = reportToNotCountedSessions(report);
  // The figure is of sessions that may still be compared; the reasons under it are theirs.
  const open = reasons.filter(({ status }) => status !== 'not-comparable');
  const shown = open.slice(0, REASONS_BESIDE_THE_SUM);
  const more = countAll(open.slice(shown.length));
  const incomparable = countAll(reasons) - countAll(open);
  const stack: Content[] = [
    { text: 'Not counted in this sum', style: 'label' },
    {
      text:
        sessions === 0
          ? 'Nothing'
          : `${countOf(sessions, 'session')}, about ${formatCents(allowed)}`,
      fontSize: 11,
      bold: true,
      margin: [0, 2, 0, 4],
    },
    ...shown.map(
      ({ count, reason }): Content => ({
        text: `${countOf(count, 'session')}: ${reason}`,
        style: 'small',
        margin: [0, 1, 0, 0],
      }),
    ),
  ];
  if (more > 0) stack.push({ text: `${countOf(more, 'session')}: see below`, style: 'small' });
  const claims = withoutSessionWords(report);
  if (claims !== undefined) stack.push({ text: claims, style: 'small' });
  if (incomparable > 0) {
    stack.push({
      text: `Besides, ${countOf(incomparable, 'session')} with nothing to compare: see below`,
      style: 'small',
      margin: [0, 4, 0, 0],
    });
  }
  return { layout: PANEL_LAYOUT, table: { widths: ['*'], body: [[{ stack }]] } };
}

function countAll(reasons: readonly NotCounted[]): number {
  return reasons.reduce((sum, { count }) => sum + count, 0);
}
