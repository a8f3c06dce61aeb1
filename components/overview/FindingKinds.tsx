import { routeTo } from '#components/app/routes.ts';
import { Card } from '#components/design/Card.tsx';
import { Money } from '#components/design/Money.tsx';
import { kindTotals } from '#components/findings/arrange-findings.ts';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import type { Finding, FindingKind } from '#lib/findings/schema.ts';
import '#components/overview/FindingKinds.css';

/** The headline tells this one already. */
const TOLD_ABOVE: FindingKind = 'spread';
/** Sums of these say nothing: they have no amount, or go up and down. */
const WITHOUT_SUM: ReadonlySet<FindingKind> = new Set([
  'code-mismatch',
  'rate-change',
  'reprocessed',
]);

export interface FindingKindsProps {
  readonly findings: readonly Finding[];
}

/** What else the documents show: each kind with how often it occurs, leading to the list. */
export function FindingKinds({ findings }: FindingKindsProps) {
  const totals = kindTotals(findings).filter(({ kind }) => kind !== TOLD_ABOVE);
  return (
    <Card
      heading="What else the documents show"
      aside={findings.length > 0 && <a href={routeTo('findings')}>All findings</a>}
    >
      {totals.length === 0 ? (
        <p className="sl-muted">Nothing beside the gap.</p>
      ) : (
        <ul className="sl-kinds">
          {totals.map(({ kind, findings: number, amount }) => (
            <li key={kind}>
              <a href={`${routeTo('findings')}?kind=${kind}`}>{FINDING_WORDS[kind]}</a>
              <span className="sl-money sl-muted">{number.toLocaleString('en-US')}</span>
              <span className="sl-number">
                {!WITHOUT_SUM.has(kind) && <Money amount={amount} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
