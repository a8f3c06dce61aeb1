import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { ButtonLink } from '#components/design/Button.tsx';
import { FindingKinds } from '#components/overview/FindingKinds.tsx';
import { FirstSteps } from '#components/overview/FirstSteps.tsx';
import { Headline } from '#components/overview/Headline.tsx';
import { Membership } from '#components/overview/Membership.tsx';
import { NotCounted } from '#components/overview/NotCounted.tsx';
import { OutlookCard } from '#components/overview/OutlookCard.tsx';
import { PublicRates } from '#components/overview/PublicRates.tsx';
import { SumsTable } from '#components/overview/SumsTable.tsx';
import type { Audit } from '#lib/findings/schema.ts';

export interface OverviewViewProps {
  readonly audit: Audit;
}

/** What the documents say together. */
export function OverviewView({ audit }: OverviewViewProps) {
  const isEmpty = audit.ledger.length === 0 && audit.reconciliation.unmatchedPayouts.length === 0;
  if (isEmpty) {
    return (
      <Page title="Overview">
        <FirstSteps />
      </Page>
    );
  }
  return (
    <Page title="Overview" actions={<ButtonLink href={routeTo('import')}>Import files</ButtonLink>}>
      <div className="sl-overview-top">
        <div className="sl-stack sl-overview-sums">
          <Headline summary={audit.summary} />
          {audit.summary.sessionsCompared > 0 && (
            <Membership summary={audit.summary} findings={audit.findings} />
          )}
          <FindingKinds findings={audit.findings} />
        </div>
        <div className="sl-stack sl-overview-beside">
          <NotCounted audit={audit} />
          <OutlookCard outlook={audit.outlook} />
        </div>
      </div>
      {audit.groups.length > 0 && <SumsTable audit={audit} />}
      <PublicRates contexts={audit.codeContexts} />
      <p className="sl-muted sl-small">
        A gap is a difference between two documents, not a judgement. Platforms do work for it, and
        some pay for sessions that a plan denied.
      </p>
    </Page>
  );
}
