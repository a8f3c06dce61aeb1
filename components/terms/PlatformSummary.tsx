import { formatPercent, Money } from '#components/design/Money.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import { type PlatformTerms, USUAL_PAY_DAYS } from '#lib/findings/terms-schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import '#components/design/DataTable.css';

const COLUMNS = [
  { heading: 'Insurance plan' },
  { heading: 'Code' },
  { heading: 'Rate', isNumber: true },
  { heading: 'From' },
] as const satisfies readonly TableColumn[];

export interface PlatformSummaryProps {
  readonly terms: PlatformTerms;
}

/** What one platform told the therapist, to be read. */
export function PlatformSummary({ terms }: PlatformSummaryProps) {
  const { name, promisedRates } = terms;
  return (
    <div className="sl-terms-told">
      <div>
        <p className="sl-muted">{describeTerms(terms)}</p>
      </div>
      {promisedRates.length > 0 && (
        <table className="sl-table">
          <caption>Promised rates</caption>
          <TableHead columns={COLUMNS} />
          <tbody>
            {promisedRates.map(({ payer, procedureCode, rate, from }, index) => (
              <tr key={`${name}/${index}`}>
                <th scope="row">{payer}</th>
                <td>{procedureCode}</td>
                <td className="sl-number">
                  <Money amount={rate} />
                </td>
                <td className="sl-nowrap">{formatServiceDate(from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function describeTerms(terms: PlatformTerms): string {
  const { membershipFee, membershipPeriod, disclosedSharePct, payCadenceDays } = terms;
  const fee =
    membershipFee === null
      ? 'No membership fee entered'
      : `Membership ${formatCents(membershipFee)} a ${membershipPeriod}`;
  const pay = payCadenceDays === USUAL_PAY_DAYS ? '' : ` Pays within ${payCadenceDays} days.`;
  return `${fee}. ${describeShare(disclosedSharePct)}.${pay}`;
}

function describeShare(share: number | null): string {
  if (share === null) return 'Told nothing about its share';
  return share === 0 ? 'Told: no cut' : `Told: a share of ${formatPercent(share)}`;
}
