import { Loading } from '#components/app/Loading.tsx';
import { LastAnswerBar } from '#components/matches/LastAnswerBar.tsx';
import { useMatchAnswers } from '#components/matches/use-match-answers.ts';
import type { StatusFilter } from '#components/sessions/arrange-ledger.ts';
import { LeftOutSessions } from '#components/sessions/LeftOutSessions.tsx';
import { SessionsView } from '#components/sessions/SessionsView.tsx';
import type { Audit } from '#lib/findings/schema.ts';

export interface SessionsPageProps {
  readonly audit: Audit;
  readonly initialStatus: StatusFilter;
  readonly initialText: string;
}

/** The sessions screen with the person's answers behind it. */
export function SessionsPage({ audit, initialStatus, initialText }: SessionsPageProps) {
  const state = useMatchAnswers(audit);
  if (state.status === 'loading') return <Loading title="Sessions" />;
  return (
    <SessionsView
      audit={audit}
      initialStatus={initialStatus}
      initialText={initialText}
      answers={state.answers}
    >
      <LeftOutSessions sessions={audit.reconciliation.ignoredSessions} answers={state.answers} />
      <LastAnswerBar last={state.last} answers={state.answers} />
    </SessionsView>
  );
}
