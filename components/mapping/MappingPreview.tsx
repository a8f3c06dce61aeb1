import { count } from '#components/app/count.ts';
import { Money } from '#components/design/Money.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import type { Preview } from '#components/mapping/use-preview.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { formatCents, sumCents } from '#lib/values/cents.ts';
import { formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';
import type { Reading } from '#lib/vault/schema.ts';
import '#components/design/DataTable.css';

const COLUMNS = [
  { heading: 'Session' },
  { heading: 'Client' },
  { heading: 'Received', isNumber: true },
  { heading: 'Paid on' },
] as const satisfies readonly TableColumn[];

/** So many rows are enough to judge by. */
const ROWS_SHOWN = 5;

export interface MappingPreviewProps {
  readonly preview: Preview;
}

/** The first rows as they would be read. */
export function MappingPreview({ preview }: MappingPreviewProps) {
  switch (preview.status) {
    case 'unasked':
      return null;
    case 'reading':
      return preview.last === undefined ? (
        <output className="sl-muted sl-small">Reading the first rows…</output>
      ) : (
        <Rows reading={preview.last} />
      );
    case 'failed':
      return <Notice tone="bad">{preview.message}</Notice>;
    case 'ready':
      return <Rows reading={preview.reading} />;
  }
}

interface RowsProps {
  readonly reading: Reading;
}

function Rows({ reading }: RowsProps) {
  const { payouts, needsMapping, notice } = reading;
  if (payouts.length === 0) {
    return <Notice tone="review">{notice ?? 'No rows would be read this way.'}</Notice>;
  }
  return (
    <div className="sl-mapping-preview">
      <output>
        {needsMapping ? 'Not all is answered yet. So far: ' : 'It would be read like this: '}
        {describe(payouts)}
      </output>
      <div className="sl-mapping-rows">
        <table className="sl-table">
          <caption className="sl-visually-hidden">First rows as they would be read</caption>
          <TableHead columns={COLUMNS} />
          <tbody>
            {payouts.slice(0, ROWS_SHOWN).map(({ row, sheet, ...payout }) => (
              <tr key={`${sheet}/${row}`}>
                <td className="sl-nowrap">{dayOf(payout.dateOfService)}</td>
                <td>{payout.client ?? 'Not named'}</td>
                <td className="sl-number">
                  <Money amount={payout.amount} absent="not clear" />
                </td>
                <td className="sl-nowrap">{dayOf(payout.payoutDate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function dayOf(date: ServiceDate | null): string {
  return date === null ? 'not clear' : formatServiceDate(date);
}

/** `47 rows, $4,512.00 in all`: the sum is what a person can compare with the deposit. */
function describe(payouts: readonly Payout[]): string {
  const amounts = payouts.flatMap(({ amount }) => amount ?? []);
  const sum = amounts.length === 0 ? '' : `, ${formatCents(sumCents(amounts))} in all`;
  return `${count(payouts.length, 'row')}${sum}.`;
}
