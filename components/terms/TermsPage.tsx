import { useCallback } from 'react';
import { SavedAnswers } from '#components/answers/SavedAnswers.tsx';
import { Loading } from '#components/app/Loading.tsx';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { useAudit } from '#components/audit/use-audit.ts';
import { TermsView } from '#components/terms/TermsView.tsx';

/** The terms screen with the vault behind it. */
export function TermsPage() {
  const { vault } = useServices();
  const reportBug = useBug();
  const terms = useLive(useCallback(() => vault.terms.load(), [vault]));
  const audit = useAudit();
  if (terms.status === 'loading') return <Loading title="Terms" />;
  return (
    <TermsView
      terms={terms.value}
      records={audit.status === 'ready' ? audit.audit.platforms : []}
      onSave={(changed) => {
        vault.terms.save(changed).catch(reportBug);
      }}
    >
      <SavedAnswers />
    </TermsView>
  );
}
