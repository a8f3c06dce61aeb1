import type { AuditedMatter, FindingRule } from '#lib/findings/rule.ts';
import { belowPromisedRate } from '#lib/findings/rules/below-promised-rate.ts';
import { chargeAboveOwnFee } from '#lib/findings/rules/charge-above-own-fee.ts';
import { clawback } from '#lib/findings/rules/clawback.ts';
import { clientOvercharged } from '#lib/findings/rules/client-overcharged.ts';
import { codeMismatch } from '#lib/findings/rules/code-mismatch.ts';
import { denied } from '#lib/findings/rules/denied.ts';
import { duplicatePayment } from '#lib/findings/rules/duplicate-payment.ts';
import { latePayout } from '#lib/findings/rules/late-payout.ts';
import { membershipCost } from '#lib/findings/rules/membership-cost.ts';
import { noEobYet } from '#lib/findings/rules/no-eob-yet.ts';
import { outOfNetwork } from '#lib/findings/rules/out-of-network.ts';
import { platformCovered } from '#lib/findings/rules/platform-covered.ts';
import { rateChange } from '#lib/findings/rules/rate-change.ts';
import { reprocessed } from '#lib/findings/rules/reprocessed.ts';
import { spread } from '#lib/findings/rules/spread.ts';
import { unpaidSession } from '#lib/findings/rules/unpaid-session.ts';
import type { Finding } from '#lib/findings/schema.ts';

/** Every rule that is run, in the order in which findings are told. */
export const FINDING_RULES: readonly FindingRule[] = [
  spread,
  platformCovered,
  denied,
  outOfNetwork,
  reprocessed,
  unpaidSession,
  noEobYet,
  clawback,
  duplicatePayment,
  latePayout,
  belowPromisedRate,
  clientOvercharged,
  codeMismatch,
  chargeAboveOwnFee,
  rateChange,
  membershipCost,
];

/** All findings, rule by rule. */
export function findAll(matter: AuditedMatter): readonly Finding[] {
  return FINDING_RULES.flatMap((rule) => rule.find(matter));
}
