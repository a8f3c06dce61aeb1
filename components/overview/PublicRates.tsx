import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { Money } from '#components/design/Money.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import type { CodeContext } from '#lib/findings/context-schema.ts';
import { MEDICARE_SOURCE, NEGOTIATED_SOURCE } from '#lib/reference/rate-sources.ts';
import { formatCents } from '#lib/values/cents.ts';
import '#components/design/DataTable.css';
import '#components/overview/PublicRates.css';

const COLUMNS = [
  { heading: 'Code, plan' },
  { heading: 'Sessions', isNumber: true, isOnlyWide: true },
  { heading: 'Mean allowed', isNumber: true },
  { heading: 'Mean received', isNumber: true, isOnlyWide: true },
  { heading: 'Medicare', isNumber: true, isOnlyWide: true },
  { heading: 'In-network rates', isNumber: true },
] as const satisfies readonly TableColumn[];

export interface PublicRatesProps {
  readonly contexts: readonly CodeContext[];
}

/** So many rows are shown at first, those with the most sessions. */
const ROWS_AT_FIRST = 5;

/** What the plans allowed on average beside public figures for the same codes: context and no verdict. */
export function PublicRates({ contexts }: PublicRatesProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (contexts.length === 0) return null;
  const bySessions = contexts.toSorted((one, other) => other.sessions - one.sessions);
  const shown = isWhole ? contexts : bySessions.slice(0, ROWS_AT_FIRST);
  return (
    <Card heading="Public rates for the same codes">
      <p className="sl-muted sl-small">
        Context only: public figures say nothing of what any one contract should pay.
      </p>
      <div className="sl-public">
        <table className="sl-table">
          <caption className="sl-visually-hidden">Public rates for the same codes</caption>
          <TableHead columns={COLUMNS} />
          <tbody>
            {shown.map((context) => (
              <ContextRow key={`${context.procedureCode}/${context.payer}`} context={context} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < contexts.length && (
        <div className="sl-public-more">
          <Button onPress={() => setIsWhole(true)}>Show all {contexts.length}</Button>
        </div>
      )}
      <dl className="sl-public-sources sl-muted sl-small">
        {[MEDICARE_SOURCE, NEGOTIATED_SOURCE].map(({ name, source, date, caution }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {caution} Source: {source}; {date}.
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

interface ContextRowProps {
  readonly context: CodeContext;
}

function ContextRow({ context }: ContextRowProps) {
  const { procedureCode, payer, year, medicare, negotiated } = context;
  return (
    <tr>
      <th scope="row">
        {procedureCode}
        <span className="sl-sums-detail sl-muted sl-small">{payer ?? 'Plan not named'}</span>
        {medicare !== null && (
          <span className="sl-only-narrow sl-muted sl-small">
            Medicare {formatCents(medicare)} in {year}
          </span>
        )}
      </th>
      <td className="sl-number sl-money sl-only-wide">{context.sessions}</td>
      <td className="sl-number">
        <Money amount={context.meanAllowed} />
      </td>
      <td className="sl-number sl-only-wide">
        <Money amount={context.meanReceived} />
      </td>
      <td className="sl-number sl-only-wide">
        <Money amount={medicare} />
        {medicare !== null && <span className="sl-sums-detail sl-muted sl-small">in {year}</span>}
      </td>
      <td className="sl-number">
        {negotiated === null ? (
          <Money amount={null} />
        ) : (
          <>
            <span className="sl-money">{formatCents(negotiated.low)} –</span>{' '}
            <span className="sl-money">{formatCents(negotiated.high)}</span>
            <span className="sl-sums-detail sl-muted sl-small">
              {negotiated.plan ?? 'all plans'}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
