import { CircleCheck, TriangleAlert, UserCheck } from 'lucide-react';
import { Badge } from '#components/design/Badge.tsx';
import type { Trust } from '#lib/values/trust.ts';

export interface TrustBadgeProps {
  readonly trust: Trust;
}

/** How far a line or row may be relied on, in words, with the reasons where a person has to look. */
export function TrustBadge({ trust }: TrustBadgeProps) {
  switch (trust.level) {
    case 'verified':
      return (
        <Badge icon={CircleCheck} tone="good">
          Checked
        </Badge>
      );
    case 'confirmed':
      return (
        <Badge icon={UserCheck} tone="good">
          Confirmed by you
        </Badge>
      );
    case 'review':
      return (
        <>
          <Badge icon={TriangleAlert} tone="review">
            Needs review
          </Badge>
          {trust.reasons.map((reason) => (
            <p key={reason} className="sl-review-reasons">
              {reason}
            </p>
          ))}
        </>
      );
  }
}
