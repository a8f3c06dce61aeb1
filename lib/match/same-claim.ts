import type { ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';
import { mayBeOneService } from '#lib/match/claims-agree.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { payerLevelOf } from '#lib/match/evidence/payer.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';

/** A claim number without spaces and marks, as different documents print it differently. */
export function foldClaimNumber(claimNumber: string): string {
  return claimNumber.replace(/[^\p{Letter}\p{Number}]/gu, '').toUpperCase();
}

/** Whether two claims may be of one patient: the names fit, or one is not told. */
export function mayBeOnePatient(
  { claim: one }: SourcedClaim,
  { claim: other }: SourcedClaim,
): boolean {
  return (
    one.patient === null || other.patient === null || mayBeOnePerson(one.patient, other.patient)
  );
}

/** Whether two claims of one patient have a service in common: the same date and code. */
export function sharesService(one: SourcedClaim, other: SourcedClaim): boolean {
  return (
    mayBeOnePatient(one, other) &&
    one.claim.lines.some((line) => other.claim.lines.some((shown) => mayBeOneService(line, shown)))
  );
}

/** Two claims that one payer decided on one day in one document, neither of which corrects the other. */
export function areTwoVisits(one: SourcedClaim, other: SourcedClaim): boolean {
  const [claim, against] = [one.claim, other.claim];
  const isStanding = [claim, against].every(
    ({ status, corrects }) => status !== 'reversal' && corrects === null,
  );
  return (
    isStanding &&
    one.documentId === other.documentId &&
    claim.processedDate === against.processedDate &&
    claim.payer === against.payer
  );
}

/**
 * Whether two documents may show one claim: patient, payer, dates, codes and charges agree, and the numbers do not
 * speak against it, since one document gives none or another form of it.
 */
export function mayBeOneClaim(one: SourcedClaim, other: SourcedClaim): boolean {
  const [claim, against] = [one.claim, other.claim];
  return (
    one.documentId !== other.documentId &&
    isOneNumber(claim.claimNumber, against.claimNumber) &&
    claim.patient !== null &&
    against.patient !== null &&
    mayBeOnePatient(one, other) &&
    !isOtherPayer(one, other) &&
    haveOneCharge(claim.lines, against.lines)
  );
}

/** Whether two claims name payers that are surely two. */
export function isOtherPayer(
  { claim: one }: SourcedClaim,
  { claim: other }: SourcedClaim,
): boolean {
  if (
    one.payerSequence !== null &&
    other.payerSequence !== null &&
    one.payerSequence !== other.payerSequence
  ) {
    return true;
  }
  const [names, others] = [one, other].map(({ payer, payerPrinted }) =>
    [payer, payerPrinted].filter((name) => name !== null),
  );
  if (names === undefined || others === undefined || others.length === 0) return false;
  return others.every((name) => payerLevelOf(names, name) === 'differs');
}

/** Shorter numbers are too often a part of another one by chance. */
const LEAST_DIGITS = 6;

/** Whether two printed numbers may be one: one lacks, or holds the other with more before or behind it. */
function isOneNumber(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [short = '', long = ''] = [one, other]
    .map((number) => foldClaimNumber(number).replace(/^0+/, ''))
    .toSorted((a, b) => a.length - b.length);
  return short.length >= LEAST_DIGITS && (long.startsWith(short) || long.endsWith(short));
}

/** Whether two lists of lines are of the same services at the same charges. */
export function haveOneCharge(one: readonly ServiceLine[], other: readonly ServiceLine[]): boolean {
  const open = [...other];
  const isShown = one.every((line) => {
    const at = open.findIndex((shown) => mayBeOneService(line, shown) && isOneCharge(line, shown));
    if (at !== -1) open.splice(at, 1);
    return at !== -1;
  });
  return isShown && open.length === 0;
}

function isOneCharge(one: ServiceLine, other: ServiceLine): boolean {
  const [billed, otherBilled] = [amountOf(one.figures.billed), amountOf(other.figures.billed)];
  return billed === undefined || otherBilled === undefined || billed === otherBilled;
}
