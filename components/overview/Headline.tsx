import { count } from '#components/app/count.ts';
import { formatPercent, Money } from '#components/design/Money.tsx';
import type { AuditSummary } from '#lib/findings/sums-schema.ts';
import { type Cents, formatCents, negateCents } from '#lib/values/cents.ts';
import '#components/design/Card.css';
import '#components/overview/Headline.css';

export interface HeadlineProps {
  readonly summary: AuditSummary;
}

/** The gap between what the plans allowed and what was received, over the sessions that count. */
export function Headline({ summary }: HeadlineProps) {
  const { sessionsCompared, allowed, received, spread, spreadPct } = summary;
  if (sessionsCompared === 0) return <NothingCompared />;
  const share = spreadPct === null ? '' : ` (${formatPercent(Math.abs(spreadPct))})`;
  return (
    <section className="sl-card sl-headline" aria-labelledby="headline">
      <p className="sl-headline-label">
        The gap over {count(sessionsCompared, 'compared session')}
      </p>
      <p className="sl-headline-figure">
        <Money amount={spread} />
        {spreadPct !== null && (
          <span className="sl-headline-share">{formatPercent(spreadPct)}</span>
        )}
      </p>
      <h2 id="headline" className="sl-headline-words">
        The plans allowed {formatCents(allowed)}, you received {formatCents(received)}.{' '}
        {gapInWords(spread, share)}
      </h2>
      {spread > 0 && received >= 0 && (
        <GapBar allowed={allowed} received={received} spread={spread} />
      )}
    </section>
  );
}

function gapInWords(spread: Cents, share: string): string {
  if (spread === 0) return 'The two are the same.';
  if (spread > 0) return `${formatCents(spread)}${share} lies between.`;
  return `You received ${formatCents(negateCents(spread))}${share} more than the plans allowed.`;
}

function NothingCompared() {
  return (
    <section className="sl-card sl-headline" aria-labelledby="headline">
      <h2 id="headline" className="sl-headline-words">
        No session can be compared yet.
      </h2>
      <p className="sl-muted">
        A session is compared when its EOB and its payout are both here, add up, and surely belong
        together.
      </p>
    </section>
  );
}

interface GapBarProps {
  readonly allowed: Cents;
  readonly received: Cents;
  readonly spread: Cents;
}

/** The two amounts as lengths. It repeats the words above, so screen readers leave it out. */
function GapBar({ allowed, received, spread }: GapBarProps) {
  return (
    <div className="sl-gap-bar" aria-hidden>
      <div className="sl-gap-track">
        <span className="sl-gap-received" style={{ width: `${(received / allowed) * 100}%` }} />
        <span className="sl-gap-between" />
      </div>
      <div className="sl-gap-key">
        <span>
          <i className="sl-gap-dot sl-gap-received" /> Received <Money amount={received} />
        </span>
        <span>
          <i className="sl-gap-dot sl-gap-between" /> Between <Money amount={spread} />
        </span>
      </div>
    </div>
  );
}
