import type { PlatformRecord, PromiseRecord } from '#lib/findings/context-schema.ts';
import type { NotCounted } from '#lib/findings/sums-schema.ts';
import { type PlatformTerms, USUAL_PAY_DAYS } from '#lib/findings/terms-schema.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** One thing that a platform told, and what the documents show of it. */
export interface ToldAndShown {
  readonly topic: string;
  readonly told: string;
  readonly shown: string;
}

const NOTHING_TOLD = 'Nothing entered';
const NOTHING_SHOWN = 'Nothing to compare yet';

/** What was told and what the documents show, topic by topic, in plain words. */
export function toldAndShown(record: PlatformRecord): readonly ToldAndShown[] {
  const { told, promises, noShows } = record;
  const noShowPay = told?.noShowPay ?? null;
  return [
    { topic: 'Its share', told: toldShare(told), shown: shownShare(record) },
    { topic: 'Membership', told: toldFee(told), shown: shownFee(record) },
    { topic: 'Time to pay', told: toldDays(told), shown: shownDays(record) },
    ...promises.map((promise) => promiseWords(promise)),
    ...(noShowPay === null && noShows === null
      ? []
      : [
          {
            topic: 'Missed sessions',
            told: noShowPay === null ? NOTHING_TOLD : formatCents(noShowPay),
            shown: shownNoShows(record),
          },
        ]),
  ];
}

/** `and 3 sessions not counted yet, about $428.00`; empty where all is counted. */
function notCountedWords({ sessions, allowed }: NotCounted): string {
  if (sessions === 0) return '';
  return `and ${sessionsOf(sessions)} not counted yet, about ${formatCents(allowed)} allowed`;
}

function toldShare(told: PlatformTerms | null): string {
  const share = told?.disclosedSharePct ?? null;
  if (share === null) return NOTHING_TOLD;
  return share === 0 ? 'No share' : `${share} %`;
}

function shownShare({ sums }: PlatformRecord): string {
  const rest = notCountedWords(sums.notCounted);
  if (sums.spreadPct === null) return rest === '' ? NOTHING_SHOWN : `${NOTHING_SHOWN}, ${rest}`;
  const share = `${sums.spreadPct.toFixed(1)} % of allowed lies between (${formatCents(sums.spread)} over ${sessionsOf(sums.sessions)})`;
  return rest === '' ? share : `${share}, ${rest}`;
}

function toldFee(told: PlatformTerms | null): string {
  if (told === null || told.membershipFee === null) return NOTHING_TOLD;
  return `${formatCents(told.membershipFee)} a ${told.membershipPeriod}`;
}

function shownFee({ membershipFees, effectiveSharePct, sums }: PlatformRecord): string {
  if (membershipFees === 0) return 'No fee known';
  const fees = `${formatCents(membershipFees)} in this time`;
  return effectiveSharePct === null || sums.sessions === 0
    ? fees
    : `${fees}; with it, ${effectiveSharePct.toFixed(1)} % of allowed`;
}

function toldDays(told: PlatformTerms | null): string {
  const days = told?.payCadenceDays ?? USUAL_PAY_DAYS;
  return days === USUAL_PAY_DAYS ? `Within ${days} days (the usual)` : `Within ${days} days`;
}

function shownDays({ pace }: PlatformRecord): string {
  if (pace === null) return NOTHING_SHOWN;
  const { sessions, medianDays, longestDays } = pace;
  return `First payout typically ${daysFrom(medianDays)} the plan’s decision, at the latest ${daysFrom(longestDays)} it (${sessionsOf(sessions)})`;
}

function promiseWords({ promise, sessions, below, shortfall }: PromiseRecord): ToldAndShown {
  const { payer, procedureCode, rate, from } = promise;
  return {
    topic: `${procedureCode}, ${payer}`,
    told: `${formatCents(rate)} from ${formatServiceDate(from)}`,
    shown: shownPromise({ sessions, below, shortfall }),
  };
}

function shownPromise({ sessions, below, shortfall }: Omit<PromiseRecord, 'promise'>): string {
  if (sessions === 0) return 'No session of it yet';
  return below === 0
    ? `Paid for ${sessions === 1 ? '' : 'all of '}${sessionsOf(sessions)}`
    : `Less was paid for ${below} of ${sessionsOf(sessions)}, ${formatCents(shortfall)} in all`;
}

function shownNoShows({ noShows }: PlatformRecord): string {
  if (noShows === null) return NOTHING_SHOWN;
  const { payments, lowest, highest } = noShows;
  return `${payments} payment${payments === 1 ? '' : 's'} of ${rangeOf(lowest, highest)}`;
}

function rangeOf(lowest: Cents, highest: Cents): string {
  return lowest === highest
    ? formatCents(lowest)
    : `${formatCents(lowest)} to ${formatCents(highest)}`;
}

function sessionsOf(count: number): string {
  return `${count} session${count === 1 ? '' : 's'}`;
}

function daysFrom(days: number): string {
  const count = Math.abs(days);
  return `${count} day${count === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`;
}
