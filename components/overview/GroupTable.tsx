import { Money, Percent } from '#components/design/Money.tsx';
import type { GroupTotal } from '#lib/findings/sums-schema.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/overview/GroupTable.css';

export interface GroupTableProps {
  readonly groups: readonly GroupTotal[];
}

/** The gap by platform, payer and procedure code, over the sessions that count. */
export function GroupTable({ groups }: GroupTableProps) {
  return (
    <div className="sl-card">
      <table className="sl-table">
        <caption className="sl-group-caption">
          <h2>By platform, plan and code</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">Platform</th>
            <th scope="col" className="sl-only-wide">
              Plan
            </th>
            <th scope="col" className="sl-only-wide">
              Code
            </th>
            <th scope="col" className="sl-number sl-only-wide">
              Sessions
            </th>
            <th scope="col" className="sl-number sl-only-wide">
              Allowed
            </th>
            <th scope="col" className="sl-number sl-only-wide">
              Received
            </th>
            <th scope="col" className="sl-number">
              Gap
            </th>
            <th scope="col" className="sl-number">
              Gap %
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow
              key={`${group.platform}/${group.payer}/${group.procedureCodes}`}
              group={group}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface GroupRowProps {
  readonly group: GroupTotal;
}

function GroupRow({ group }: GroupRowProps) {
  const payer = group.payer ?? 'Plan not named';
  const codes = group.procedureCodes === '' ? 'No code' : group.procedureCodes;
  return (
    <tr>
      <th scope="row">
        {group.platform ?? 'Platform not named'}
        <span className="sl-only-narrow sl-muted sl-small">
          {payer} · {codes}
        </span>
      </th>
      <td className="sl-only-wide">{payer}</td>
      <td className="sl-only-wide sl-money">{codes}</td>
      <td className="sl-number sl-money sl-only-wide">{group.sessions}</td>
      <td className="sl-number sl-only-wide">
        <Money amount={group.allowed} />
      </td>
      <td className="sl-number sl-only-wide">
        <Money amount={group.received} />
      </td>
      <td className="sl-number sl-strong">
        <Money amount={group.spread} />
      </td>
      <td className="sl-number">
        <Percent percent={group.spreadPct} />
      </td>
    </tr>
  );
}
