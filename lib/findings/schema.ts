import type { CodeContext, Outlook, PlatformRecord } from '#lib/findings/context-schema.ts';
import type { AuditSummary, Grouping, GroupTotal, NamedSums } from '#lib/findings/sums-schema.ts';
import type { SessionKey } from '#lib/match/decision-schema.ts';
import type { Reconciliation, Session, SourcedPayout } from '#lib/match/schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';

export const FINDING_KINDS = [
  'spread',
  'platform-covered',
  'denied',
  'out-of-network',
  'reprocessed',
  'unpaid-session',
  'no-eob-yet',
  'clawback',
  'duplicate-payment',
  'late-payout',
  'below-promised-rate',
  'client-overcharged',
  'code-mismatch',
  'charge-above-own-fee',
  'rate-change',
  'membership-cost',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One fact about a session, some payouts or a platform, in neutral words. `amount`: cents, as its rule defines. */
interface FindingFacts {
  readonly session: SessionKey | null;
  readonly platform: string | null;
  readonly payouts: readonly SourcedPayout[];
  readonly amount: Cents;
  readonly text: string;
}

/** `days`: from the plan's decision to the first payout. */
interface LatePayout extends FindingFacts {
  readonly kind: 'late-payout';
  readonly days: number;
}

/** `measure`: whether the plan's allowed amount changed, or what the platform pays. */
interface RateChange extends FindingFacts {
  readonly kind: 'rate-change';
  readonly measure: 'payout' | 'allowed';
  readonly payer: string | null;
  readonly procedureCode: ProcedureCode;
}

interface PlainFinding extends FindingFacts {
  readonly kind: Exclude<FindingKind, 'late-payout' | 'rate-change'>;
}

/** A finding of any kind. Amounts of different kinds overlap on purpose and are never added up. */
export type Finding = PlainFinding | LatePayout | RateChange;

/** Where a session stands in the ledger: in the sums, waiting for a person, or without a payout. */
export type LedgerStatus = 'counted' | 'review' | 'unmatched' | 'not-comparable';

/** One session as the ledger shows it. `spread` is allowed − received; both only where a match is there. */
export interface LedgerEntry {
  readonly session: Session;
  readonly status: LedgerStatus;
  /** Why it is not counted, in plain words; empty when it is. */
  readonly reasons: readonly string[];
  readonly allowed: Cents | null;
  readonly received: Cents | null;
  readonly spread: Cents | null;
}

/** What the documents, decisions and terms say together. Derived anew after every change, never stored. */
export interface Audit {
  readonly summary: AuditSummary;
  readonly ledger: readonly LedgerEntry[];
  readonly groups: readonly GroupTotal[];
  readonly groupings: Readonly<Record<Grouping, readonly NamedSums[]>>;
  readonly platforms: readonly PlatformRecord[];
  readonly outlook: Outlook;
  readonly codeContexts: readonly CodeContext[];
  readonly findings: readonly Finding[];
  readonly reconciliation: Reconciliation;
}
