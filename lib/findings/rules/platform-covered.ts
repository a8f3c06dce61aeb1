import type { FindingRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** The plan allowed nothing and the platform paid all the same. The amount is what it paid. */
export const platformCovered: FindingRule = {
  kind: 'platform-covered',
  find: ({ ledger }) =>
    ledger.flatMap(({ session, status, allowed, received }) => {
      if (status !== 'counted' || allowed !== 0 || received === null) return [];
      return {
        kind: 'platform-covered',
        session: session.key,
        platform: session.platform,
        payouts: session.payouts,
        amount: received,
        text: `The plan allowed nothing, and the platform paid you ${formatCents(received)} all the same.`,
      };
    }),
};
