import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import { LooseRow } from '#components/matches/LooseRow.tsx';
import { payoutText } from '#components/matches/match-keys.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/sessions/SessionDetail.css';
import '#components/sessions/SessionsTable.css';
import '#components/matches/Matches.css';

const COLUMNS = [
  { heading: 'Client' },
  { heading: 'Date of service', isOnlyWide: true },
  { heading: 'Platform', isOnlyWide: true },
  { heading: 'Paid on', isOnlyWide: true },
  { heading: 'Amount', isNumber: true },
  { heading: 'Why' },
] as const satisfies readonly TableColumn[];

export interface LooseTableProps {
  readonly rows: readonly UnmatchedPayout[];
  readonly answers: MatchAnswers;
}

/** Payouts without a session as a table; each row opens to show its reason and what can be done. */
export function LooseTable({ rows, answers }: LooseTableProps) {
  return (
    <div className="sl-card">
      <table className="sl-table sl-loose">
        <caption className="sl-visually-hidden">Payouts without a session, with the reason</caption>
        <TableHead columns={COLUMNS} />
        {rows.map((unmatched) => (
          <LooseRow
            key={payoutText(unmatched.payout.key)}
            unmatched={unmatched}
            answers={answers}
          />
        ))}
      </table>
    </div>
  );
}
