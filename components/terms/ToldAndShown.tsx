import type { PlatformRecord } from '#lib/findings/context-schema.ts';
import { toldAndShown } from '#lib/findings/record-words.ts';
import '#components/design/DataTable.css';

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
      <thead>
        <tr>
          <th scope="col">
            <span className="sl-visually-hidden">Subject</span>
          </th>
          <th scope="col">What you were told</th>
          <th scope="col">What the documents show</th>
        </tr>
      </thead>
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
