import { useCallback } from 'react';
import { Loading } from '#components/app/Loading.tsx';
import { newDecisionId } from '#components/app/new-decision-id.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import type { StatusFilter } from '#components/sessions/arrange-ledger.ts';
import { SessionsView } from '#components/sessions/SessionsView.tsx';
import type { Audit } from '#lib/findings/schema.ts';

export interface SessionsPageProps {
  readonly audit: Audit;
  readonly initialStatus: StatusFilter;
  readonly initialText: string;
}

/** The sessions screen with the person's answers behind it. */
export function SessionsPage({ audit, initialStatus, initialText }: SessionsPageProps) {
  const { vault } = useServices();
  const reportBug = useBug();
  const decisions = useLive(useCallback(() => vault.decisions.list(), [vault]));
  if (decisions.status === 'loading') return <Loading title="Sessions" />;

  async function takeBack(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => vault.decisions.remove(id)));
  }

  return (
    <SessionsView
      audit={audit}
      initialStatus={initialStatus}
      initialText={initialText}
      answers={{
        decisions: decisions.value,
        onAnswer: (answer) => {
          vault.decisions.save({ ...answer, id: newDecisionId() }).catch(reportBug);
        },
        onTakeBack: (ids) => {
          takeBack(ids).catch(reportBug);
        },
      }}
    />
  );
}
