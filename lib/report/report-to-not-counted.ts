import type { LedgerStatus } from '#lib/findings/schema.ts';
import { STATUS_WORDS } from '#lib/report/report-words.ts';
import type { Report } from '#lib/report/schema.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';

/** Sessions or payout rows that are in no sum for one and the same reason. `amount`: known amounts only. */
export interface NotCounted {
  readonly status: LedgerStatus | 'payout';
  readonly reason: string;
  readonly count: number;
  readonly amount: Cents;
}

/** Why sessions are not counted, the commonest reason first. */
export function reportToNotCountedSessions({ sessions }: Report): readonly NotCounted[] {
  return gather(
    sessions
      .filter(({ status }) => status !== 'counted')
      .map(({ status, reasons, allowed }) => ({
        status,
        reason: reasons.join('; ') || STATUS_WORDS[status],
        amount: allowed,
      })),
  );
}

/** Why payout rows belong to no session, the commonest reason first. */
export function reportToUnmatchedPayouts({ unmatchedPayouts }: Report): readonly NotCounted[] {
  return gather(
    unmatchedPayouts.map(({ payout, reason }) => ({
      status: 'payout',
      reason,
      amount: payout.amount,
    })),
  );
}

function gather(
  items: readonly (Pick<NotCounted, 'status' | 'reason'> & { readonly amount: Cents | null })[],
): readonly NotCounted[] {
  const groups = Map.groupBy(items, ({ status, reason }) => `${status} ${reason}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const amount = sumCents(group.flatMap((item) => item.amount ?? []));
      return [{ status: first.status, reason: first.reason, count: group.length, amount }];
    })
    .toSorted((a, b) => b.count - a.count);
}
