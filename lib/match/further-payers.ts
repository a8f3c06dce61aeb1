import { amountOf } from '#lib/claim/schema.ts';
import type { CurrentClaim } from '#lib/match/current-claim.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import {
  foldClaimNumber,
  haveOneCharge,
  isOtherPayer,
  mayBeOnePatient,
} from '#lib/match/same-claim.ts';
import { formatCents, sumCents } from '#lib/values/cents.ts';
import { keep } from '#lib/values/keep.ts';

const FIRST_IS_MISSING =
  'This is what a second insurer decided. The first insurer’s decision, which tells the allowed amount, is not here.';

/**
 * Puts what a second or third insurer decided on a claim beside the first one's decision: one session, whose
 * allowed amount is the first insurer's (coordination of benefits). Without the first one it is in doubt.
 */
export function joinFurtherPayers(claims: readonly CurrentClaim[]): readonly CurrentClaim[] {
  const further = claims.filter(isFurtherPayer);
  if (further.length === 0) return claims;
  const firsts = groupBy(
    claims.filter((claim) => !isFurtherPayer(claim)),
    dayOf,
  );
  const joined = new Map<CurrentClaim, CurrentClaim[]>();
  const alone = new Set<CurrentClaim>();
  for (const claim of further) {
    const fitting = (firsts.get(dayOf(claim)) ?? []).filter((first) => isSameVisit(first, claim));
    const [first] = fitting;
    if (first === undefined || fitting.length > 1) alone.add(claim);
    else joined.set(first, [...(joined.get(first) ?? []), claim]);
  }
  return claims.flatMap((claim) => {
    if (alone.has(claim)) return withoutFirst(claim);
    const payers = joined.get(claim);
    if (payers !== undefined) return withPayers(claim, payers);
    return isFurtherPayer(claim) ? [] : claim;
  });
}

function isFurtherPayer({ current: { claim } }: CurrentClaim): boolean {
  return claim.payerSequence === 'secondary' || claim.payerSequence === 'tertiary';
}

function dayOf({ current: { claim } }: CurrentClaim): string | undefined {
  return claim.lines[0]?.dateOfService;
}

function isSameVisit({ current: first }: CurrentClaim, { current: second }: CurrentClaim): boolean {
  const [number, other] = [first, second].map(({ claim }) => claim.patientControlNumber);
  const isOneNumber =
    number == null || other == null || foldClaimNumber(number) === foldClaimNumber(other);
  return (
    isOneNumber &&
    mayBeOnePatient(first, second) &&
    isOtherPayer(first, second) &&
    haveOneCharge(first.claim.lines, second.claim.lines)
  );
}

const withoutFirst = keep(
  (claim: CurrentClaim): CurrentClaim => ({
    ...claim,
    doubts: [...claim.doubts, FIRST_IS_MISSING],
  }),
  (claim) => [claim],
);

const withPayers = keep(
  (claim: CurrentClaim, payers: readonly CurrentClaim[]): CurrentClaim => ({
    ...claim,
    names: [...new Set([...claim.names, ...payers.flatMap(({ names }) => names)])],
    notes: [...claim.notes, ...payers.map(noteOf)],
  }),
  (claim, payers) => [claim, ...payers],
);

function noteOf({ current: { claim, fileName } }: CurrentClaim): string {
  const paid = claim.lines.map(({ figures }) => amountOf(figures.planPaid));
  const known = paid.filter((amount) => amount !== undefined);
  const payer = claim.payer ?? claim.payerPrinted ?? 'Another insurer';
  const amount = known.length === paid.length ? ` ${formatCents(sumCents(known))}` : '';
  return `${payer} paid${amount} as ${claim.payerSequence ?? 'secondary'} insurer (“${fileName}”). The amount allowed is the first insurer’s; nothing of it is counted twice.`;
}
