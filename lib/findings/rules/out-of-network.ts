import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** The plan processed a session out of network. The amount is the patient's responsibility. */
export const outOfNetwork = sessionRule('out-of-network', (audited) => {
  const { decided } = audited;
  const share = decided?.patientResponsibility ?? null;
  if (decided === null || !decided.isOutOfNetwork || share === null) return [];
  return {
    kind: 'out-of-network',
    ...placeOf(audited),
    amount: share,
    text: `The plan processed this session out of network; it leaves ${formatCents(share)} to the patient.`,
  };
});
