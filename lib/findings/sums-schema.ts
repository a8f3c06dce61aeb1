import type { Cents } from '#lib/values/cents.ts';

/** What stands beside a sum and is not in it: sessions that wait for a person or a payout. */
export interface NotCounted {
  readonly sessions: number;
  readonly lines: number;
  /** What is known of their allowed amounts, in cents. */
  readonly allowed: Cents;
}

/** Sums in cents over sessions that count, and what does not count yet. `spreadPct` of allowed, two decimals; null without allowed. */
export interface Sums {
  readonly sessions: number;
  readonly allowed: Cents;
  readonly received: Cents;
  readonly spread: Cents;
  readonly spreadPct: number | null;
  readonly notCounted: NotCounted;
}

/** The sums of one platform, payer and set of codes. */
export interface GroupTotal extends Sums {
  readonly platform: string | null;
  readonly payer: string | null;
  readonly procedureCodes: string;
}

/** By what the sums can be told apart. */
export const GROUPINGS = ['platform', 'payer', 'code', 'clinician', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The sums of one platform, payer, set of codes, clinician or month (`2025-01`); null where the documents do not say. */
export interface NamedSums extends Sums {
  readonly name: string | null;
}

/** The headline: what counts, what does not count yet, and what membership adds. */
export interface AuditSummary {
  readonly sessionsCompared: number;
  readonly allowed: Cents;
  readonly received: Cents;
  readonly spread: Cents;
  readonly spreadPct: number | null;
  readonly notCounted: NotCounted;
  readonly membershipFees: Cents;
  readonly effectiveSharePct: number | null;
}
