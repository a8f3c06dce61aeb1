import { useState } from 'react';
import { Money, Percent } from '#components/design/Money.tsx';
import { Select } from '#components/design/Select.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import {
  firstSumsBy,
  SUMS_BY,
  SUMS_WORDS,
  type SumsBy,
  type SumsRow,
  sumsRows,
} from '#components/overview/sums-rows.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/overview/SumsTable.css';

const COLUMNS = [
  { heading: 'Sessions', isNumber: true, isOnlyWide: true },
  { heading: 'Allowed', isNumber: true, isOnlyWide: true },
  { heading: 'Received', isNumber: true, isOnlyWide: true },
  { heading: 'Gap', isNumber: true },
  { heading: 'Gap %', isNumber: true },
  { heading: 'Not counted yet', isNumber: true, isOnlyWide: true },
] as const satisfies readonly TableColumn[];

const OPTIONS = SUMS_BY.map((value) => ({ value, label: SUMS_WORDS[value].heading }));

export interface SumsTableProps {
  readonly audit: Audit;
}

/** The gap by what a person chooses, over the sessions that count, with what does not count yet beside it. */
export function SumsTable({ audit }: SumsTableProps) {
  const [by, setBy] = useState<SumsBy>(() => firstSumsBy(audit));
  const { heading, column } = SUMS_WORDS[by];
  return (
    <section className="sl-card sl-sums" aria-label="Where the gap lies">
      <div className="sl-sums-head">
        <h2>Where the gap lies</h2>
        <Select
          label="Sums by"
          isLabelHidden
          options={OPTIONS}
          value={by}
          onChange={(chosen) => setBy(chosen)}
        />
      </div>
      <table className="sl-table">
        <caption className="sl-visually-hidden">{heading}</caption>
        <TableHead columns={[{ heading: column }, ...COLUMNS]} />
        <tbody>
          {sumsRows(audit, by).map((row) => (
            <SumsTableRow key={`${row.name}/${row.detail}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SumsTableRowProps {
  readonly row: SumsRow;
}

function SumsTableRow({ row: { name, detail, sums } }: SumsTableRowProps) {
  const { sessions, notCounted } = sums;
  const rest =
    notCounted.sessions === 0
      ? null
      : `${notCounted.sessions.toLocaleString('en-US')}, about ${formatCents(notCounted.allowed)}`;
  const counts = sessions > 0;
  return (
    <tr>
      <th scope="row">
        {name}
        {detail !== null && <span className="sl-sums-detail sl-muted sl-small">{detail}</span>}
        {rest !== null && (
          <span className="sl-only-narrow sl-muted sl-small">Not counted yet: {rest}</span>
        )}
      </th>
      <td className="sl-number sl-money sl-only-wide">{sessions.toLocaleString('en-US')}</td>
      <td className="sl-number sl-only-wide">
        <Money amount={counts ? sums.allowed : null} />
      </td>
      <td className="sl-number sl-only-wide">
        <Money amount={counts ? sums.received : null} />
      </td>
      <td className="sl-number sl-strong">
        <Money amount={counts ? sums.spread : null} />
      </td>
      <td className="sl-number">
        <Percent percent={sums.spreadPct} />
      </td>
      <td className="sl-number sl-muted sl-only-wide sl-money">{rest ?? '–'}</td>
    </tr>
  );
}
