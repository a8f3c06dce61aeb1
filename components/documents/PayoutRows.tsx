import { CircleMinus, Pencil } from 'lucide-react';
import { useState } from 'react';
import { count } from '#components/app/count.ts';
import { Badge } from '#components/design/Badge.tsx';
import { Button } from '#components/design/Button.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import { Money } from '#components/design/Money.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import { TrustBadge } from '#components/documents/TrustBadge.tsx';
import { type PayoutActions, PayoutDialog } from '#components/payout/PayoutDialog.tsx';
import { TYPE_WORDS } from '#components/payout/type-words.ts';
import type { PayoutAsLeft } from '#lib/payout/apply-payout-decisions.ts';
import { formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/documents/ClaimCard.css';

const COLUMNS = [
  { heading: 'Row', isOnlyWide: true },
  { heading: 'Client' },
  { heading: 'Session' },
  { heading: 'Paid on', isOnlyWide: true },
  { heading: 'Kind', isOnlyWide: true },
  { heading: 'Received', isNumber: true },
  { heading: 'Check' },
] as const satisfies readonly TableColumn[];

/** So many rows are drawn at first, and with each press of the button below them. */
const ROWS_PER_STEP = 100;

export interface PayoutRowsProps {
  readonly rows: readonly PayoutAsLeft[];
  readonly today: ServiceDate;
  /** What a person can say of a row; undefined where there is nothing to say yet. */
  readonly actions: PayoutActions | undefined;
}

/** The payout rows of one statement, each with what the person said of it. */
export function PayoutRows({ rows, today, actions }: PayoutRowsProps) {
  const [rowLimit, setRowLimit] = useState(ROWS_PER_STEP);
  const [opened, setOpened] = useState<PayoutAsLeft | null>(null);
  return (
    <section className="sl-card" aria-label="Payout rows">
      <div className="sl-claim-head">
        <h2>{count(rows.length, 'payout row')}</h2>
      </div>
      <table className="sl-table">
        <caption className="sl-visually-hidden">Payout rows</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {rows.slice(0, rowLimit).map((row) => (
            <PayoutRow
              key={`${row.read.sheet}/${row.read.row}`}
              row={row}
              onOpen={actions === undefined ? undefined : () => setOpened(row)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > rowLimit && (
        <div className="sl-claim-head">
          <Button onPress={() => setRowLimit(rowLimit + ROWS_PER_STEP)}>
            Show more ({count(rows.length - rowLimit, 'row')} left)
          </Button>
        </div>
      )}
      {opened !== null && actions !== undefined && (
        <PayoutDialog
          row={opened}
          today={today}
          actions={actions}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

interface PayoutRowProps {
  readonly row: PayoutAsLeft;
  readonly onOpen: (() => void) | undefined;
}

function PayoutRow({ row, onOpen }: PayoutRowProps) {
  const payout = row.left ?? row.read;
  const { dateOfService, payoutDate } = payout;
  return (
    <tr className={row.left === undefined ? 'sl-payout-refused' : undefined}>
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
        <div className="sl-payout-check">
          <div>
            {row.left === undefined ? (
              <Badge icon={CircleMinus}>Not a payout, you said</Badge>
            ) : (
              <TrustBadge trust={payout.trust} />
            )}
          </div>
          {onOpen !== undefined && (
            <IconButton icon={Pencil} label={`Correct row ${payout.row}`} onPress={onOpen} />
          )}
        </div>
      </td>
    </tr>
  );
}
