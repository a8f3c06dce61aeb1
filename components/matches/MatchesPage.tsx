import { Loading } from '#components/app/Loading.tsx';
import { LastAnswerBar } from '#components/matches/LastAnswerBar.tsx';
import { MatchesView } from '#components/matches/MatchesView.tsx';
import { useMatchAnswers } from '#components/matches/use-match-answers.ts';
import type { Audit } from '#lib/findings/schema.ts';

export interface MatchesPageProps {
  readonly audit: Audit;
}

/** The screen of payouts without a session, with the person's answers behind it. */
export function MatchesPage({ audit }: MatchesPageProps) {
  const state = useMatchAnswers(audit);
  if (state.status === 'loading') return <Loading title="Payouts without a session" />;
  const { unmatchedPayouts } = audit.reconciliation;
  return (
    <MatchesView unmatched={unmatchedPayouts} answers={state.answers}>
      <LastAnswerBar last={state.last} answers={state.answers} />
    </MatchesView>
  );
}
