import { vi } from 'vitest';
import { indexMatches } from '#components/matches/match-index.ts';
import type {
  MatchAnswer,
  MatchAnswers,
  MatchDecision,
} from '#components/sessions/match-answers.ts';
import { anAudit } from '#components/testing/audit.ts';
import type { Reconciliation } from '#lib/match/schema.ts';

/** Answers about these sessions and rows, with spies in place of the vault. */
export function someAnswers(
  input: Partial<Reconciliation> = {},
  decisions: readonly MatchDecision[] = [],
) {
  const onAnswer = vi.fn<(answer: MatchAnswer) => void>();
  const onTakeBack = vi.fn<(id: string) => void>();
  const index = indexMatches({ ...anAudit().reconciliation, ...input });
  return { decisions, index, onAnswer, onTakeBack } satisfies MatchAnswers;
}
