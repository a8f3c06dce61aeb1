import { routeTo } from '#components/app/routes.ts';
import { Card } from '#components/design/Card.tsx';
import { formatPercent, Money } from '#components/design/Money.tsx';
import type { Finding } from '#lib/findings/schema.ts';
import type { AuditSummary } from '#lib/findings/sums-schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import '#components/overview/Membership.css';

export interface MembershipProps {
  readonly summary: AuditSummary;
  readonly findings: readonly Finding[];
}

/** What membership adds to the gap, where a person entered what it costs. */
export function Membership({ summary, findings }: MembershipProps) {
  const { membershipFees, effectiveSharePct } = summary;
  if (membershipFees === 0 || effectiveSharePct === null) {
    return (
      <Card heading="Membership">
        <p className="sl-muted">
          If a platform charges for membership, <a href={routeTo('terms')}>enter what it costs</a>{' '}
          to see the share with it.
        </p>
      </Card>
    );
  }
  return (
    <Card heading="With membership fees">
      <dl className="sl-figures">
        <div>
          <dt>Membership fees in this time</dt>
          <dd>
            <Money amount={membershipFees} />
          </dd>
        </div>
        <div>
          <dt>Effective share</dt>
          <dd className="sl-money">{formatPercent(effectiveSharePct)}</dd>
        </div>
      </dl>
      <ul className="sl-muted sl-small">
        {findings
          .filter(({ kind }) => kind === 'membership-cost')
          .map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
      <p className="sl-muted sl-small">
        The gap and {formatCents(membershipFees)} of membership fees together, as a share of what
        the plans allowed.
      </p>
    </Card>
  );
}
