import { inStretch } from '#lib/findings/audited-stretch.ts';
import { type Receipts, sumOfRows, toReceipts } from '#lib/findings/receipts.ts';
import { type FindingRule, placeOf } from '#lib/findings/rule.ts';
import type { Finding } from '#lib/findings/schema.ts';
import { visitsWithoutEob } from '#lib/findings/visits-without-eob.ts';
import { formatCents, negateCents } from '#lib/values/cents.ts';
import { orNone } from '#lib/values/none.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** What was paid for a session was withdrawn again, wholly or in part. The amount is the sum withdrawn, positive. */
export const clawback: FindingRule = {
  kind: 'clawback',
  find: (matter) => [
    ...matter.stretches.flatMap(clawbacksIn),
    ...visitsWithoutEob(matter).flatMap(({ platform, rows }) => {
      const receipts = toReceipts(rows);
      return receipts === undefined
        ? []
        : clawbackIn(receipts, { session: null, platform, payouts: rows });
    }),
  ],
};

const clawbacksIn = inStretch(({ sessions }) =>
  orNone(
    sessions.flatMap((audited) =>
      audited.receipts === null ? [] : clawbackIn(audited.receipts, placeOf(audited)),
    ),
  ),
);

function clawbackIn(
  { clawbacks }: Receipts,
  place: Pick<Finding, 'session' | 'platform' | 'payouts'>,
): readonly Finding[] {
  const amount = negateCents(sumOfRows(clawbacks));
  if (amount <= 0) return [];
  const dates = clawbacks.flatMap(({ payout }) => payout.payoutDate ?? []);
  const days = [...new Set(dates)].toSorted().map((date) => formatServiceDate(date));
  const when = days.length === 0 ? '' : ` on ${days.join(' and ')}`;
  const text = `${formatCents(amount)} that had been paid for this session was withdrawn again${when}.`;
  return [{ kind: 'clawback', ...place, amount, text }];
}
