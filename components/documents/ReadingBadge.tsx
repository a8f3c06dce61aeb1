import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, TriangleAlert } from 'lucide-react';
import { Badge } from '#components/design/Badge.tsx';
import { describeReview } from '#components/documents/describe-reading.ts';
import type { Reading } from '#lib/vault/schema.ts';

export interface ReadingBadgeProps {
  readonly reading: Reading;
}

/** How far a document could be read, in words. */
export function ReadingBadge({ reading }: ReadingBadgeProps) {
  if (reading.needsMapping) {
    return (
      <Badge icon={CircleHelp} tone="review">
        Needs your answer
      </Badge>
    );
  }
  const isEmpty = reading.claims.length === 0 && reading.payouts.length === 0;
  if (reading.outcome !== 'read' || (isEmpty && reading.complete)) {
    return <Badge icon={CircleMinus}>Not read</Badge>;
  }
  if (!reading.complete) {
    return (
      <Badge icon={CircleDashed} tone="review">
        Read in part
      </Badge>
    );
  }
  if (describeReview(reading) !== undefined) {
    return (
      <Badge icon={TriangleAlert} tone="review">
        Needs review
      </Badge>
    );
  }
  return (
    <Badge icon={CircleCheck} tone="good">
      Read
    </Badge>
  );
}
