import { ArrowLeft, Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatInstant } from '#components/app/format-instant.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { ClaimCard } from '#components/documents/ClaimCard.tsx';
import { DeleteDocumentDialog } from '#components/documents/DeleteDocumentDialog.tsx';
import { KIND_WORDS, noticesOf } from '#components/documents/describe-reading.ts';
import { PayoutRows } from '#components/documents/PayoutRows.tsx';
import { MappingForm } from '#components/import/MappingForm.tsx';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import '#components/documents/Documents.css';
import '#components/import/ImportList.css';

export interface DocumentDetailProps {
  readonly document: StoredDocument;
  readonly onDelete: () => void;
  readonly onSaveOriginal: () => void;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** One document with all that was read from it. */
export function DocumentDetail({
  document,
  onDelete,
  onSaveOriginal,
  onMapping,
}: DocumentDetailProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { reading, fileName } = document;
  return (
    <Page
      title={fileName}
      lead={`${KIND_WORDS[reading.kind]}, added ${formatInstant(document.addedAt)}`}
      actions={
        <>
          <Button icon={Download} onPress={onSaveOriginal}>
            Save the original
          </Button>
          <Button icon={Trash2} onPress={() => setIsAsking(true)}>
            Delete
          </Button>
        </>
      }
    >
      <a href={routeTo('documents')} className="sl-back">
        <ArrowLeft size={14} aria-hidden /> All documents
      </a>
      {noticesOf(reading).map((notice) => (
        <Notice key={notice} tone="review">
          {notice}
        </Notice>
      ))}
      {reading.needsMapping && (
        <Card heading="Which column holds what?">
          <MappingForm columns={reading.columns} onSubmit={onMapping} />
        </Card>
      )}
      {reading.claims.map((claim, index) => (
        <ClaimCard key={`${claim.claimNumber}/${index}`} claim={claim} />
      ))}
      {reading.payouts.length > 0 && <PayoutRows payouts={reading.payouts} />}
      {isAsking && (
        <DeleteDocumentDialog
          document={document}
          onCancel={() => setIsAsking(false)}
          onConfirm={onDelete}
        />
      )}
    </Page>
  );
}
