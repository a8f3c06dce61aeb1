import { isShownIn, richnessOf, trustedLines } from '#lib/match/claims-agree.ts';
import { describeDifference } from '#lib/match/describe-difference.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { compareParts } from '#lib/match/order.ts';
import { foldClaimNumber } from '#lib/match/same-claim.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import { NONE } from '#lib/values/none.ts';
import { daysBetween } from '#lib/values/service-date.ts';

/** The version of a claim that stands, and in plain words why that may be wrong. */
export interface CurrentVersion {
  readonly current: SourcedClaim;
  /** The decisions before it, the first one first; other showings of one decision are not told. */
  readonly earlier: readonly SourcedClaim[];
  readonly doubts: readonly string[];
}

const TWO_PATIENTS = 'The same claim number stands for two different patients.';
const NO_LATER =
  'Two documents show this claim with different figures, and nothing says which is later.';
const REVERSED = 'The payer reversed this claim, and no corrected version is here.';

/** Picks the version that stands from a chain in a fixed order. Undefined when the chain has none. */
export function currentVersion(chain: readonly SourcedClaim[]): CurrentVersion | undefined {
  const decided = chain.filter(isDecision);
  const [only] = decided;
  if (only !== undefined && chain.length === 1)
    return { current: only, earlier: NONE, doubts: NONE };
  const versions = withoutCopies(decided.filter((version) => !isCorrected(version, decided)));
  const [current, ...others] = versions.toSorted(laterFirst);
  if (current === undefined) return undefined;
  const doubts = [
    ...(others.some((other) => hasOtherPatient(current, other)) ? [TWO_PATIENTS] : []),
    ...contradictions(current, others),
    ...(isReversed(current, chain, decided) ? [REVERSED] : []),
  ];
  return { current, earlier: earlierVersions(current, decided), doubts };
}

function isDecision({ claim }: SourcedClaim): boolean {
  return claim.status === 'final' || claim.status === 'denied';
}

function earlierVersions(
  current: SourcedClaim,
  decided: readonly SourcedClaim[],
): readonly SourcedClaim[] {
  if (decided.length < 2) return NONE;
  return withoutCopies(decided)
    .filter((version) => version !== current && precedes(version, current))
    .toSorted((one, other) => laterFirst(other, one));
}

/** Whether one version was decided before another: by its date, or because a correction replaced it. */
function precedes(one: SourcedClaim, other: SourcedClaim): boolean {
  return isLater(other, one) || (isCorrected(one, [other]) && !isLater(one, other));
}

function contradictions(current: SourcedClaim, others: readonly SourcedClaim[]): readonly string[] {
  const open = others.filter((other) => !isLater(current, other));
  if (open.length === 0) return [];
  const differences = open.flatMap((other) => describeDifference(current, other) ?? []);
  return [NO_LATER, ...new Set(differences)];
}

/** Whether another version says that it corrects this one by number. */
function isCorrected({ claim }: SourcedClaim, versions: readonly SourcedClaim[]): boolean {
  const number = claim.claimNumber;
  if (number === null) return false;
  return versions.some(
    ({ claim: other }) =>
      other.corrects !== null &&
      foldClaimNumber(other.corrects) === foldClaimNumber(number) &&
      (other.claimNumber === null ||
        foldClaimNumber(other.claimNumber) !== foldClaimNumber(number)),
  );
}

/** One of each: a showing whose lines all stand in a richer showing of the same day adds nothing. */
function withoutCopies(versions: readonly SourcedClaim[]): readonly SourcedClaim[] {
  const kept: SourcedClaim[] = [];
  for (const version of versions.toSorted(richerFirst)) {
    const isCopy = kept.some(
      (other) =>
        mayBeOneDecision(version, other) &&
        !hasOtherPatient(version, other) &&
        isShownIn(version.claim, other.claim),
    );
    if (!isCopy) kept.push(version);
  }
  return kept;
}

/** A remittance gives the day of payment, an EOB the day of the decision; they lie this near to each other. */
const DECIDED_TO_PAID_DAYS = 14;

/** Whether two showings may be of one decision: of one day, or of near days that documents of two kinds give. */
function mayBeOneDecision(one: SourcedClaim, other: SourcedClaim): boolean {
  const [date, otherDate] = [one.claim.processedDate, other.claim.processedDate];
  if (date === null || otherDate === null || date === otherDate) return true;
  return (
    one.documentKind !== other.documentKind &&
    Math.abs(daysBetween(date, otherDate)) <= DECIDED_TO_PAID_DAYS
  );
}

function hasOtherPatient({ claim: one }: SourcedClaim, { claim: other }: SourcedClaim): boolean {
  if (one.patient === null || other.patient === null) return false;
  return !mayBeOnePerson(one.patient, other.patient);
}

/** By processed date; on one day, or where a day is unknown, a correction comes after what it corrects. */
function isLater(one: SourcedClaim, other: SourcedClaim): boolean {
  const [date, otherDate] = [one.claim.processedDate, other.claim.processedDate];
  const isDated = date !== null && otherDate !== null && !mayBeOneDecision(one, other);
  if (isDated) return date > otherDate;
  return one.claim.corrects !== null && other.claim.corrects === null;
}

function laterFirst(one: SourcedClaim, other: SourcedClaim): number {
  if (isLater(one, other)) return -1;
  return isLater(other, one) ? 1 : richerFirst(one, other);
}

function richerFirst(one: SourcedClaim, other: SourcedClaim): number {
  return compareParts(rankOf(one), rankOf(other));
}

/** The better evidence first: what the payer wrote for machines, then its documents, then what a page showed. */
const EVIDENCE: readonly DocumentKind[] = [
  'era-835',
  'fhir-eob',
  'eob-pdf',
  'eob-image',
  'eob-page',
  'eob-entered',
];

function rankOf(source: SourcedClaim): readonly (string | number)[] {
  const { claim, documentKind, documentId, ordinal } = source;
  const evidence = EVIDENCE.indexOf(documentKind);
  const undated = claim.processedDate === null ? 1 : 0;
  return [
    -claim.lines.length,
    -trustedLines(claim),
    evidence,
    -richnessOf(claim),
    undated,
    documentId,
    ordinal,
  ];
}

/** A reversal takes back the version before it; a correction, or what was decided since, stands again. */
function isReversed(
  current: SourcedClaim,
  chain: readonly SourcedClaim[],
  decided: readonly SourcedClaim[],
): boolean {
  const reversals = chain.filter(({ claim }) => claim.status === 'reversal');
  if (reversals.length === 0 || current.claim.corrects !== null) return false;
  const standsSince = ({ claim }: SourcedClaim) =>
    claim.processedDate !== null &&
    current.claim.processedDate !== null &&
    current.claim.processedDate >= claim.processedDate;
  return !reversals.every(standsSince) || withoutCopies(decided).length < 2;
}
