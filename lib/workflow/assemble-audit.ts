import type { Audit, Finding, LedgerEntry } from '#lib/findings/schema.ts';
import type {
  Match,
  Session,
  SourcedClaim,
  SourcedPayout,
  UnmatchedPayout,
} from '#lib/match/schema.ts';
import type { AuditPart, PackedSession } from '#lib/workflow/audit-parts.ts';

/**
 * Puts the parts of one audit together, and then those of the next: gives the audit with its last part. Where a part
 * is missing it throws, and gives no audit that lacks something.
 */
export function createAuditAssembler(): (part: AuditPart) => Audit | undefined {
  let told = createTold();
  return (part) => {
    if (part.ordinal !== told.parts) throw new RangeError('A part of the audit is missing.');
    told.parts += 1;
    const { claims, payouts, named } = told;
    claims.push(...part.claims);
    payouts.push(...part.payouts);
    named.push(...part.named.map((packed) => unpack(packed, told)));
    told.sessions.push(...part.sessions.map((place) => at(named, place)));
    told.ignoredSessions.push(...part.ignoredSessions.map((place) => at(named, place)));
    for (const { session, ...entry } of part.ledger) {
      told.ledger.push({ ...entry, session: at(named, session) });
    }
    for (const { finding, payouts: own } of part.findings) {
      told.findings.push({ ...finding, payouts: own.map((place) => at(payouts, place)) });
    }
    for (const { payout, ...unmatched } of part.unmatchedPayouts) {
      told.unmatchedPayouts.push({ ...unmatched, payout: at(payouts, payout) });
    }
    told.superseded.push(...part.superseded.map((place) => at(claims, place)));
    told.withoutSession.push(...part.withoutSession.map((place) => at(claims, place)));
    if (part.rest === null) return undefined;
    const { superseded, withoutSession, ignoredSessions, unmatchedPayouts } = told;
    const { sessions, ledger, findings } = told;
    const reconciliation = {
      sessions,
      superseded,
      withoutSession,
      ignoredSessions,
      unmatchedPayouts,
    };
    told = createTold();
    return { ...part.rest, ledger, findings, reconciliation };
  };
}

function createTold() {
  return {
    parts: 0,
    claims: new Array<SourcedClaim>(),
    payouts: new Array<SourcedPayout>(),
    named: new Array<Session>(),
    sessions: new Array<Session>(),
    ledger: new Array<LedgerEntry>(),
    findings: new Array<Finding>(),
    unmatchedPayouts: new Array<UnmatchedPayout>(),
    superseded: new Array<SourcedClaim>(),
    withoutSession: new Array<SourcedClaim>(),
    ignoredSessions: new Array<Session>(),
  };
}

function unpack(
  { candidates, ...packed }: PackedSession,
  { claims, payouts }: Pick<ReturnType<typeof createTold>, 'claims' | 'payouts'>,
): Session {
  const source = at(claims, packed.source);
  return {
    ...packed,
    source,
    earlierVersions: packed.earlierVersions.map((place) => at(claims, place)),
    lines: packed.lines.map((place) => at(source.claim.lines, place)),
    payouts: packed.payouts.map((place) => at(payouts, place)),
    match: matchWith(
      packed.match,
      candidates.map((place) => at(payouts, place)),
    ),
  };
}

function matchWith(match: Match, candidates: readonly SourcedPayout[]): Match {
  return match.status === 'review' ? { ...match, candidates } : match;
}

function at<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError('A part of the audit names what was not told.');
  return item;
}
