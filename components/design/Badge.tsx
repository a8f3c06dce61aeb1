import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import '#components/design/Badge.css';

export interface BadgeProps {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'good' | 'review' | 'bad';
}

/** A short state in words with an icon; the colour only repeats it. */
export function Badge({ icon: Icon, children, tone = 'neutral' }: BadgeProps) {
  return (
    <span className={`sl-badge sl-badge-${tone}`}>
      <Icon size={13} aria-hidden />
      {children}
    </span>
  );
}
