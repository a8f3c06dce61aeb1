import { membershipCosts } from '#lib/findings/membership.ts';
import type { FindingRule } from '#lib/findings/rule.ts';

/** What a platform's membership cost over the whole time. */
export const membershipCost: FindingRule = {
  kind: 'membership-cost',
  find: (matter) =>
    membershipCosts(matter).map((cost) => ({
      kind: 'membership-cost',
      session: null,
      ...cost,
    })),
};
