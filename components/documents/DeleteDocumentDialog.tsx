import { ConfirmDialog } from '#components/design/ConfirmDialog.tsx';
import { describeContent } from '#components/documents/describe-reading.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

export interface DeleteDocumentDialogProps {
  readonly document: StoredDocument;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before one document is deleted. */
export function DeleteDocumentDialog({ document, onConfirm, onCancel }: DeleteDocumentDialogProps) {
  return (
    <ConfirmDialog
      heading={`Delete ${document.fileName}?`}
      confirmLabel="Delete"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      The document and what was read from it ({describeContent(document.reading)}) are removed from
      this computer.{' '}
      {document.reading.kind.endsWith('-entered')
        ? 'You would have to enter it again.'
        : 'You can import the file again.'}
    </ConfirmDialog>
  );
}
