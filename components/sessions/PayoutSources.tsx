import { routeTo } from '#components/app/routes.ts';
import { Button } from '#components/design/Button.tsx';
import { Money } from '#components/design/Money.tsx';
import { describeSource } from '#components/sessions/source-words.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

export interface PayoutSourcesProps {
  readonly heading: string;
  readonly payouts: readonly SourcedPayout[];
  /** Gives each row a button that says: it is this one. */
  readonly onChoose?: (payout: SourcedPayout) => void;
}

/** Payout rows with their place in the statement. */
export function PayoutSources({ heading, payouts, onChoose }: PayoutSourcesProps) {
  if (payouts.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <table className="sl-detail-table">
        <caption className="sl-visually-hidden">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">Client, date</th>
            <th scope="col" className="sl-number">
              Amount
            </th>
            <th scope="col">Where it stands</th>
            <th scope="col">Paid</th>
          </tr>
        </thead>
        <tbody>
          {payouts.map((payout) => (
            <PayoutRow
              key={`${payout.key.documentId}/${payout.key.sheet}/${payout.key.row}`}
              sourced={payout}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PayoutRowProps {
  readonly sourced: SourcedPayout;
  readonly onChoose: PayoutSourcesProps['onChoose'];
}

function PayoutRow({ sourced, onChoose }: PayoutRowProps) {
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
      </td>
      <td>
        {payout.payoutDate === null ? 'Date not given' : formatServiceDate(payout.payoutDate)}
        {payout.platform !== null && ` by ${payout.platform}`}
        {onChoose !== undefined && (
          <span className="sl-choose">
            <Button
              aria-label={`Row ${key.row} of ${fileName} is the one`}
              onPress={() => onChoose(sourced)}
            >
              It is this one
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
