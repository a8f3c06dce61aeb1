import { z } from 'zod';
import type { CodeContext, Outlook } from '#lib/findings/context-schema.ts';
import type { ToldAndShown } from '#lib/findings/record-words.ts';
import type { FindingKind, LedgerStatus } from '#lib/findings/schema.ts';
import type { AuditSummary, Grouping, GroupTotal, NamedSums } from '#lib/findings/sums-schema.ts';
import type { PlatformTerms } from '#lib/findings/terms-schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What is left out: nothing; clients' names and file names; or these and every claim and member number. */
export const RedactionSchema = z.enum(['none', 'initials', 'full']);
export type Redaction = z.infer<typeof RedactionSchema>;

/** A row of a payout statement. `file` is the name that the redaction allows. */
export interface ReportPayoutRow {
  readonly file: string;
  readonly row: number;
  readonly amount: Cents | null;
}

/** Where one figure stands: the file and, in words, the page, row or cell and the text found there. */
export interface ReportSource {
  readonly figure: 'Allowed' | 'Received';
  readonly amount: Cents | null;
  readonly file: string;
  /** `page 1`, `row 12`, or what else leads a person there; null when there is nothing to say. */
  readonly at: string | null;
  readonly found: string | null;
}

/** How the payouts of a session were found. `score` is a probability. */
export type ReportMatch =
  | { readonly status: 'matched'; readonly score: number }
  | {
      readonly status: 'review';
      readonly score: number;
      readonly candidates: readonly ReportPayoutRow[];
    }
  | { readonly status: 'unmatched'; readonly reason: string };

/** One session as every report shows it. `number` counts from 1 in the ledger's order. */
export interface ReportSession {
  readonly number: number;
  readonly dateOfService: ServiceDate;
  readonly client: string | null;
  readonly claimNumber: string | null;
  readonly payer: string | null;
  readonly platform: string | null;
  /** The rendering provider. */
  readonly clinician: string | null;
  readonly procedureCodes: readonly string[];
  readonly status: LedgerStatus;
  /** Why it is not counted; empty when it is. */
  readonly reasons: readonly string[];
  /** Whether a person looked at a line or row of it, where its arithmetic alone did not prove it. */
  readonly confirmed: boolean;
  readonly billed: Cents | null;
  readonly allowed: Cents | null;
  readonly received: Cents | null;
  readonly spread: Cents | null;
  readonly spreadPct: number | null;
  readonly payouts: readonly ReportPayoutRow[];
  readonly match: ReportMatch;
  /** The kinds of findings about it, each once. */
  readonly findings: readonly FindingKind[];
  readonly sources: readonly ReportSource[];
}

/** One finding, with the number of its session in the report, or null when it belongs to none. */
export interface ReportFinding {
  readonly kind: FindingKind;
  readonly session: number | null;
  readonly claimNumber: string | null;
  readonly dateOfService: ServiceDate | null;
  readonly platform: string | null;
  readonly amount: Cents;
  readonly payouts: readonly ReportPayoutRow[];
  readonly text: string;
  /** What only some kinds say. */
  readonly details: ReportFindingDetails;
}

/** `days` of a late payout; what a changed rate is for and which of its sides changed. */
export interface ReportFindingDetails {
  readonly days?: number;
  readonly measure?: 'payout' | 'allowed';
  readonly payer?: string | null;
  readonly procedureCode?: string;
}

/** A payout row that belongs to no session, and why. */
interface ReportUnmatchedPayout {
  readonly payout: ReportPayoutRow;
  readonly dateOfService: ServiceDate | null;
  readonly platform: string | null;
  readonly reason: string;
}

/** The sums by one thing: platform, payer, code, clinician or month. */
interface ReportGrouping {
  readonly by: Grouping;
  readonly sums: readonly NamedSums[];
}

/** What one platform told beside what the documents show. */
interface ReportPlatform {
  readonly platform: string;
  readonly rows: readonly ToldAndShown[];
}

/** The headline in cents, with how many of the counted sessions rest on a person's word. */
interface ReportSummary extends AuditSummary {
  readonly confirmedSessions: number;
}

/** Everything that a report may show, redacted already: no format sees the audit itself. */
export interface Report {
  readonly redact: Redaction;
  /** The first and last date of service; null without sessions. */
  readonly period: { readonly from: ServiceDate; readonly to: ServiceDate } | null;
  readonly summary: ReportSummary;
  readonly groups: readonly GroupTotal[];
  readonly groupings: readonly ReportGrouping[];
  readonly platforms: readonly ReportPlatform[];
  readonly outlook: Outlook;
  readonly codeContexts: readonly CodeContext[];
  readonly sessions: readonly ReportSession[];
  readonly findings: readonly ReportFinding[];
  readonly unmatchedPayouts: readonly ReportUnmatchedPayout[];
  /** How many claims gave no session: not decided yet, or without a service line. */
  readonly claimsWithoutSession: number;
  /** What the platforms of this report said of themselves, as the therapist entered it. */
  readonly terms: readonly Pick<
    PlatformTerms,
    'name' | 'membershipFee' | 'membershipPeriod' | 'disclosedSharePct'
  >[];
}
