import { count } from '#components/app/count.ts';
import { Card } from '#components/design/Card.tsx';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';

/** So many rows are told one by one. */
const ROWS_TOLD = 5;

export interface RowsElsewhereProps {
  readonly documentId: DocumentId;
  readonly unmatched: readonly UnmatchedPayout[];
}

/** The rows of a statement that another one has too, replaces or makes final: they do not count, and why. */
export function RowsElsewhere({ documentId, unmatched }: RowsElsewhereProps) {
  const rows = unmatched.filter(
    ({ cause, payout }) =>
      payout.key.documentId === documentId && (cause === 'copy' || cause === 'preliminary'),
  );
  if (rows.length === 0) return null;
  return (
    <Card
      heading="Rows that do not count"
      aside={<span className="sl-muted">{count(rows.length, 'row')}</span>}
    >
      <ul className="sl-reading-warnings">
        {rows.slice(0, ROWS_TOLD).map(({ payout: { key }, reason }) => (
          <li key={`${key.sheet}/${key.row}`}>
            <span className="sl-muted sl-small">Row {key.row}:</span> {reason}
          </li>
        ))}
      </ul>
      {rows.length > ROWS_TOLD && (
        <p className="sl-muted sl-small">
          and {count(rows.length - ROWS_TOLD, 'more row')} like these.
        </p>
      )}
    </Card>
  );
}
