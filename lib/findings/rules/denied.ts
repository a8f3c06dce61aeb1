import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** In network, the plan allowed nothing for a session. The amount is what was billed. */
export const denied = sessionRule('denied', (audited) => {
  const { decided } = audited;
  if (decided === null || decided.allowed !== 0 || decided.isOutOfNetwork) return [];
  if (decided.billed === null) return [];
  return {
    kind: 'denied',
    ...placeOf(audited),
    amount: decided.billed,
    text: `${formatCents(decided.billed)} was billed, and the plan allowed nothing of it.`,
  };
});
