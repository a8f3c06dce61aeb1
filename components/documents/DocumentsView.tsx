import { FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { ConfirmDialog } from '#components/design/ConfirmDialog.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { DeleteDocumentDialog } from '#components/documents/DeleteDocumentDialog.tsx';
import { DocumentsTable } from '#components/documents/DocumentsTable.tsx';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

export interface DocumentsViewProps {
  readonly documents: readonly StoredDocument[];
  readonly onDelete: (id: DocumentId) => void;
  readonly onDeleteEverything: () => void;
}

type Question =
  | { readonly about: 'document'; readonly document: StoredDocument }
  | { readonly about: 'everything' };

/** The documents that are kept on this computer. */
export function DocumentsView({ documents, onDelete, onDeleteEverything }: DocumentsViewProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <Page
      title="Documents"
      lead="What you imported, and what was read from it. All of it is kept on this computer only."
      actions={
        <>
          <Button
            variant="quiet"
            icon={Trash2}
            onPress={() => setQuestion({ about: 'everything' })}
          >
            Delete everything
          </Button>
          {documents.length > 0 && <ButtonLink href={routeTo('import')}>Import files</ButtonLink>}
        </>
      }
    >
      {documents.length === 0 ? (
        <NoDocuments />
      ) : (
        <DocumentsTable
          documents={documents}
          onDelete={(document) => setQuestion({ about: 'document', document })}
        />
      )}
      {question?.about === 'document' && (
        <DeleteDocumentDialog
          document={question.document}
          onCancel={() => setQuestion(null)}
          onConfirm={() => {
            setQuestion(null);
            onDelete(question.document.id);
          }}
        />
      )}
      {question?.about === 'everything' && (
        <ConfirmDialog
          heading="Delete everything?"
          confirmLabel="Delete everything"
          wordToType="DELETE"
          onCancel={() => setQuestion(null)}
          onConfirm={() => {
            setQuestion(null);
            onDeleteEverything();
          }}
        >
          {count(documents.length, 'document')} with all that was read from them, your answers and
          your terms are removed from this computer. This cannot be undone. The files in your own
          folders stay.
        </ConfirmDialog>
      )}
    </Page>
  );
}

function NoDocuments() {
  return (
    <EmptyState
      icon={FileText}
      heading="No documents yet"
      action={
        <ButtonLink href={routeTo('import')} variant="primary">
          Import files
        </ButtonLink>
      }
    >
      EOBs and payout statements that you import are listed here.
    </EmptyState>
  );
}
