import { FIELD_WORDS } from '#components/app/field-words.ts';
import { routeTo } from '#components/app/routes.ts';
import { codeInWords } from '#components/codes/code-in-words.ts';
import { PayerCodes } from '#components/codes/PayerCodes.tsx';
import { Money } from '#components/design/Money.tsx';
import { TableHead } from '#components/design/TableHead.tsx';
import { routeToLine } from '#components/review/line-address.ts';
import { FIGURE_COLUMNS } from '#components/sessions/figure-columns.ts';
import { describeOrigin, describeProof } from '#components/sessions/source-words.ts';
import { AMOUNT_FIELDS, amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';

export interface ServiceLineFiguresProps {
  readonly line: ServiceLine;
  readonly source: SourcedClaim;
}

/** Every figure that the EOB gives for one service, with its place in the document. */
export function ServiceLineFigures({ line, source }: ServiceLineFiguresProps) {
  const code = [codeInWords(line), ...line.modifiers].join(' ');
  const title = line.description === null ? code : `${code}, ${line.description}`;
  return (
    <section>
      <h3>What the plan says: {title}</h3>
      <p className="sl-muted sl-small">
        From <a href={routeTo('documents', source.documentId)}>{source.fileName}</a>
        {source.claim.claimNumber !== null && `, claim ${source.claim.claimNumber}`}
        <LookAtIt line={line} source={source} />
      </p>
      <table className="sl-detail-table">
        <caption className="sl-visually-hidden">Figures of {title}</caption>
        <TableHead columns={FIGURE_COLUMNS} />
        <tbody>
          {AMOUNT_FIELDS.map((field) => {
            const figure = line.figures[field];
            if (figure === null) return null;
            return (
              <tr key={field} className={field === 'allowed' ? 'sl-detail-key-row' : ''}>
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
      <PayerCodes heading="What the plan’s codes mean" reasons={line.reasonCodes} remarks={[]} />
      {line.candidates.length > 0 && (
        <ul className="sl-detail-lines">
          {line.candidates.map(({ field, amount, why }) => (
            <li key={`${field}/${amount}`}>
              Another reading: {FIELD_WORDS[field].toLowerCase()} <Money amount={amount} />. {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function LookAtIt({ line, source }: ServiceLineFiguresProps) {
  const at = source.claim.lines.indexOf(line);
  if (line.trust.level !== 'review' || at === -1) return null;
  return (
    <>
      .{' '}
      <a href={routeToLine(source.documentId, { claim: source.ordinal, line: at })}>
        Look at this line and settle it
      </a>
    </>
  );
}
