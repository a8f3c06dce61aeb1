import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { BadgeProps } from '#components/design/Badge.tsx';
import type { LedgerStatus } from '#lib/findings/schema.ts';

/** How a session's status is told. */
export interface StatusWords {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tone: NonNullable<BadgeProps['tone']>;
}

/** The words, icon and tone of each status of the ledger. */
export const STATUS_WORDS: Readonly<Record<LedgerStatus, StatusWords>> = {
  counted: { label: 'Counted', icon: CircleCheck, tone: 'good' },
  review: { label: 'Needs review', icon: TriangleAlert, tone: 'review' },
  unmatched: { label: 'No payout found', icon: CircleDashed, tone: 'neutral' },
  'not-comparable': { label: 'Not comparable', icon: CircleMinus, tone: 'neutral' },
};
