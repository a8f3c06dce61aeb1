import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import { STATUS_WORDS } from '#lib/report/report-words.ts';
import type { ReportSession, ReportSource } from '#lib/report/schema.ts';
import type { Cents } from '#lib/values/cents.ts';

/** A column of the ledger as a table: what it shows of a session. Money is in cents, null is a blank cell. */
export type SessionColumn =
  | {
      readonly heading: string;
      readonly kind: 'text';
      readonly valueOf: (session: ReportSession) => string | null;
    }
  | {
      readonly heading: string;
      readonly kind: 'money';
      readonly valueOf: (session: ReportSession) => Cents | null;
    }
  | {
      readonly heading: string;
      readonly kind: 'count' | 'percent';
      readonly valueOf: (session: ReportSession) => number | null;
    };

/** The columns of the ledger in their order, for every table that is exported and for knowing one again. */
export const SESSION_COLUMNS: readonly SessionColumn[] = [
  { heading: 'Session', kind: 'count', valueOf: ({ number }) => number },
  { heading: 'Date of service', kind: 'text', valueOf: ({ dateOfService }) => dateOfService },
  { heading: 'Client', kind: 'text', valueOf: ({ client }) => client },
  { heading: 'Payer', kind: 'text', valueOf: ({ payer }) => payer },
  { heading: 'Platform', kind: 'text', valueOf: ({ platform }) => platform },
  { heading: 'Codes', kind: 'text', valueOf: (session) => session.procedureCodes.join(' + ') },
  { heading: 'Claim number', kind: 'text', valueOf: ({ claimNumber }) => claimNumber },
  { heading: 'Clinician', kind: 'text', valueOf: ({ clinician }) => clinician },
  { heading: 'Billed', kind: 'money', valueOf: ({ billed }) => billed },
  { heading: 'Allowed', kind: 'money', valueOf: ({ allowed }) => allowed },
  { heading: 'Received', kind: 'money', valueOf: ({ received }) => received },
  { heading: 'Gap', kind: 'money', valueOf: ({ spread }) => spread },
  { heading: 'Gap %', kind: 'percent', valueOf: ({ spreadPct }) => spreadPct },
  { heading: 'Status', kind: 'text', valueOf: ({ status }) => STATUS_WORDS[status] },
  { heading: 'Why not counted', kind: 'text', valueOf: ({ reasons }) => reasons.join('; ') },
  {
    heading: 'Findings',
    kind: 'text',
    valueOf: ({ findings }) => findings.map((kind) => FINDING_WORDS[kind]).join('; '),
  },
  { heading: 'EOB file', kind: 'text', valueOf: ({ sources }) => filesOf(sources, 'Allowed') },
  { heading: 'EOB place', kind: 'text', valueOf: ({ sources }) => placesOf(sources, 'Allowed') },
  {
    heading: 'Statement file',
    kind: 'text',
    valueOf: ({ sources }) => filesOf(sources, 'Received'),
  },
  {
    heading: 'Statement row',
    kind: 'text',
    valueOf: ({ payouts }) => payouts.map(({ row }) => row).join('; '),
  },
];

/** A spreadsheet would run a cell that begins like this; the full-width forms are turned into plain ones by some. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A text that no spreadsheet runs as a formula: one that begins like one has an apostrophe before it. */
export function inert(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
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
