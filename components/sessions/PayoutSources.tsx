import type { ReactNode } from 'react';
import { routeTo } from '#components/app/routes.ts';
import { Money } from '#components/design/Money.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import { payoutText } from '#components/matches/match-keys.ts';
import { describeSource } from '#components/sessions/source-words.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

const COLUMNS = [
  { heading: 'Client, date' },
  { heading: 'Amount', isNumber: true },
  { heading: 'Where it stands' },
  { heading: 'Paid' },
] as const satisfies readonly TableColumn[];

export interface PayoutSourcesProps {
  readonly heading: string;
  readonly payouts: readonly SourcedPayout[];
  /** What else is told of a row, and what can be done with it. */
  readonly renderBelow?: (payout: SourcedPayout) => ReactNode;
}

/** Payout rows with their place in the statement. */
export function PayoutSources({ heading, payouts, renderBelow }: PayoutSourcesProps) {
  if (payouts.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <table className="sl-detail-table">
        <caption className="sl-visually-hidden">{heading}</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {payouts.map((payout) => (
            <PayoutRow key={payoutText(payout.key)} sourced={payout} renderBelow={renderBelow} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PayoutRowProps {
  readonly sourced: SourcedPayout;
  readonly renderBelow: PayoutSourcesProps['renderBelow'];
}

function PayoutRow({ sourced, renderBelow }: PayoutRowProps) {
  const { key, fileName, payout } = sourced;
  return (
    <tr>
      <th scope="row">
        {payout.client ?? 'Client not named'}
        {payout.dateOfService !== null && `, ${formatServiceDate(payout.dateOfService)}`}
      </th>
      <td className="sl-number">
        <Money amount={payout.amount} />
      </td>
      <td>
        <a href={routeTo('documents', key.documentId)}>{fileName}</a>, row {key.row},{' '}
        {describeSource(payout.source)}
        {renderBelow !== undefined && <div className="sl-below">{renderBelow(sourced)}</div>}
      </td>
      <td className="sl-nowrap">
        {payout.payoutDate === null ? 'Date not given' : formatServiceDate(payout.payoutDate)}
        {payout.platform !== null && <div>by {payout.platform}</div>}
      </td>
    </tr>
  );
}
