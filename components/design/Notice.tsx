import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import '#components/design/Notice.css';

type Tone = 'plain' | 'good' | 'review' | 'bad';

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  plain: Info,
  good: CircleCheck,
  review: TriangleAlert,
  bad: CircleAlert,
};

export interface NoticeProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** Something that a person should know, in a sentence or two. */
export function Notice({ tone = 'plain', children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`sl-notice sl-notice-${tone}`}>
      <Icon size={16} aria-hidden />
      <div className="sl-notice-body">{children}</div>
    </div>
  );
}
