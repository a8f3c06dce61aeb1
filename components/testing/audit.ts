import type { Audit, LedgerEntry } from '#lib/findings/schema.ts';
import type { AuditSummary } from '#lib/findings/sums-schema.ts';
import type { Match, Session, SourcedPayout } from '#lib/match/schema.ts';
import { CentsSchema, ZERO_CENTS } from '#lib/values/cents.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const MATCHED: Match = {
  status: 'matched',
  score: 0.998,
  evidence: ['Same client: Jane Doe', 'Same date of service'],
};

/** What a test says of a ledger entry. Amounts are cents; `received: null` is a session without a payout. */
export interface LedgerInput {
  readonly claimNumber?: string;
  readonly patient?: string;
  readonly payer?: string;
  readonly date?: string;
  readonly codes?: readonly string[];
  readonly platform?: string;
  readonly allowed?: number;
  readonly received?: number | null;
  readonly status?: LedgerEntry['status'];
  readonly reasons?: readonly string[];
  readonly match?: Match;
}

/** A counted session of Jane Doe on 2025-01-07: allowed 142.80, received 121.80. */
export function aLedgerEntry(input: LedgerInput = {}): LedgerEntry {
  const { status = 'counted', reasons = [], allowed = 14_280, received = 12_180 } = input;
  const session = aSession({ ...input, allowed, received });
  return {
    session,
    status,
    reasons,
    allowed: session.amounts.allowed,
    received: received === null ? null : CentsSchema.parse(received),
    spread: received === null ? null : CentsSchema.parse(allowed - received),
  };
}

function aSession(input: LedgerInput): Session {
  const { claimNumber = '25A1', patient = 'Jane Doe', payer = 'UnitedHealthcare' } = input;
  const { date = '2025-01-07', codes = ['90837'], platform = 'Alma', match = MATCHED } = input;
  const { allowed = 14_280, received = 12_180 } = input;
  const dateOfService = ServiceDateSchema.parse(date);
  const lines = codes.map((procedureCode, index) =>
    aServiceLine({ procedureCode, dateOfService: date, allowed: index === 0 ? allowed : 0 }),
  );
  const payouts: readonly SourcedPayout[] =
    received === null
      ? []
      : [aSourcedPayout({ amount: received, client: patient, dateOfService: date, platform })];
  return {
    key: { claim: claimNumber, dateOfService },
    source: aSourcedClaim({ claimNumber, patient, payer, lines }),
    earlierVersions: [],
    lines,
    dateOfService,
    procedureCodes: codes.map((code) => ProcedureCodeSchema.parse(code)),
    platform,
    amounts: {
      billed: CentsSchema.parse(20_000),
      allowed: CentsSchema.parse(allowed),
      planPaid: CentsSchema.parse(allowed),
      patientResponsibility: ZERO_CENTS,
    },
    payouts,
    match,
    doubts: [],
    notes: [],
  };
}

/** The headline of three sessions: allowed 419.54, received 295.80, nothing left out. */
export function aSummary(input: Partial<AuditSummary> = {}): AuditSummary {
  return {
    sessionsCompared: 3,
    allowed: CentsSchema.parse(41_954),
    received: CentsSchema.parse(29_580),
    spread: CentsSchema.parse(12_374),
    spreadPct: 29.49,
    notCounted: { sessions: 0, lines: 0, allowed: ZERO_CENTS },
    membershipFees: ZERO_CENTS,
    effectiveSharePct: null,
    ...input,
  };
}

/** An audit of the given ledger; its sums are the summary's, not worked out. */
export function anAudit(input: Partial<Audit> = {}): Audit {
  return {
    summary: aSummary(),
    ledger: [aLedgerEntry()],
    groups: [],
    groupings: { platform: [], payer: [], code: [], clinician: [], month: [] },
    platforms: [],
    outlook: { yearly: null, biller: null, direct: null },
    codeContexts: [],
    findings: [],
    reconciliation: {
      sessions: [],
      superseded: [],
      withoutSession: [],
      ignoredSessions: [],
      unmatchedPayouts: [],
    },
    ...input,
  };
}
