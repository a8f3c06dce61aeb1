import { codeInWords } from '#components/codes/code-in-words.ts';
import { PayerCodes } from '#components/codes/PayerCodes.tsx';
import { Money } from '#components/design/Money.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import { TrustBadge } from '#components/documents/TrustBadge.tsx';
import { amountOf, type Claim, type ClaimStatus, type ServiceLine } from '#lib/claim/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/documents/ClaimCard.css';

const COLUMNS = [
  { heading: 'Date' },
  { heading: 'Code' },
  { heading: 'Billed', isNumber: true, isOnlyWide: true },
  { heading: 'Allowed', isNumber: true },
  { heading: 'Plan paid', isNumber: true, isOnlyWide: true },
  { heading: 'Patient share', isNumber: true, isOnlyWide: true },
  { heading: 'Check' },
] as const satisfies readonly TableColumn[];

const STATUS: Readonly<Record<ClaimStatus, string>> = {
  final: 'Decided',
  pending: 'Not decided yet',
  denied: 'Denied',
  reversal: 'Reversal of an earlier claim',
};

const SHOWN_AMOUNTS = ['billed', 'allowed', 'planPaid', 'patientResponsibility'] as const;

export interface ClaimCardProps {
  readonly claim: Claim;
  /** Where a line, by its place in the claim, is looked at; nowhere where there is nothing to look at. */
  readonly lineHref: (line: number) => string | undefined;
}

/** One claim as the document shows it, with its service lines. */
export function ClaimCard({ claim, lineHref }: ClaimCardProps) {
  const title = `${claim.patient ?? 'Client not named'}, ${claim.payer ?? claim.payerPrinted ?? 'plan not named'}`;
  return (
    <section className="sl-card" aria-label={title}>
      <div className="sl-claim-head">
        <h2>{title}</h2>
        <p className="sl-muted sl-small">{describeClaim(claim)}</p>
      </div>
      <table className="sl-table">
        <caption className="sl-visually-hidden">Service lines of {title}</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {claim.lines.map((line, index) => (
            <tr key={`${line.dateOfService}/${line.procedureCode}/${index}`}>
              <th scope="row" className="sl-nowrap">
                {formatServiceDate(line.dateOfService)}
              </th>
              <td>{codeInWords(line)}</td>
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
                <LineLink
                  title={`${title}, ${formatServiceDate(line.dateOfService)}`}
                  line={line}
                  href={lineHref(index)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PayerCodes
        heading="What the plan’s codes mean"
        reasons={claim.lines.flatMap(({ reasonCodes }) => reasonCodes)}
        remarks={claim.remarkCodes}
      />
    </section>
  );
}

interface LineLinkProps {
  readonly title: string;
  readonly line: ServiceLine;
  readonly href: string | undefined;
}

function LineLink({ title, line, href }: LineLinkProps) {
  if (href === undefined || line.trust.level === 'verified') return null;
  const words = line.trust.level === 'review' ? 'Look at it' : 'Look again';
  return (
    <a href={href} className="sl-look" aria-label={`${words}: ${title}`}>
      {words}
    </a>
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
