import { LooseRow } from '#components/matches/LooseRow.tsx';
import { payoutText } from '#components/matches/match-keys.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/sessions/SessionDetail.css';
import '#components/sessions/SessionsTable.css';
import '#components/matches/Matches.css';

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
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col" className="sl-only-wide">
              Date of service
            </th>
            <th scope="col" className="sl-only-wide">
              Platform
            </th>
            <th scope="col" className="sl-only-wide">
              Paid on
            </th>
            <th scope="col" className="sl-number">
              Amount
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
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
