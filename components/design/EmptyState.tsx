import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import '#components/design/Card.css';
import '#components/design/EmptyState.css';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly heading: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where nothing is yet: why, and what to do. */
export function EmptyState({ icon: Icon, heading, children, action }: EmptyStateProps) {
  return (
    <section className="sl-card sl-empty">
      <span className="sl-empty-icon">
        <Icon size={22} aria-hidden />
      </span>
      <h2>{heading}</h2>
      <div className="sl-empty-text">{children}</div>
      {action && <div className="sl-empty-action">{action}</div>}
    </section>
  );
}
