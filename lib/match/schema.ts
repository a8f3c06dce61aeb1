import type { Claim, ServiceLine } from '#lib/claim/schema.ts';
import type { PayoutKey, SessionKey } from '#lib/match/decision-schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A claim with the document that it stands in; `ordinal` is its place among that document's claims, from 0. */
export interface SourcedClaim {
  readonly documentId: DocumentId;
  readonly documentKind: DocumentKind;
  readonly fileName: string;
  readonly ordinal: number;
  readonly claim: Claim;
}

/** A payout row with the document that it stands in. */
export interface SourcedPayout {
  readonly key: PayoutKey;
  readonly fileName: string;
  readonly payout: Payout;
}

/** How sure it is that the payouts are this session's, and why, in plain words. `score` is a probability. */
export type Match =
  | { readonly status: 'matched'; readonly score: number; readonly evidence: readonly string[] }
  | {
      readonly status: 'review';
      readonly score: number;
      readonly evidence: readonly string[];
      readonly reasons: readonly string[];
      readonly candidates: readonly SourcedPayout[];
    }
  | { readonly status: 'unmatched'; readonly reason: string };

/** Sums over a session's lines in cents; `null` where a line does not say. */
interface SessionAmounts {
  readonly billed: Cents | null;
  readonly allowed: Cents | null;
  readonly planPaid: Cents | null;
  readonly patientResponsibility: Cents | null;
}

/** One claim, in its current version, on one date of service, with the payouts for it. */
export interface Session {
  readonly key: SessionKey;
  readonly source: SourcedClaim;
  /** What the payer decided on this claim before, the first decision first; empty where it decided once. */
  readonly earlierVersions: readonly SourcedClaim[];
  readonly lines: readonly ServiceLine[];
  readonly dateOfService: ServiceDate;
  readonly procedureCodes: readonly ProcedureCode[];
  readonly platform: string | null;
  readonly amounts: SessionAmounts;
  /** Why the adjudication itself may not be the one that stands, in plain words; empty when it is. */
  readonly doubts: readonly string[];
  /** What else is known of the claim and changes no figure, such as another insurer's payment. */
  readonly notes: readonly string[];
  readonly payouts: readonly SourcedPayout[];
  readonly match: Match;
}

/** Why a payout row is with no session: what it is for, what it lacks, or that a person must choose. */
export type UnmatchedCause =
  | 'other-type'
  | 'preliminary'
  | 'copy'
  | 'ignored'
  | 'no-date'
  | 'no-client'
  | 'no-session'
  | 'needs-review';

/** A payout row that is with no session. `reason` says why, in plain words. */
export interface UnmatchedPayout {
  readonly payout: SourcedPayout;
  readonly cause: UnmatchedCause;
  readonly reason: string;
}

/** Everything that matching gives: each claim line and each payout row is in exactly one place. */
export interface Reconciliation {
  readonly sessions: readonly Session[];
  /** Earlier versions of a claim, exact copies, reversals, what a second insurer decided: kept, never counted. */
  readonly superseded: readonly SourcedClaim[];
  /** Claims that give no session: not decided yet, or without a service line. */
  readonly withoutSession: readonly SourcedClaim[];
  /** Sessions that a person left out: never counted, and no row is held against them. */
  readonly ignoredSessions: readonly Session[];
  readonly unmatchedPayouts: readonly UnmatchedPayout[];
}
