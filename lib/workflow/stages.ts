import { keepAuditSteps } from '#lib/findings/audit-steps.ts';
import { makeAudit } from '#lib/findings/make-audit.ts';
import type { Audit } from '#lib/findings/schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { createMatchingSteps, keepMatchingSteps } from '#lib/match/matching-steps.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import { createRepeatFinder } from '#lib/match/repeated-rows.ts';
import type { Reconciliation, SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { EVERYTHING, keep } from '#lib/values/keep.ts';
import { claimsIn, payoutsIn } from '#lib/workflow/document-records.ts';
import { type Counted, superseded } from '#lib/workflow/superseded.ts';

/** The stages through which documents become an audit. */
export interface Stages {
  readonly claimsIn: typeof claimsIn;
  readonly payoutsIn: typeof payoutsIn;
  readonly superseded: (documents: readonly (readonly SourcedPayout[])[]) => Counted;
  readonly platformsIn: typeof platformsIn;
  readonly reconcile: (
    claims: readonly SourcedClaim[],
    payouts: readonly SourcedPayout[],
    decisions: readonly Decision[],
    platformsByBillingName: ReadonlyMap<string, string>,
  ) => Reconciliation;
  readonly makeAudit: (reconciliation: Reconciliation, terms: Terms) => Audit;
}

/** The stages, each gone through anew; what matching knew is forgotten before the audit is made. */
export function createStages(): Stages {
  const findRepeated = createRepeatFinder();
  return {
    claimsIn,
    payoutsIn,
    superseded: (documents) => superseded(documents, findRepeated),
    platformsIn,
    reconcile: (claims, payouts, decisions, platforms) =>
      reconcile(claims, payouts, decisions, platforms, createMatchingSteps(findRepeated)),
    makeAudit,
  };
}

/** Stages that do again only what reads something that has changed since they were last gone through. */
export function keepStages(): Stages {
  const [matching, auditing] = [keepMatchingSteps(), keepAuditSteps()];
  return {
    claimsIn: keep(claimsIn, (document, decisions) => [document, ...decisions]),
    payoutsIn: keep(payoutsIn, (document, decisions) => [document, ...decisions]),
    superseded: keep(
      (documents: readonly (readonly SourcedPayout[])[]) =>
        superseded(documents, matching.findRepeated),
      (documents) => [EVERYTHING, ...documents],
    ),
    platformsIn: keep(platformsIn, (terms) => [terms]),
    reconcile: (claims, payouts, decisions, platforms) =>
      reconcile(claims, payouts, decisions, platforms, matching),
    makeAudit: (reconciliation, terms) => makeAudit(reconciliation, terms, auditing),
  };
}

/** The name of each platform of the terms by every name under which it bills. */
function platformsIn({ platforms }: Terms): ReadonlyMap<string, string> {
  return new Map(
    platforms.flatMap(({ name, billingNames }) =>
      [name, ...billingNames].map((billingName) => [billingName, name] as const),
    ),
  );
}
