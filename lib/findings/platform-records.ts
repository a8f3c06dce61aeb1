import type { AuditedSession } from '#lib/findings/audited-session.ts';
import type { NoShows, Pace, PlatformRecord, PromiseRecord } from '#lib/findings/context-schema.ts';
import { isSurePayout } from '#lib/findings/ledger.ts';
import { type MembershipCost } from '#lib/findings/membership.ts';
import { percentOf } from '#lib/findings/percent.ts';
import { promisesFor } from '#lib/findings/promises.ts';
import type { AuditedMatter } from '#lib/findings/rule.ts';
import { platformKey } from '#lib/findings/statement-platforms.ts';
import type { SumCell } from '#lib/findings/sum-cells.ts';
import { sumsOf } from '#lib/findings/tally.ts';
import type { PromisedRate } from '#lib/findings/terms-schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { remember } from '#lib/match/remember.ts';
import { subtractCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';
import { daysBetween } from '#lib/values/service-date.ts';

/** One record for each platform of the sessions and of the terms, by name. */
export function toPlatformRecords(
  matter: AuditedMatter,
  cells: readonly SumCell[],
  costs: readonly MembershipCost[],
): readonly PlatformRecord[] {
  const { terms, ledger, sessions } = matter;
  const keyOf = remember(platformKey);
  const tallies = groupBy(cells, ({ names }) => keyOf(names.platform));
  const audited = groupBy(sessions, ({ session }) => keyOf(session.platform));
  const noShows = noShowsByPlatform(matter);
  const names = new Map<string, string>();
  for (const { session } of ledger) {
    const key = keyOf(session.platform);
    if (session.platform !== null && key !== null) names.set(key, session.platform);
  }
  for (const { name } of terms.platforms) names.set(foldOrganisation(name), name);
  return [...names]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, platform]) => {
      const sums = sumsOf((tallies.get(key) ?? []).map(({ tally }) => tally));
      const membershipFees = sumCents(
        costs.flatMap((cost) => (platformKey(cost.platform) === key ? cost.amount : [])),
      );
      const own = audited.get(key) ?? [];
      const told = terms.platforms.find(({ name }) => foldOrganisation(name) === key) ?? null;
      return {
        platform,
        told,
        sums,
        membershipFees,
        effectiveSharePct: percentOf(sumCents([sums.spread, membershipFees]), sums.allowed),
        pace: paceOf(own),
        promises: promiseRecords(told?.promisedRates ?? [], own, matter),
        noShows: noShows.get(key) ?? null,
      };
    });
}

function paceOf(sessions: readonly AuditedSession[]): Pace | null {
  const days = sessions
    .flatMap(({ session, decided, receipts }) => {
      // A claim that was decided again was paid after the first decision.
      if (session.earlierVersions.length > 0) return [];
      const [from, to] = [decided?.processedDate ?? null, receipts?.firstPayoutDate ?? null];
      return from === null || to === null || decided?.allowed === 0 ? [] : daysBetween(from, to);
    })
    .toSorted((one, other) => one - other);
  const median = days[Math.floor((days.length - 1) / 2)];
  const longest = days.at(-1);
  if (median === undefined || longest === undefined) return null;
  return { sessions: days.length, medianDays: median, longestDays: longest };
}

/** Each promised rate in its order. A session counts for the promise of the code that stands first in it. */
function promiseRecords(
  promised: readonly PromisedRate[],
  sessions: readonly AuditedSession[],
  { rates }: AuditedMatter,
): readonly PromiseRecord[] {
  const paid = sessions.flatMap((audited) => {
    const promises = promisesFor(audited, rates);
    const [promise] = promises;
    const gross = audited.receipts?.gross;
    if (promise === undefined || gross === undefined) return [];
    const missing = subtractCents(sumCents(promises.map(({ rate }) => rate)), gross);
    return { promise, shortfall: missing > 0 ? missing : ZERO_CENTS };
  });
  const byPromise = groupBy(paid, ({ promise }) => promise);
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
