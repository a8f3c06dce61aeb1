import { CircleCheck, CircleHelp, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { count } from '#components/app/count.ts';
import type { AmountsCheck } from '#lib/claim/check-amounts.ts';
import '#components/review/CheckResult.css';

export interface CheckResultProps {
  readonly check: AmountsCheck;
}

/** Whether the figures agree with each other, told at once and in words. */
export function CheckResult({ check: { closed, contradictions } }: CheckResultProps) {
  if (contradictions.length > 0) {
    return (
      <Words tone="review" icon={TriangleAlert}>
        <strong>Does not add up.</strong> {contradictions.join(' ')}
      </Words>
    );
  }
  if (closed > 0) {
    return (
      <Words tone="good" icon={CircleCheck}>
        <strong>Adds up.</strong> {count(closed, 'sum')} of this line{' '}
        {closed === 1 ? 'holds' : 'hold'}, and none contradicts.
      </Words>
    );
  }
  return (
    <Words tone="plain" icon={CircleHelp}>
      These figures cannot be checked against each other. Compare them with the document.
    </Words>
  );
}

interface WordsProps {
  readonly tone: 'good' | 'review' | 'plain';
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

function Words({ tone, icon: Icon, children }: WordsProps) {
  return (
    <output className={`sl-check sl-check-${tone}`}>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
    </output>
  );
}
