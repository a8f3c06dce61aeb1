import { Trash2 } from 'lucide-react';
import { formatInstant } from '#components/app/format-instant.ts';
import { routeTo } from '#components/app/routes.ts';
import { IconButton } from '#components/design/IconButton.tsx';
import { type TableColumn, TableHead } from '#components/design/TableHead.tsx';
import {
  describeContent,
  describeReview,
  describeSource,
  KIND_WORDS,
  noticesOf,
} from '#components/documents/describe-reading.ts';
import { ReadingBadge } from '#components/documents/ReadingBadge.tsx';
import type { StoredDocument } from '#lib/vault/schema.ts';
import '#components/design/Card.css';
import '#components/design/DataTable.css';
import '#components/documents/Documents.css';

const COLUMNS = [
  { heading: 'Document' },
  { heading: 'Kind', isOnlyWide: true },
  { heading: 'What was read', isOnlyWide: true },
  { heading: 'State' },
  { heading: 'Added', isOnlyWide: true },
  { heading: 'Actions', isUnseen: true },
] as const satisfies readonly TableColumn[];

export interface DocumentsTableProps {
  readonly documents: readonly StoredDocument[];
  readonly onDelete: (document: StoredDocument) => void;
}

/** The documents, the newest first. */
export function DocumentsTable({ documents, onDelete }: DocumentsTableProps) {
  return (
    <div className="sl-card">
      <table className="sl-table">
        <caption className="sl-visually-hidden">Documents</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {documents.toReversed().map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              onDelete={() => onDelete(document)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DocumentRowProps {
  readonly document: StoredDocument;
  readonly onDelete: () => void;
}

function DocumentRow({ document, onDelete }: DocumentRowProps) {
  const { reading, fileName } = document;
  const content = describeContent(reading);
  const source = describeSource(reading);
  const more = [source, describeReview(reading), ...noticesOf(reading)].filter(
    (text) => text !== undefined && text !== '',
  );
  return (
    <tr>
      <th scope="row" className="sl-document-name">
        <a href={routeTo('documents', document.id)}>{fileName}</a>
        <span className="sl-only-narrow sl-muted sl-small">{source}</span>
        <span className="sl-only-narrow sl-muted sl-small">{content}</span>
      </th>
      <td className="sl-only-wide">{KIND_WORDS[reading.kind]}</td>
      <td className="sl-only-wide">
        {content}
        {more.map((text) => (
          <p key={text} className="sl-muted sl-small">
            {text}
          </p>
        ))}
      </td>
      <td>
        <ReadingBadge reading={reading} />
      </td>
      <td className="sl-only-wide sl-nowrap">{formatInstant(document.addedAt)}</td>
      <td className="sl-document-actions">
        <IconButton icon={Trash2} label={`Delete ${fileName}`} onPress={onDelete} />
      </td>
    </tr>
  );
}
