import { count } from '#components/app/count.ts';
import { routeTo } from '#components/app/routes.ts';
import { Card } from '#components/design/Card.tsx';
import {
  FIGURES_OPEN,
  notCountedReasons,
  type ReasonCount,
} from '#components/overview/not-counted-reasons.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import '#components/overview/NotCounted.css';

/** More reasons than this are told on the sessions screen. */
const MOST_REASONS = 4;

export interface NotCountedProps {
  readonly audit: Audit;
}

/** What stands beside the headline: sessions, payouts and claims that are not in it, and why. */
export function NotCounted({ audit }: NotCountedProps) {
  const { sessions, allowed } = audit.summary.notCounted;
  const { ofSessions, ofOthers } = notCountedReasons(audit);
  if (sessions === 0 && ofSessions.length === 0 && ofOthers.length === 0) {
    return (
      <Card heading="Not counted yet">
        <p className="sl-muted">Nothing: every session that was read is in the sums.</p>
      </Card>
    );
  }
  return (
    <Card heading="Not counted yet">
      <div className="sl-not-counted">
        {sessions > 0 && (
          <p className="sl-not-counted-figure">
            {count(sessions, 'session')}, about {formatCents(allowed)}
          </p>
        )}
        <Reasons reasons={ofSessions} />
        {sessions > 0 && (
          <a href={`${routeTo('sessions')}?status=not-counted`}>Look at these sessions</a>
        )}
        {sessions > 0 && ofOthers.length > 0 && <h3>Also read, and in no sum</h3>}
        <Reasons reasons={ofOthers} />
      </div>
    </Card>
  );
}

interface ReasonsProps {
  readonly reasons: readonly ReasonCount[];
}

function Reasons({ reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <ul className="sl-not-counted-reasons">
      {reasons.slice(0, MOST_REASONS).map(({ reason, holdsFor, number }) => (
        <li key={`${holdsFor}/${reason}`}>
          <span>
            {reason} {reason === FIGURES_OPEN && <a href={routeTo('review')}>Review</a>}
          </span>
          <span className="sl-money sl-muted">{count(number, holdsFor)}</span>
        </li>
      ))}
      {reasons.length > MOST_REASONS && (
        <li className="sl-muted">and {count(reasons.length - MOST_REASONS, 'other reason')}</li>
      )}
    </ul>
  );
}
