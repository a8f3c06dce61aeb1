import type { Decision } from '#lib/match/decision-schema.ts';

/** The decisions that still hold, in their order: one that a later decision takes back does not. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const takenBack = new Set<string>();
  const standing: Decision[] = [];
  for (const decision of decisions.toReversed()) {
    if (takenBack.has(decision.id)) continue;
    if (decision.kind === 'take-back') takenBack.add(decision.decision);
    else standing.push(decision);
  }
  return standing.toReversed();
}
