import type { AuditedSession } from '#lib/findings/audited-session.ts';
import type {
  BillerFee,
  DirectRates,
  Outlook,
  YearlySpread,
} from '#lib/findings/context-schema.ts';
import type { AuditedMatter } from '#lib/findings/rule.ts';
import type { AuditSummary } from '#lib/findings/sums-schema.ts';
import { BILLER_FEE } from '#lib/reference/biller-fee.ts';
import { type Cents, CentsSchema, sumCents } from '#lib/values/cents.ts';
import { daysBetween } from '#lib/values/service-date.ts';

/** Fewer weeks say too little of a year. */
const LEAST_WEEKS = 4;
const WEEKS_A_YEAR = 52;
const DAYS_A_WEEK = 7;

/** Puts the gap beside a year, a billing service and the therapist's own contracts. */
export function toOutlook(
  { sessions, terms, rates }: AuditedMatter,
  summary: AuditSummary,
): Outlook {
  const counted = sessions.filter(({ isCounted }) => isCounted);
  return {
    yearly: yearlySpread(counted, summary.spread),
    biller: billerFee(summary.allowed),
    direct: terms.directRates.length === 0 ? null : directRates(counted, rates),
  };
}

/** The weeks run from the first to the last counted session; a week that has begun is a whole one. */
function yearlySpread(counted: readonly AuditedSession[], spread: Cents): YearlySpread | null {
  let [from, to] = [counted[0]?.session.dateOfService, counted[0]?.session.dateOfService];
  for (const { session } of counted) {
    if (from === undefined || session.dateOfService < from) from = session.dateOfService;
    if (to === undefined || session.dateOfService > to) to = session.dateOfService;
  }
  if (from === undefined || to === undefined) return null;
  const weeks = Math.ceil((daysBetween(from, to) + 1) / DAYS_A_WEEK);
  if (weeks < LEAST_WEEKS) return null;
  const yearly = CentsSchema.parse(Math.round((spread * WEEKS_A_YEAR) / weeks));
  return { spread: yearly, sessions: counted.length, from, to, weeks };
}

function billerFee(allowed: Cents): BillerFee | null {
  if (allowed <= 0) return null;
  const share = (percent: number) => CentsSchema.parse(Math.round((allowed * percent) / 100));
  return { low: share(BILLER_FEE.lowPct), high: share(BILLER_FEE.highPct) };
}

/** Only sessions all of whose codes have a direct rate can be compared with it. */
function directRates(
  counted: readonly AuditedSession[],
  rates: AuditedMatter['rates'],
): DirectRates | null {
  const rated = counted.flatMap(({ session, payer, decided, receipts }) => {
    const { procedureCodes } = session;
    const own = procedureCodes.flatMap((code) => rates.directRate(payer, code) ?? []);
    if (own.length === 0 || own.length < procedureCodes.length) return [];
    if (decided === null || receipts === null) return [];
    return { direct: sumCents(own), allowed: decided.allowed, received: receipts.net };
  });
  if (rated.length === 0) return null;
  return {
    sessions: rated.length,
    direct: sumCents(rated.map(({ direct }) => direct)),
    allowed: sumCents(rated.map(({ allowed }) => allowed)),
    received: sumCents(rated.map(({ received }) => received)),
  };
}
