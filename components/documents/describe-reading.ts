import { count } from '#components/app/count.ts';
import { formatInstant } from '#components/app/format-instant.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { Reading } from '#lib/vault/schema.ts';

/** What a kind of document is called. */
export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  'eob-pdf': 'EOB (PDF)',
  'eob-image': 'EOB (picture)',
  'eob-page': 'EOB (page)',
  'eob-entered': 'EOB (entered by you)',
  'era-835': 'Remittance (835)',
  'fhir-eob': 'EOB (FHIR)',
  'payouts-csv': 'Payout statement (CSV)',
  'payouts-xlsx': 'Payout statement (Excel)',
  'payouts-pdf': 'Payout statement (PDF)',
  'payouts-page': 'Payout statement (page)',
  'payouts-text': 'Payout statement (text)',
  'payouts-entered': 'Payouts (entered by you)',
  unknown: 'Not recognised',
};

/** What was read, counted in words: `3 claims, 7 sessions`, `42 payout rows`, `no claims or payouts`. */
export function describeContent({ claims, payouts }: Reading): string {
  const sessions = claims.reduce(
    (sum, { lines }) => sum + new Set(lines.map(({ dateOfService }) => dateOfService)).size,
    0,
  );
  const parts = [
    ...(claims.length > 0 ? [count(claims.length, 'claim'), count(sessions, 'session')] : []),
    ...(payouts.length > 0 ? [count(payouts.length, 'payout row')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no claims or payouts';
}

/** Whose document it is, each name once: the plans of its claims, or the platforms of its payouts; '' if unknown. */
export function describeSource({ claims, payouts }: Reading): string {
  const names = [
    ...claims.map(({ payer, payerPrinted }) => payer ?? payerPrinted),
    ...payouts.map(({ platform }) => platform),
  ];
  return [...new Set(names.filter((name) => name !== null))].join(', ');
}

/** How much of it a person has to look at: `1 line needs review`; undefined when nothing does. */
export function describeReview({ claims, payouts }: Reading): string | undefined {
  const lines = claims
    .flatMap((claim) => claim.lines)
    .filter(({ trust }) => trust.level === 'review').length;
  const rows = payouts.filter(({ trust }) => trust.level === 'review').length;
  const parts = [
    ...(lines > 0 ? [count(lines, 'line needs review', 'lines need review')] : []),
    ...(rows > 0 ? [count(rows, 'row needs review', 'rows need review')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** Whose answers a statement was read with: `Read with your answers of Feb 3, 2026`; undefined where it needed none. */
export function describeAnswers({ answeredAt }: Reading): string | undefined {
  return answeredAt === undefined
    ? undefined
    : `Read with your answers of ${formatInstant(answeredAt)}`;
}

/** Of more differences than these one is told to look at the rows. */
const DIFFERENCES_TOLD = 2;

/** Whether a statement's rows add up to what it states itself, in sentences; undefined where it states no total. */
export function describeTotals({ totals }: Reading): string | undefined {
  if (totals === undefined) return undefined;
  if (totals.tied) return 'Its rows add up to the total that the statement states.';
  const more = totals.differences.length - DIFFERENCES_TOLD;
  const told = totals.differences.slice(0, DIFFERENCES_TOLD).join(' ');
  return more > 0 ? `${told} ${count(more, 'more total')} of it differ; see its rows.` : told;
}

/** What a person should know of how it was read, each a sentence. */
export function noticesOf(reading: Reading): readonly string[] {
  const { needsMapping, questions = [] } = reading;
  if (needsMapping && questions.length > 0) {
    const number = count(questions.length, 'question');
    return [
      `It can be read in more than one way, so nothing of it counts before you answer ${number}.`,
    ];
  }
  return [
    ...(reading.notice === null ? [] : [reading.notice]),
    ...(reading.complete || reading.notice !== null
      ? []
      : ['This document holds more than could be read.']),
    ...(reading.preliminary && reading.notice === null
      ? ['These amounts are estimates and do not count until they are final.']
      : []),
  ];
}

/**
 * Whether all of a document was read and nothing of it needs a person. What is told of a statement that was read whole
 * is a fact: a total that proves it, a column left out.
 */
export function isReadWhole(reading: Reading): boolean {
  const { claims, payouts, complete, preliminary } = reading;
  const hasDoubt = describeReview(reading) !== undefined || preliminary || !complete;
  const isEmpty = claims.length + payouts.length === 0;
  return !isEmpty && !hasDoubt && (claims.length === 0 || noticesOf(reading).length === 0);
}
