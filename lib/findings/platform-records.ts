import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { inStretch } from '#lib/findings/audited-stretch.ts';
import type { NoShows, Pace, PlatformRecord, PromiseRecord } from '#lib/findings/context-schema.ts';
import { isSurePayout } from '#lib/findings/ledger.ts';
import { type MembershipCost } from '#lib/findings/membership.ts';
import { percentOf } from '#lib/findings/percent.ts';
import { promisesFor } from '#lib/findings/promises.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import type { AuditedMatter } from '#lib/findings/rule.ts';
import { platformKey } from '#lib/findings/statement-platforms.ts';
import type { SumCell } from '#lib/findings/sum-cells.ts';
import { sumsOf } from '#lib/findings/tally.ts';
import type { PromisedRate } from '#lib/findings/terms-schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';
import { orNone } from '#lib/values/none.ts';
import { remember } from '#lib/values/remember.ts';
import { daysBetween } from '#lib/values/service-date.ts';

/** One record for each platform of the sessions and of the terms, by name. */
export function toPlatformRecords(
  matter: AuditedMatter,
  cells: readonly SumCell[],
  costs: readonly MembershipCost[],
): readonly PlatformRecord[] {
  const { terms, stretches } = matter;
  const keyOf = remember(platformKey);
  const tallies = groupBy(cells, ({ names }) => keyOf(names.platform));
  const parts = groupBy(stretches.flatMap(platformsIn), ({ platform }) => keyOf(platform));
  const noShows = noShowsByPlatform(matter);
  const names = new Map<string, string>();
  for (const [key, own] of parts) {
    const platform = own.at(-1)?.platform ?? null;
    if (key !== null && platform !== null) names.set(key, platform);
  }
  for (const { name } of terms.platforms) names.set(foldOrganisation(name), name);
  return [...names]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, platform]) => {
      const sums = sumsOf((tallies.get(key) ?? []).map(({ tally }) => tally));
      const membershipFees = sumCents(
        costs.flatMap((cost) => (platformKey(cost.platform) === key ? cost.amount : [])),
      );
      const own = parts.get(key) ?? [];
      const told = terms.platforms.find(({ name }) => foldOrganisation(name) === key) ?? null;
      return {
        platform,
        told,
        sums,
        membershipFees,
        effectiveSharePct: percentOf(sumCents([sums.spread, membershipFees]), sums.allowed),
        pace: paceOf(own),
        promises: promiseRecords(told?.promisedRates ?? [], own),
        noShows: noShows.get(key) ?? null,
      };
    });
}

/** What the sessions of one platform show in one stretch. */
interface PlatformPart {
  readonly platform: string | null;
  /** From the plan's decision to the first payout, session by session. */
  readonly days: readonly number[];
  readonly kept: readonly KeptPromise[];
}

/** By the platform's name as it stands; the name that stands last in the stretch comes last. */
const platformsIn = inStretch(({ sessions, rates }): readonly PlatformPart[] => {
  const lastFirst = groupBy(sessions.toReversed(), ({ session }) => session.platform);
  return [...lastFirst].toReversed().map(([platform, own]) => ({
    platform,
    days: orNone(own.flatMap((audited) => daysToPay(audited) ?? [])),
    kept: orNone(own.flatMap((audited) => promiseOf(audited, rates) ?? [])),
  }));
});

function daysToPay({ session, decided, receipts }: AuditedSession): number | undefined {
  // A claim that was decided again was paid after the first decision.
  if (session.earlierVersions.length > 0) return undefined;
  const [from, to] = [decided?.processedDate ?? null, receipts?.firstPayoutDate ?? null];
  if (from === null || to === null || decided?.allowed === 0) return undefined;
  return daysBetween(from, to);
}

function paceOf(parts: readonly PlatformPart[]): Pace | null {
  const days = Int32Array.from(parts.flatMap((part) => part.days)).toSorted();
  const median = days[Math.floor((days.length - 1) / 2)];
  const longest = days.at(-1);
  if (median === undefined || longest === undefined) return null;
  return { sessions: days.length, medianDays: median, longestDays: longest };
}

/** What was paid for one session beside what was promised for it. */
interface KeptPromise {
  readonly promise: PromisedRate;
  readonly shortfall: Cents;
}

/** A session counts for the promise of the code that stands first in it. */
function promiseOf(audited: AuditedSession, rates: RateBook): KeptPromise | undefined {
  const promises = promisesFor(audited, rates);
  const [promise] = promises;
  const gross = audited.receipts?.gross;
  if (promise === undefined || gross === undefined) return undefined;
  const missing = subtractCents(sumCents(promises.map(({ rate }) => rate)), gross);
  return { promise, shortfall: missing > 0 ? missing : ZERO_CENTS };
}

/** Each promised rate in its order. */
function promiseRecords(
  promised: readonly PromisedRate[],
  parts: readonly PlatformPart[],
): readonly PromiseRecord[] {
  const byPromise = groupBy(
    parts.flatMap(({ kept }) => kept),
    ({ promise }) => promise,
  );
  return promised.map((promise) => {
    const of = byPromise.get(promise) ?? [];
    return {
      promise,
      sessions: of.length,
      below: of.filter(({ shortfall }) => shortfall > 0).length,
      shortfall: sumCents(of.map(({ shortfall }) => shortfall)),
    };
  });
}

function noShowsByPlatform({
  reconciliation,
  platformOf,
}: AuditedMatter): ReadonlyMap<string | null, NoShows> {
  const rows = reconciliation.unmatchedPayouts.flatMap(({ payout, cause }) =>
    cause === 'other-type' && payout.payout.type === 'no-show' && isSurePayout(payout)
      ? payout
      : [],
  );
  const byPlatform = groupBy(rows, (row) => platformKey(platformOf(row)));
  return new Map(
    [...byPlatform].flatMap(([platform, own]) => {
      const amounts = own
        .flatMap(({ payout }) => payout.amount ?? [])
        .toSorted((one, other) => one - other);
      const [lowest, highest] = [amounts[0], amounts.at(-1)];
      if (lowest === undefined || highest === undefined) return [];
      return [[platform, { payments: amounts.length, lowest, highest }] as const];
    }),
  );
}
