import type { Audit } from '#lib/findings/schema.ts';
import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { createNameMasker, initialsOf } from '#lib/report/name-masker.ts';
import type { Redaction } from '#lib/report/schema.ts';
import { parseCents, parseWholeDollars } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';

/** Everything of an audit that a report shows as text passes through here, and nowhere else. */
export interface Redactor {
  readonly redact: Redaction;
  client(name: string | null): string | null;
  claimNumber(claimNumber: string | null): string | null;
  /** A payer's or platform's name: never left out, for the report is about them. */
  organisation(name: string | null): string | null;
  file(document: { readonly documentId: DocumentId; readonly fileName: string }): string;
  /** A sentence, a label or the name of a sheet. */
  text(text: string): string;
  /** The text that stands at a figure's place: under redaction only if it is an amount and nothing else. */
  foundText(text: string): string | null;
}

/** Control characters and those that turn the direction of text, from documents that nobody vouches for. */
// oxlint-disable-next-line no-control-regex -- these are the characters to remove
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
/** What looks like a member or claim number: six or more letters and digits, four digits among them. */
const NUMBER_LIKE = /\b(?=(?:[A-Z-]*\d){4})[A-Z0-9](?:-?[A-Z0-9]){5,}\b/gi;
/** Dates, amounts and procedure codes with modifiers stay. */
const NO_NUMBER =
  /(\b\d{4}-\d{2}-\d{2}\b|\$\d[\d,]*(?:\.\d{2})?|\b\d{4}[0-9A-Z](?:-[0-9A-Z]{2})+(?![0-9A-Z-]))/;
/** Shorter claim numbers are too common as plain numbers to be taken out of sentences. */
const SHORTEST_CLAIM_NUMBER = 3;

/** Builds the one redactor of a report, knowing every name, number and file that the audit holds. */
export function createRedactor(audit: Audit, redact: Redaction): Redactor {
  const claims = claimsOf(audit);
  const payouts = payoutsOf(audit);
  if (redact === 'none') return plainRedactor();

  const fileLabels = labelFiles(claims, payouts);
  const maskFiles = createFileMasker(claims, payouts, fileLabels);
  const maskNames = createNameMasker(
    [
      ...claims.flatMap(({ claim }) => claim.patient ?? []),
      ...payouts.flatMap(({ payout }) => payout.client ?? []),
    ],
    [
      ...claims.flatMap(({ claim }) => [claim.payer ?? '', claim.platform ?? '']),
      ...payouts.flatMap(({ payout }) => [payout.payer ?? '', payout.platform ?? '']),
    ],
    redact === 'initials' ? initialsOf : () => '[client]',
  );
  const maskNumbers = redact === 'initials' ? same : createNumberMasker(audit, claims);

  return {
    redact,
    client: (name) => (name === null || redact === 'full' ? null : initialsOf(name)),
    claimNumber: (claimNumber) =>
      claimNumber === null || redact === 'full' ? null : maskNames(printable(claimNumber)),
    organisation: printableOrNull,
    file: ({ documentId }) => fileLabels.get(documentId) ?? 'Document',
    text: remember((text) => maskNames(maskNumbers(maskFiles(printable(text))))),
    foundText: (text) =>
      parseCents(text) === undefined && parseWholeDollars(text) === undefined ? null : text.trim(),
  };
}

function plainRedactor(): Redactor {
  return {
    redact: 'none',
    client: printableOrNull,
    claimNumber: printableOrNull,
    organisation: printableOrNull,
    file: ({ fileName }) => printable(fileName),
    text: printable,
    foundText: printable,
  };
}

function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}

function printableOrNull(text: string | null): string | null {
  return text === null ? null : printable(text);
}

/** The same sentences come again and again: each is worked on once. */
function remember(change: (text: string) => string): (text: string) => string {
  const changed = new Map<string, string>();
  return (text) => {
    const result = changed.get(text) ?? change(text);
    changed.set(text, result);
    return result;
  };
}

function same(text: string): string {
  return text;
}

function claimsOf({ ledger, reconciliation }: Audit): readonly SourcedClaim[] {
  return [
    ...ledger.map(({ session }) => session.source),
    ...reconciliation.sessions.map(({ source }) => source),
    ...reconciliation.superseded,
    ...reconciliation.withoutSession,
  ];
}

function payoutsOf({ ledger, findings, reconciliation }: Audit): readonly SourcedPayout[] {
  const sessions = [...ledger.map(({ session }) => session), ...reconciliation.sessions];
  return [
    ...sessions.flatMap(({ payouts }) => payouts),
    ...sessions.flatMap(({ match }) => (match.status === 'review' ? match.candidates : [])),
    ...reconciliation.unmatchedPayouts.map(({ payout }) => payout),
    ...findings.flatMap(({ payouts }) => payouts),
  ];
}

function labelFiles(
  claims: readonly SourcedClaim[],
  payouts: readonly SourcedPayout[],
): ReadonlyMap<DocumentId, string> {
  const labels = new Map<DocumentId, string>();
  const eobs = new Set(claims.map(({ documentId }) => documentId));
  const statements = new Set(payouts.map(({ key }) => key.documentId));
  [...statements].forEach((id, index) => labels.set(id, `Statement ${index + 1}`));
  [...eobs].forEach((id, index) => labels.set(id, `EOB ${index + 1}`));
  return labels;
}

function createFileMasker(
  claims: readonly SourcedClaim[],
  payouts: readonly SourcedPayout[],
  labels: ReadonlyMap<DocumentId, string>,
): (text: string) => string {
  const files = new Map<string, string>();
  const add = (fileName: string, documentId: DocumentId): void => {
    const label = labels.get(documentId) ?? 'Document';
    for (const name of [fileName, fileName.split(/[/\\]/).at(-1) ?? '']) {
      if (/[\s._-]/.test(name)) files.set(name, label);
    }
  };
  for (const { fileName, documentId } of claims) add(fileName, documentId);
  for (const { fileName, key } of payouts) add(fileName, key.documentId);
  const longestFirst = [...files].toSorted(([a], [b]) => b.length - a.length);
  return (text) =>
    longestFirst.reduce((masked, [name, label]) => masked.replaceAll(name, label), text);
}

function createNumberMasker(
  audit: Audit,
  claims: readonly SourcedClaim[],
): (text: string) => string {
  const numbers = new Set([
    ...claims.flatMap(({ claim }) => [claim.claimNumber ?? '', claim.corrects ?? '']),
    ...audit.findings.map(({ session }) => session?.claim ?? ''),
  ]);
  const spaced = [...numbers]
    .map((number) => number.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(({ length }) => length >= SHORTEST_CLAIM_NUMBER)
    .toSorted((a, b) => b.length - a.length)
    .map((number) => Array.from(number).join(String.raw`[\s./-]*`));
  // Without any number the pattern must match nothing, and `(?!)` does.
  const anyNumber = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${spaced.join('|') || '(?!)'})(?![\p{L}\p{N}])`,
    'giu',
  );
  return (text) =>
    text
      .replace(anyNumber, '[number]')
      .split(NO_NUMBER)
      .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(NUMBER_LIKE, '[number]')))
      .join('');
}
