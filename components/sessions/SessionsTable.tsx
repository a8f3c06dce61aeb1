import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Sort, SortKey } from '#components/sessions/arrange-ledger.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { SessionRow } from '#components/sessions/SessionRow.tsx';
import type { Finding, LedgerEntry } from '#lib/findings/schema.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/sessions/SessionsTable.css';

export interface SessionsTableProps {
  readonly entries: readonly LedgerEntry[];
  readonly findings: readonly Finding[];
  readonly answers: MatchAnswers;
  /** The rows stand open at first. */
  readonly isOpened?: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The ledger as a table; each row opens to show where its figures come from. */
export function SessionsTable({
  entries,
  findings,
  answers,
  isOpened = false,
  sort,
  onSort,
}: SessionsTableProps) {
  const heading = { sort, onSort };
  return (
    <div className="sl-card sl-ledger">
      <table className="sl-table sl-sessions">
        <caption className="sl-visually-hidden">
          Sessions with what the plan allowed and what you received
        </caption>
        <thead>
          <tr>
            <SortHeading {...heading} by="date" className="sl-only-wide">
              Date
            </SortHeading>
            <SortHeading {...heading} by="client">
              Client
            </SortHeading>
            <SortHeading {...heading} by="payer" className="sl-only-wide">
              Plan
            </SortHeading>
            <th scope="col" className="sl-only-wide">
              Code
            </th>
            <SortHeading {...heading} by="allowed" className="sl-number sl-only-wide">
              Allowed
            </SortHeading>
            <SortHeading {...heading} by="received" className="sl-number sl-only-wide">
              Received
            </SortHeading>
            <SortHeading {...heading} by="spread" className="sl-number">
              Gap
            </SortHeading>
            <th scope="col" className="sl-number sl-only-wide">
              Gap %
            </th>
            <SortHeading {...heading} by="status">
              Status
            </SortHeading>
          </tr>
        </thead>
        {entries.map((entry) => (
          <SessionRow
            key={`${entry.session.key.claim}/${entry.session.key.dateOfService}`}
            entry={entry}
            findings={findings}
            answers={answers}
            isOpened={isOpened}
          />
        ))}
      </table>
    </div>
  );
}

interface SortHeadingProps {
  readonly by: SortKey;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

function SortHeading({ by, sort, onSort, className = '', children }: SortHeadingProps) {
  const isSorted = sort.by === by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className="sl-sort"
        onClick={() => onSort({ by, descending: isSorted && !sort.descending })}
      >
        {children}
        {isSorted && <Arrow size={12} aria-hidden />}
      </button>
    </th>
  );
}
