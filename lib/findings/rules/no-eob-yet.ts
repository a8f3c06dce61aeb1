import { sumOfRows } from '#lib/findings/receipts.ts';
import type { FindingRule } from '#lib/findings/rule.ts';
import { visitsWithoutEob } from '#lib/findings/visits-without-eob.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** A platform paid for a session of which no EOB has been added. The amount is the sum of its rows. */
export const noEobYet: FindingRule = {
  kind: 'no-eob-yet',
  find: (matter) =>
    visitsWithoutEob(matter).flatMap(({ platform, dateOfService, rows }) => {
      const amount = sumOfRows(rows);
      if (amount <= 0 || rows.every(({ payout }) => payout.type === 'clawback')) return [];
      return {
        kind: 'no-eob-yet',
        session: null,
        platform,
        payouts: rows,
        amount,
        text: `You received ${formatCents(amount)} for a session on ${formatServiceDate(dateOfService)}; no EOB for it has been added yet.`,
      };
    }),
};
