import { type AuditedStretch, inStretch } from '#lib/findings/audited-stretch.ts';
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
import { NONE } from '#lib/values/none.ts';
import { daysBetween, type ServiceDate } from '#lib/values/service-date.ts';

/** Fewer weeks say too little of a year. */
const LEAST_WEEKS = 4;
const WEEKS_A_YEAR = 52;
const DAYS_A_WEEK = 7;

/** Puts the gap beside a year, a billing service and the therapist's own contracts. */
export function toOutlook({ stretches, terms }: AuditedMatter, summary: AuditSummary): Outlook {
  return {
    yearly: yearlySpread(stretches, summary.spread),
    biller: billerFee(summary.allowed),
    direct: terms.directRates.length === 0 ? null : directRates(stretches),
  };
}

/** The weeks run from the first to the last counted session; a week that has begun is a whole one. */
function yearlySpread(stretches: readonly AuditedStretch[], spread: Cents): YearlySpread | null {
  const parts = stretches.flatMap(timeIn);
  const [from] = parts.map((part) => part.from).toSorted();
  const to = parts
    .map((part) => part.to)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return null;
  const weeks = Math.ceil((daysBetween(from, to) + 1) / DAYS_A_WEEK);
  if (weeks < LEAST_WEEKS) return null;
  const yearly = CentsSchema.parse(Math.round((spread * WEEKS_A_YEAR) / weeks));
  const sessions = parts.reduce((count, part) => count + part.sessions, 0);
  return { spread: yearly, sessions, from, to, weeks };
}

interface CountedTime {
  readonly sessions: number;
  readonly from: ServiceDate;
  readonly to: ServiceDate;
}

/** How many sessions of a stretch are counted, and from when to when they are; nothing where none is. */
const timeIn = inStretch(({ sessions }): readonly CountedTime[] => {
  const days = sessions.flatMap(({ session, isCounted }) =>
    isCounted ? session.dateOfService : [],
  );
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
  return from === undefined || to === undefined ? NONE : [{ sessions: days.length, from, to }];
});

function billerFee(allowed: Cents): BillerFee | null {
  if (allowed <= 0) return null;
  const share = (percent: number) => CentsSchema.parse(Math.round((allowed * percent) / 100));
  return { low: share(BILLER_FEE.lowPct), high: share(BILLER_FEE.highPct) };
}

function directRates(stretches: readonly AuditedStretch[]): DirectRates | null {
  const parts = stretches.map(directRatesIn);
  const sessions = parts.reduce((count, part) => count + part.sessions, 0);
  if (sessions === 0) return null;
  return {
    sessions,
    direct: sumCents(parts.map(({ direct }) => direct)),
    allowed: sumCents(parts.map(({ allowed }) => allowed)),
    received: sumCents(parts.map(({ received }) => received)),
  };
}

/** Only sessions all of whose codes have a direct rate can be compared with it. */
const directRatesIn = inStretch(({ sessions, rates }): DirectRates => {
  const rated = sessions.flatMap(({ session, payer, decided, receipts, isCounted }) => {
    const { procedureCodes } = session;
    const own = procedureCodes.flatMap((code) => rates.directRate(payer, code) ?? []);
    if (!isCounted || own.length === 0 || own.length < procedureCodes.length) return [];
    if (decided === null || receipts === null) return [];
    return { direct: sumCents(own), allowed: decided.allowed, received: receipts.net };
  });
  return {
    sessions: rated.length,
    direct: sumCents(rated.map(({ direct }) => direct)),
    allowed: sumCents(rated.map(({ allowed }) => allowed)),
    received: sumCents(rated.map(({ received }) => received)),
  };
});
