import { useId, useState } from 'react';
import { Badge } from '#components/design/Badge.tsx';
import { Money } from '#components/design/Money.tsx';
import { CAUSE_WORDS } from '#components/matches/cause-words.ts';
import { LooseDetail } from '#components/matches/LooseDetail.tsx';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { RowOpener } from '#components/sessions/RowOpener.tsx';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** The columns of the table, which the detail spans. */
const COLUMN_COUNT = 6;

export interface LooseRowProps {
  readonly unmatched: UnmatchedPayout;
  readonly answers: MatchAnswers;
}

/** One payout without a session; a press on its client opens what can be done with it. */
export function LooseRow({ unmatched, answers }: LooseRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const detailId = useId();
  const { client, dateOfService, payoutDate, platform, amount } = unmatched.payout.payout;
  const { label, icon, tone } = CAUSE_WORDS[unmatched.cause];
  const day = dateOfService === null ? 'No date' : formatServiceDate(dateOfService);
  return (
    <tbody>
      <tr className="sl-loose-row" onClick={() => setIsOpen(!isOpen)}>
        <th scope="row">
          <RowOpener
            isOpen={isOpen}
            detailId={detailId}
            onToggle={() => setIsOpen(!isOpen)}
            narrow={day}
          >
            {client ?? 'Client not named'}
          </RowOpener>
        </th>
        <td className="sl-only-wide sl-money">{day}</td>
        <td className="sl-only-wide">{platform ?? 'Not named'}</td>
        <td className="sl-only-wide sl-money">
          {payoutDate === null ? 'Not given' : formatServiceDate(payoutDate)}
        </td>
        <td className="sl-number">
          <Money amount={amount} absent="cannot be read" />
        </td>
        <td>
          <Badge icon={icon} tone={tone}>
            {label}
          </Badge>
        </td>
      </tr>
      <tr id={detailId} className="sl-session-detail-row" hidden={!isOpen}>
        <td colSpan={COLUMN_COUNT}>
          {isOpen && (
            <div className="sl-session-detail">
              <div className="sl-detail">
                <LooseDetail unmatched={unmatched} answers={answers} />
              </div>
            </div>
          )}
        </td>
      </tr>
    </tbody>
  );
}
