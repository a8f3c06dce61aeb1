import { ArrowLeft, Download, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatInstant } from '#components/app/format-instant.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { ClaimCard } from '#components/documents/ClaimCard.tsx';
import { DeleteDocumentDialog } from '#components/documents/DeleteDocumentDialog.tsx';
import { KIND_WORDS, noticesOf } from '#components/documents/describe-reading.ts';
import { REFUSED_BY_PERSON } from '#components/documents/documents-as-left.ts';
import { LayoutExport, type LayoutExportProps } from '#components/documents/LayoutExport.tsx';
import { PayoutRows } from '#components/documents/PayoutRows.tsx';
import { ReadingWarnings } from '#components/documents/ReadingWarnings.tsx';
import { MappingForm } from '#components/import/MappingForm.tsx';
import { routeToLine } from '#components/review/line-address.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import '#components/documents/Documents.css';
import '#components/import/ImportList.css';

export interface DocumentDetailProps {
  readonly document: StoredDocument;
  readonly onDelete: () => void;
  readonly onSaveOriginal: () => void;
  readonly onMapping: (mapping: ColumnMapping) => void;
  readonly onExportLayout: LayoutExportProps['onExport'];
}

/** One document with all that was read from it. */
export function DocumentDetail({
  document,
  onDelete,
  onSaveOriginal,
  onMapping,
  onExportLayout,
}: DocumentDetailProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { reading, fileName } = document;
  const isEntered = reading.kind === 'eob-entered';
  return (
    <Page
      title={fileName}
      lead={`${KIND_WORDS[reading.kind]}, added ${formatInstant(document.addedAt)}`}
      actions={
        <>
          {isEntered ? (
            <ButtonLink icon={PenLine} href={routeTo('enter', document.id)}>
              Change
            </ButtonLink>
          ) : (
            <Button icon={Download} onPress={onSaveOriginal}>
              Save the original
            </Button>
          )}
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
          {notice} {notice === REFUSED_BY_PERSON && <a href={routeTo('review')}>Take that back</a>}
        </Notice>
      ))}
      {reading.needsMapping && (
        <Card heading="Which column holds what?">
          <MappingForm columns={reading.columns} onSubmit={onMapping} />
        </Card>
      )}
      {reading.warnings.length > 0 && <ReadingWarnings warnings={reading.warnings} />}
      {reading.claims.map((claim, index) => (
        <ClaimCard
          key={`${claim.claimNumber}/${index}`}
          claim={claim}
          lineHref={(line) =>
            isEntered ? undefined : routeToLine(document.id, { claim: index, line })
          }
        />
      ))}
      {reading.payouts.length > 0 && <PayoutRows payouts={reading.payouts} />}
      {reading.kind === 'eob-pdf' && <LayoutExport fileName={fileName} onExport={onExportLayout} />}
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
