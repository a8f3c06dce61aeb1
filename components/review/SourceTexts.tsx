import { FIELD_WORDS } from '#components/app/field-words.ts';
import { Money } from '#components/design/Money.tsx';
import { TableHead } from '#components/design/TableHead.tsx';
import { FIGURE_COLUMNS } from '#components/sessions/figure-columns.ts';
import { describeOrigin, describeProof } from '#components/sessions/source-words.ts';
import { AMOUNT_FIELDS, amountOf, type ServiceLine } from '#lib/claim/schema.ts';

export interface SourceTextsProps {
  readonly line: ServiceLine;
}

/** The texts that the figures of a line were read from, where there is no page to show. */
export function SourceTexts({ line }: SourceTextsProps) {
  return (
    <table className="sl-source-texts">
      <caption>There is no page to show. This is what the figures were read from.</caption>
      <TableHead columns={FIGURE_COLUMNS} />
      <tbody>
        {AMOUNT_FIELDS.map((field) => {
          const figure = line.figures[field];
          if (figure === null) return null;
          return (
            <tr key={field}>
              <th scope="row">{FIELD_WORDS[field]}</th>
              <td className="sl-number">
                <Money amount={amountOf(figure) ?? null} absent="cannot be read" />
              </td>
              <td>{describeOrigin(figure)}</td>
              <td>{describeProof(figure)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
