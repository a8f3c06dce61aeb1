import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import type { PlatformRecord } from '#lib/findings/context-schema.ts';
import { toldAndShown } from '#lib/findings/record-words.ts';
import '#components/design/DataTable.css';

const COLUMNS = [
  { heading: 'Subject', isUnseen: true },
  { heading: 'What you were told' },
  { heading: 'What the documents show' },
] as const satisfies readonly TableColumn[];

export interface ToldAndShownProps {
  readonly record: PlatformRecord;
}

/** What one platform told, with what the documents show beside it. */
export function ToldAndShown({ record }: ToldAndShownProps) {
  return (
    <table className="sl-table sl-told">
      <caption className="sl-visually-hidden">
        What {record.platform} told, and what the documents show
      </caption>
      <TableHead columns={COLUMNS} />
      <tbody>
        {toldAndShown(record).map(({ topic, told, shown }) => (
          <tr key={`${topic}/${told}`}>
            <th scope="row">{topic}</th>
            <td>{told}</td>
            <td>{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
