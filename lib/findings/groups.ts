import { percentOf } from '#lib/findings/percent.ts';
import type { GroupTotal, LedgerEntry } from '#lib/findings/schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { compareParts } from '#lib/match/order.ts';
import { subtractCents, sumCents } from '#lib/values/cents.ts';

/** Sums over entries that count; `spreadPct` in percent of allowed, two decimals. */
export function totalOf(
  counted: readonly LedgerEntry[],
): Pick<GroupTotal, 'allowed' | 'received' | 'spread' | 'spreadPct'> {
  const allowed = sumCents(counted.flatMap((entry) => entry.allowed ?? []));
  const received = sumCents(counted.flatMap((entry) => entry.received ?? []));
  const spread = subtractCents(allowed, received);
  return { allowed, received, spread, spreadPct: percentOf(spread, allowed) };
}

/** The entries that count by platform, payer and codes, in this order. */
export function ledgerToGroups(ledger: readonly LedgerEntry[]): readonly GroupTotal[] {
  const counted = ledger.filter(({ status }) => status === 'counted');
  return [...groupBy(counted, (entry) => JSON.stringify(namesOf(entry))).values()]
    .flatMap((entries) => {
      const [first] = entries;
      if (first === undefined) return [];
      return { ...namesOf(first), sessions: entries.length, ...totalOf(entries) };
    })
    .toSorted((one, other) =>
      compareParts(
        [one.platform, one.payer, one.procedureCodes],
        [other.platform, other.payer, other.procedureCodes],
      ),
    );
}

function namesOf({
  session,
}: LedgerEntry): Pick<GroupTotal, 'platform' | 'payer' | 'procedureCodes'> {
  const { payer, payerPrinted } = session.source.claim;
  return {
    platform: session.platform,
    payer: payer ?? payerPrinted,
    procedureCodes: session.procedureCodes.join(' + '),
  };
}
