import { adjudicationReasons } from '#lib/findings/ledger.ts';
import { isOutOfNetwork } from '#lib/findings/out-of-network.ts';
import type { FindingRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** In network, the plan allowed nothing for a session. The amount is what was billed. */
export const denied: FindingRule = {
  kind: 'denied',
  find: ({ ledger }) =>
    ledger.flatMap(({ session, allowed }) => {
      const { billed } = session.amounts;
      if (allowed !== 0 || billed === null || isOutOfNetwork(session)) return [];
      if (adjudicationReasons(session).length > 0) return [];
      return {
        kind: 'denied',
        session: session.key,
        platform: session.platform,
        payouts: [],
        amount: billed,
        text: `${formatCents(billed)} was billed, and the plan allowed nothing of it.`,
      };
    }),
};
