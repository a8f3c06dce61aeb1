import { amountOf } from '#lib/claim/schema.ts';
import type { Audit, Finding, LedgerEntry } from '#lib/findings/schema.ts';
import type { Match, Session, SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { CentsSchema, subtractCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

/** A matched session of one claim with all its lines and, by default, one payout. */
export function aSession({
  source = aSourcedClaim(),
  payouts = [aSourcedPayout()],
  match = { status: 'matched', score: 0.998, evidence: [] },
}: {
  readonly source?: SourcedClaim;
  readonly payouts?: readonly SourcedPayout[];
  readonly match?: Match;
} = {}): Session {
  const { claim, documentId } = source;
  const [line] = claim.lines;
  if (line === undefined) throw new Error('A session needs a claim with a line.');
  const sumOf = (field: 'billed' | 'allowed' | 'planPaid' | 'patientResponsibility') =>
    sumCents(claim.lines.flatMap(({ figures }) => amountOf(figures[field]) ?? []));
  return {
    key: { claim: claim.claimNumber ?? documentId, dateOfService: line.dateOfService },
    source,
    earlierVersions: [],
    lines: claim.lines,
    dateOfService: line.dateOfService,
    procedureCodes: claim.lines.flatMap(({ procedureCode }) => procedureCode ?? []),
    platform: payouts[0]?.payout.platform ?? null,
    amounts: {
      billed: sumOf('billed'),
      allowed: sumOf('allowed'),
      planPaid: sumOf('planPaid'),
      patientResponsibility: sumOf('patientResponsibility'),
    },
    doubts: [],
    notes: [],
    payouts,
    match,
  };
}

/** A session's entry in the ledger, counted if nothing else is said. */
export function aLedgerEntry(
  session: Session = aSession(),
  { status = 'counted', reasons = [] }: Partial<Pick<LedgerEntry, 'status' | 'reasons'>> = {},
): LedgerEntry {
  const { allowed } = session.amounts;
  const received = sumCents(session.payouts.flatMap(({ payout }) => payout.amount ?? []));
  if (session.payouts.length === 0) {
    return { session, status, reasons, allowed, received: null, spread: null };
  }
  const spread = allowed === null ? null : subtractCents(allowed, received);
  return { session, status, reasons, allowed, received, spread };
}

/** An audit whose summary follows from its ledger: its counted entries make one group. */
export function anAudit({
  ledger = [aLedgerEntry()],
  findings = [],
  unmatchedPayouts = [],
  superseded = [],
  withoutSession = [],
  ignoredSessions = [],
  membershipFees = 0,
  effectiveSharePct = null,
}: Partial<Audit['reconciliation']> & {
  readonly ledger?: readonly LedgerEntry[];
  readonly findings?: readonly Finding[];
  readonly membershipFees?: number;
  readonly effectiveSharePct?: number | null;
} = {}): Audit {
  const counted = ledger.filter(({ status }) => status === 'counted');
  const rest = ledger.filter(({ status }) => status !== 'counted');
  const allowed = sumCents(counted.map((entry) => entry.allowed ?? ZERO_CENTS));
  const received = sumCents(counted.map((entry) => entry.received ?? ZERO_CENTS));
  const spread = subtractCents(allowed, received);
  const spreadPct = allowed === 0 ? null : Math.round((spread / allowed) * 10_000) / 100;
  const sums = { allowed, received, spread, spreadPct };
  const [first] = counted;
  return {
    summary: {
      sessionsCompared: counted.length,
      ...sums,
      notCounted: {
        sessions: rest.length,
        lines: rest.reduce((lines, { session }) => lines + session.lines.length, 0),
        allowed: sumCents(rest.map((entry) => entry.allowed ?? ZERO_CENTS)),
      },
      membershipFees: CentsSchema.parse(membershipFees),
      effectiveSharePct,
    },
    ledger,
    groupings: { platform: [], payer: [], code: [], clinician: [], month: [] },
    platforms: [],
    outlook: { yearly: null, biller: null, direct: null },
    codeContexts: [],
    groups:
      first === undefined
        ? []
        : [
            {
              platform: first.session.platform,
              payer: first.session.source.claim.payer,
              procedureCodes: first.session.procedureCodes.join(' + '),
              sessions: counted.length,
              ...sums,
              notCounted: { sessions: 0, lines: 0, allowed: ZERO_CENTS },
            },
          ],
    findings,
    reconciliation: {
      sessions: ledger.map(({ session }) => session),
      superseded,
      withoutSession,
      ignoredSessions,
      unmatchedPayouts,
    },
  };
}
