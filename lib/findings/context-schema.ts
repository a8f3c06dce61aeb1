import type { Sums } from '#lib/findings/sums-schema.ts';
import type { PlatformTerms, PromisedRate } from '#lib/findings/terms-schema.ts';
import type { NegotiatedRange } from '#lib/reference/code-rates.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What one platform told, and what the documents show, side by side. */
export interface PlatformRecord {
  readonly platform: string;
  /** Null where nothing is entered. */
  readonly told: PlatformTerms | null;
  readonly sums: Sums;
  readonly membershipFees: Cents;
  /** The gap and the membership fees in percent of allowed. */
  readonly effectiveSharePct: number | null;
  readonly pace: Pace | null;
  readonly promises: readonly PromiseRecord[];
  readonly noShows: NoShows | null;
}

/** Calendar days from the plan's decision to the first payout, over the sessions that give both. */
export interface Pace {
  readonly sessions: number;
  readonly medianDays: number;
  readonly longestDays: number;
}

/** How often a promised rate was paid. `shortfall`: what lay between where it was not, in cents. */
export interface PromiseRecord {
  readonly promise: PromisedRate;
  readonly sessions: number;
  readonly below: number;
  readonly shortfall: Cents;
}

/** What was paid for missed sessions, in cents. */
export interface NoShows {
  readonly payments: number;
  readonly lowest: Cents;
  readonly highest: Cents;
}

/** What the gap comes to in other measures, in cents. Each is null where its basis is missing. */
export interface Outlook {
  readonly yearly: YearlySpread | null;
  readonly biller: BillerFee | null;
  readonly direct: DirectRates | null;
}

/** The gap of a year of such weeks, and what it rests on. */
export interface YearlySpread {
  readonly spread: Cents;
  readonly sessions: number;
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  readonly weeks: number;
}

/** What a billing service would ask for the counted sessions, of what the plans allowed. */
export interface BillerFee {
  readonly low: Cents;
  readonly high: Cents;
}

/** The counted sessions for which the therapist's own contract has a rate. */
export interface DirectRates {
  readonly sessions: number;
  readonly direct: Cents;
  readonly allowed: Cents;
  readonly received: Cents;
}

/** What one payer allowed for one code on average, beside public figures for it. Context and no verdict. */
export interface CodeContext {
  readonly payer: string | null;
  readonly procedureCode: ProcedureCode;
  /** The year of the latest session, for which Medicare's amount stands. */
  readonly year: number;
  readonly sessions: number;
  readonly meanAllowed: Cents;
  readonly meanReceived: Cents;
  readonly medicare: Cents | null;
  readonly negotiated: NegotiatedRange | null;
}
