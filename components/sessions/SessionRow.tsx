import { useId, useState } from 'react';
import { codesInWords } from '#components/codes/code-in-words.ts';
import { Money, Percent } from '#components/design/Money.tsx';
import { spreadPercent } from '#components/sessions/arrange-ledger.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { RowOpener } from '#components/sessions/RowOpener.tsx';
import { SessionDetail } from '#components/sessions/SessionDetail.tsx';
import { StatusBadge } from '#components/sessions/StatusBadge.tsx';
import type { Finding, LedgerEntry } from '#lib/findings/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** The columns of the sessions table, which the detail spans. */
const COLUMN_COUNT = 9;

export interface SessionRowProps {
  readonly entry: LedgerEntry;
  readonly findings: readonly Finding[];
  readonly answers: MatchAnswers;
  /** It stands open at first. */
  readonly isOpened?: boolean;
}

/** One session; a press anywhere on it, or on its client's name by keyboard, opens the detail. */
export function SessionRow({ entry, findings, answers, isOpened = false }: SessionRowProps) {
  const [isOpen, setIsOpen] = useState(isOpened);
  const detailId = useId();
  const { session } = entry;
  const { claim } = session.source;
  const client = claim.patient ?? 'Client not named';
  const payer = claim.payer ?? claim.payerPrinted ?? 'Plan not named';
  const codes = codesInWords(session.lines);
  const date = formatServiceDate(session.dateOfService);
  return (
    <tbody>
      <tr className="sl-session-row" onClick={() => setIsOpen(!isOpen)}>
        <td className="sl-only-wide sl-money">{date}</td>
        <th scope="row">
          <RowOpener
            isOpen={isOpen}
            detailId={detailId}
            onToggle={() => setIsOpen(!isOpen)}
            narrow={`${date} · ${payer} · ${codes}`}
          >
            {client}
          </RowOpener>
        </th>
        <td className="sl-only-wide">{payer}</td>
        <td className="sl-only-wide sl-money">{codes}</td>
        <td className="sl-number sl-only-wide">
          <Money amount={entry.allowed} />
        </td>
        <td className="sl-number sl-only-wide">
          <Money amount={entry.received} />
        </td>
        <td className={`sl-number ${entry.status === 'counted' ? 'sl-strong' : 'sl-muted'}`}>
          <Money amount={entry.spread} />
        </td>
        <td className="sl-number sl-only-wide">
          <Percent percent={spreadPercent(entry)} />
        </td>
        <td>
          <StatusBadge status={entry.status} />
        </td>
      </tr>
      <tr id={detailId} className="sl-session-detail-row" hidden={!isOpen}>
        <td colSpan={COLUMN_COUNT}>
          {isOpen && <SessionDetail entry={entry} findings={findings} answers={answers} />}
        </td>
      </tr>
    </tbody>
  );
}
