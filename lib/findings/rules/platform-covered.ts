import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** The plan allowed nothing and the platform paid all the same. The amount is what it paid. */
export const platformCovered = sessionRule('platform-covered', (audited) => {
  const { decided, receipts, isCounted } = audited;
  if (!isCounted || decided?.allowed !== 0 || receipts === null) return [];
  return {
    kind: 'platform-covered',
    ...placeOf(audited),
    amount: receipts.net,
    text: `The plan allowed nothing, and the platform paid you ${formatCents(receipts.net)} all the same.`,
  };
});
