import { routeTo } from '#components/app/routes.ts';
import { Card } from '#components/design/Card.tsx';
import type { Outlook } from '#lib/findings/context-schema.ts';
import { outlookItems } from '#lib/findings/outlook-words.ts';
import '#components/overview/OutlookCard.css';

export interface OutlookCardProps {
  readonly outlook: Outlook;
}

/** The gap beside a year, a billing service and own contracts, each with what it rests on. */
export function OutlookCard({ outlook }: OutlookCardProps) {
  const items = outlookItems(outlook);
  if (items.length === 0) return null;
  return (
    <Card heading="The gap in other measures">
      <dl className="sl-outlook">
        {items.map(({ name, figure, basis }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="sl-outlook-figure sl-money">{figure}</span>
              <span className="sl-muted sl-small">{basis}</span>
            </dd>
          </div>
        ))}
        {outlook.direct === null && (
          <div>
            <dt>By your own contracts</dt>
            <dd>
              <span className="sl-muted sl-small">
                If a plan pays you directly too, <a href={routeTo('terms')}>enter its rates</a> to
                see them here.
              </span>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
