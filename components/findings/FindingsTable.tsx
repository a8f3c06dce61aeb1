import { routeTo } from '#components/app/routes.ts';
import { Money } from '#components/design/Money.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import type { ListedFinding } from '#components/findings/arrange-findings.ts';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/findings/Findings.css';

const COLUMNS = [
  { heading: 'Finding' },
  { heading: 'Date', isOnlyWide: true },
  { heading: 'Client', isOnlyWide: true },
  { heading: 'Amount', isNumber: true },
] as const satisfies readonly TableColumn[];

export interface FindingsTableProps {
  readonly listed: readonly ListedFinding[];
}

/** Findings one under the other, each with the way to its session or its documents. */
export function FindingsTable({ listed }: FindingsTableProps) {
  return (
    <div className="sl-card">
      <table className="sl-table sl-findings">
        <caption className="sl-visually-hidden">Findings</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {listed.map((each, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a session may have two findings of one kind
            <FindingRow key={`${each.finding.kind}/${index}`} listed={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FindingRowProps {
  readonly listed: ListedFinding;
}

function FindingRow({ listed }: FindingRowProps) {
  const { finding, date, client, payer } = listed;
  const day = date === null ? null : formatServiceDate(date);
  const about = [finding.platform, payer].filter((name) => name !== null);
  return (
    <tr>
      <th scope="row">
        {FINDING_WORDS[finding.kind]}
        {(day ?? client) !== null && (
          <span className="sl-only-narrow sl-muted sl-small">
            {[day, client].filter((part) => part !== null).join(' · ')}
          </span>
        )}
        <span className="sl-finding-text">{finding.text}</span>
        <span className="sl-finding-foot sl-muted sl-small">
          {about.length > 0 && <span>{about.join(' · ')}</span>}
          <FindingSource listed={listed} />
        </span>
      </th>
      <td className="sl-only-wide sl-nowrap">{day ?? '–'}</td>
      <td className="sl-only-wide">{client ?? '–'}</td>
      <td className="sl-number">
        {finding.kind === 'code-mismatch' ? '–' : <Money amount={finding.amount} />}
      </td>
    </tr>
  );
}

/** The session where its figures stand, or else the statements whose rows it is about. */
function FindingSource({ listed: { finding, session } }: FindingRowProps) {
  if (session !== null) {
    const { claimNumber, patient } = session.source.claim;
    const words = `${claimNumber ?? patient ?? ''} ${session.dateOfService}`.trim();
    return (
      <a href={`${routeTo('sessions')}?${new URLSearchParams({ find: words }).toString()}`}>
        Show the session
      </a>
    );
  }
  const files = new Map(finding.payouts.map(({ key, fileName }) => [key.documentId, fileName]));
  return (
    <>
      {[...files].map(([documentId, fileName]) => (
        <a key={documentId} href={routeTo('documents', documentId)}>
          {fileName}
          {finding.payouts.length === 1 && `, row ${finding.payouts[0]?.key.row}`}
        </a>
      ))}
    </>
  );
}
