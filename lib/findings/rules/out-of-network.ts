import { adjudicationReasons } from '#lib/findings/ledger.ts';
import { isOutOfNetwork } from '#lib/findings/out-of-network.ts';
import type { FindingRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** The plan processed a session out of network. The amount is the patient's responsibility. */
export const outOfNetwork: FindingRule = {
  kind: 'out-of-network',
  find: ({ ledger }) =>
    ledger.flatMap(({ session }) => {
      const { patientResponsibility } = session.amounts;
      if (patientResponsibility === null || !isOutOfNetwork(session)) return [];
      if (adjudicationReasons(session).length > 0) return [];
      return {
        kind: 'out-of-network',
        session: session.key,
        platform: session.platform,
        payouts: [],
        amount: patientResponsibility,
        text: `The plan processed this session out of network; it leaves ${formatCents(patientResponsibility)} to the patient.`,
      };
    }),
};
