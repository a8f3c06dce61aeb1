import { useState } from 'react';
import { count } from '#components/app/count.ts';
import { Button } from '#components/design/Button.tsx';
import { Money } from '#components/design/Money.tsx';
import { TrustBadge } from '#components/documents/TrustBadge.tsx';
import type { Payout, PayoutType } from '#lib/payout/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/documents/ClaimCard.css';

/** So many rows are drawn at first, and with each press of the button below them. */
const ROWS_PER_STEP = 100;

const TYPE_WORDS: Readonly<Record<PayoutType, string>> = {
  session: 'Session',
  'add-on': 'Add-on',
  'no-show': 'No-show',
  'private-pay': 'Private pay',
  adjustment: 'Adjustment',
  clawback: 'Taken back',
  'client-balance': 'Client balance',
  fee: 'Fee',
  bonus: 'Bonus',
  refund: 'Refund',
  other: 'Other',
};

export interface PayoutRowsProps {
  readonly payouts: readonly Payout[];
}

/** The payout rows of one statement. */
export function PayoutRows({ payouts }: PayoutRowsProps) {
  const [rowLimit, setRowLimit] = useState(ROWS_PER_STEP);
  return (
    <section className="sl-card" aria-label="Payout rows">
      <div className="sl-claim-head">
        <h2>{count(payouts.length, 'payout row')}</h2>
      </div>
      <table className="sl-table">
        <caption className="sl-visually-hidden">Payout rows</caption>
        <thead>
          <tr>
            <th scope="col" className="sl-only-wide">
              Row
            </th>
            <th scope="col">Client</th>
            <th scope="col">Session</th>
            <th scope="col" className="sl-only-wide">
              Paid on
            </th>
            <th scope="col" className="sl-only-wide">
              Kind
            </th>
            <th scope="col" className="sl-number">
              Received
            </th>
            <th scope="col">Check</th>
          </tr>
        </thead>
        <tbody>
          {payouts.slice(0, rowLimit).map((payout) => (
            <PayoutRow key={`${payout.sheet}/${payout.row}`} payout={payout} />
          ))}
        </tbody>
      </table>
      {payouts.length > rowLimit && (
        <div className="sl-claim-head">
          <Button onPress={() => setRowLimit(rowLimit + ROWS_PER_STEP)}>
            Show more ({count(payouts.length - rowLimit, 'row')} left)
          </Button>
        </div>
      )}
    </section>
  );
}

interface PayoutRowProps {
  readonly payout: Payout;
}

function PayoutRow({ payout }: PayoutRowProps) {
  const { dateOfService, payoutDate } = payout;
  return (
    <tr>
      <th scope="row" className="sl-only-wide">
        {payout.row}
      </th>
      <td>{payout.client ?? 'Not named'}</td>
      <td className="sl-nowrap">
        {dateOfService === null ? 'No date' : formatServiceDate(dateOfService)}
      </td>
      <td className="sl-nowrap sl-only-wide">
        {payoutDate === null ? 'No date' : formatServiceDate(payoutDate)}
      </td>
      <td className="sl-only-wide">{TYPE_WORDS[payout.type]}</td>
      <td className="sl-number">
        <Money amount={payout.amount} absent="cannot be read" />
      </td>
      <td>
        <TrustBadge trust={payout.trust} />
      </td>
    </tr>
  );
}
