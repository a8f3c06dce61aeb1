import {
  CircleDashed,
  CircleMinus,
  CircleSlash2,
  Copy,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { BadgeProps } from '#components/design/Badge.tsx';
import type { UnmatchedCause } from '#lib/match/schema.ts';

interface CauseWords {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tone: NonNullable<BadgeProps['tone']>;
}

/** Why a payout row is with no session, in a few words. */
export const CAUSE_WORDS: Readonly<Record<UnmatchedCause, CauseWords>> = {
  'needs-review': { label: 'Needs your choice', icon: TriangleAlert, tone: 'review' },
  'no-session': { label: 'No EOB for it', icon: CircleDashed, tone: 'neutral' },
  'no-date': { label: 'No date of service', icon: CircleDashed, tone: 'neutral' },
  'no-client': { label: 'No client named', icon: CircleDashed, tone: 'neutral' },
  'other-type': { label: 'Not for a session', icon: CircleMinus, tone: 'neutral' },
  preliminary: { label: 'An estimate', icon: CircleMinus, tone: 'neutral' },
  copy: { label: 'Stands elsewhere too', icon: Copy, tone: 'neutral' },
  ignored: { label: 'Left out by you', icon: CircleSlash2, tone: 'neutral' },
};

/** The rows that a person may want to settle: they could be for a session. */
export const OPEN_CAUSES: ReadonlySet<UnmatchedCause> = new Set([
  'needs-review',
  'no-session',
  'no-date',
  'no-client',
]);
