import { useCallback, useMemo, useState } from 'react';
import { newDecisionId } from '#components/app/new-decision-id.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { matchDecisions } from '#components/matches/decisions-about.ts';
import { indexMatches } from '#components/matches/match-index.ts';
import type { MatchAnswers, MatchDecision } from '#components/sessions/match-answers.ts';
import type { Audit } from '#lib/findings/schema.ts';

/** The last thing that a person did about a match on this screen. */
export interface LastAnswer {
  readonly did: 'keep' | 'take-back';
  readonly decision: MatchDecision;
}

export type MatchAnswersState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly answers: MatchAnswers; readonly last: LastAnswer | null };

/** The answers about matches that the vault keeps, and the ways to give one or take it back. */
export function useMatchAnswers({ reconciliation }: Audit): MatchAnswersState {
  const { vault } = useServices();
  const reportBug = useBug();
  const [last, setLast] = useState<LastAnswer | null>(null);
  const kept = useLive(useCallback(() => vault.decisions.list(), [vault]));
  const index = useMemo(() => indexMatches(reconciliation), [reconciliation]);
  if (kept.status === 'loading') return kept;
  const decisions = matchDecisions(kept.value);

  async function keep(decision: MatchDecision): Promise<void> {
    await vault.decisions.save(decision);
    setLast({ did: 'keep', decision });
  }

  async function takeBack(id: string): Promise<void> {
    const decision = decisions.find((each) => each.id === id);
    await vault.decisions.remove(id);
    if (decision !== undefined) setLast({ did: 'take-back', decision });
  }

  return {
    status: 'ready',
    last,
    answers: {
      decisions,
      index,
      onAnswer: (answer) => {
        keep({ ...answer, id: newDecisionId() }).catch(reportBug);
      },
      onTakeBack: (id) => {
        takeBack(id).catch(reportBug);
      },
    },
  };
}
