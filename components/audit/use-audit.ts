import { useSyncExternalStore } from 'react';
import { useServices } from '#components/app/services.ts';
import type { AuditState } from '#components/audit/audit-feed.ts';

/** The audit as it stands, followed as long as the component is shown. A failure is thrown to the error boundary. */
export function useAudit(): Exclude<AuditState, { status: 'failed' }> {
  const { audits } = useServices();
  const state = useSyncExternalStore(audits.follow, audits.current);
  if (state.status === 'failed') throw state.error;
  return state;
}
