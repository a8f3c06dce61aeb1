import type { AuditedMatter, FindingRule } from '#lib/findings/rule.ts';
import { denied } from '#lib/findings/rules/denied.ts';
import { membershipCost } from '#lib/findings/rules/membership-cost.ts';
import { noEobYet } from '#lib/findings/rules/no-eob-yet.ts';
import { outOfNetwork } from '#lib/findings/rules/out-of-network.ts';
import { platformCovered } from '#lib/findings/rules/platform-covered.ts';
import { spread } from '#lib/findings/rules/spread.ts';
import type { Finding } from '#lib/findings/schema.ts';

/** Every rule that is run, in the order in which findings are told. */
export const FINDING_RULES: readonly FindingRule[] = [
  spread,
  platformCovered,
  denied,
  outOfNetwork,
  noEobYet,
  membershipCost,
];

/** All findings, rule by rule. */
export function findAll(matter: AuditedMatter): readonly Finding[] {
  return FINDING_RULES.flatMap((rule) => rule.find(matter));
}
