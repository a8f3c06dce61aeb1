import { Badge } from '#components/design/Badge.tsx';
import { STATUS_WORDS } from '#components/sessions/status-words.ts';
import type { LedgerStatus } from '#lib/findings/schema.ts';

export interface StatusBadgeProps {
  readonly status: LedgerStatus;
}

/** Where a session stands, in words. */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { label, icon, tone } = STATUS_WORDS[status];
  return (
    <Badge icon={icon} tone={tone}>
      {label}
    </Badge>
  );
}
