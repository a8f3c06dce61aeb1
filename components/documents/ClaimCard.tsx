import { Money } from '#components/design/Money.tsx';
import { TrustBadge } from '#components/documents/TrustBadge.tsx';
import { amountOf, type Claim, type ClaimStatus } from '#lib/claim/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/documents/ClaimCard.css';

const STATUS: Readonly<Record<ClaimStatus, string>> = {
  final: 'Decided',
  pending: 'Not decided yet',
  denied: 'Denied',
  reversal: 'Reversal of an earlier claim',
};

const SHOWN_AMOUNTS = ['billed', 'allowed', 'planPaid', 'patientResponsibility'] as const;

export interface ClaimCardProps {
  readonly claim: Claim;
}

/** One claim as the document shows it, with its service lines. */
export function ClaimCard({ claim }: ClaimCardProps) {
  const title = `${claim.patient ?? 'Client not named'}, ${claim.payer ?? claim.payerPrinted ?? 'plan not named'}`;
  return (
    <section className="sl-card" aria-label={title}>
      <div className="sl-claim-head">
        <h2>{title}</h2>
        <p className="sl-muted sl-small">{describeClaim(claim)}</p>
      </div>
      <table className="sl-table">
        <caption className="sl-visually-hidden">Service lines of {title}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Code</th>
            <th scope="col" className="sl-number sl-only-wide">
              Billed
            </th>
            <th scope="col" className="sl-number">
              Allowed
            </th>
            <th scope="col" className="sl-number sl-only-wide">
              Plan paid
            </th>
            <th scope="col" className="sl-number sl-only-wide">
              Patient share
            </th>
            <th scope="col">Check</th>
          </tr>
        </thead>
        <tbody>
          {claim.lines.map((line, index) => (
            <tr key={`${line.dateOfService}/${line.procedureCode}/${index}`}>
              <th scope="row" className="sl-nowrap">
                {formatServiceDate(line.dateOfService)}
              </th>
              <td>{line.procedureCode ?? 'No code'}</td>
              {SHOWN_AMOUNTS.map((field) => (
                <td
                  key={field}
                  className={`sl-number${field === 'allowed' ? '' : ' sl-only-wide'}`}
                >
                  <Money amount={amountOf(line.figures[field]) ?? null} />
                </td>
              ))}
              <td>
                <TrustBadge trust={line.trust} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function describeClaim(claim: Claim): string {
  const parts = [
    claim.claimNumber === null ? 'No claim number' : `Claim ${claim.claimNumber}`,
    STATUS[claim.status],
    ...(claim.processedDate === null ? [] : [formatServiceDate(claim.processedDate)]),
    ...(claim.network === 'out' ? ['Out of network'] : []),
    ...(claim.renderingProvider === null ? [] : [claim.renderingProvider.name]),
    ...(claim.platform === null ? [] : [claim.platform]),
  ];
  return parts.join(' · ');
}
