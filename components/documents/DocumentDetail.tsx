import { ArrowLeft, Download, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatInstant } from '#components/app/format-instant.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo, type Screen } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { ClaimCard } from '#components/documents/ClaimCard.tsx';
import { DeleteDocumentDialog } from '#components/documents/DeleteDocumentDialog.tsx';
import {
  describeAnswers,
  describeSource,
  describeTotals,
  isReadWhole,
  KIND_WORDS,
  noticesOf,
} from '#components/documents/describe-reading.ts';
import { REFUSED_BY_PERSON } from '#components/documents/documents-as-left.ts';
import { LayoutExport, type LayoutExportProps } from '#components/documents/LayoutExport.tsx';
import { PayoutRows } from '#components/documents/PayoutRows.tsx';
import { ReadingWarnings } from '#components/documents/ReadingWarnings.tsx';
import { RowsElsewhere } from '#components/documents/RowsElsewhere.tsx';
import { AskMapping } from '#components/mapping/AskMapping.tsx';
import { ColumnsCheck } from '#components/mapping/ColumnsCheck.tsx';
import { PlatformForm } from '#components/mapping/PlatformForm.tsx';
import type { PayoutActions } from '#components/payout/PayoutDialog.tsx';
import { routeToLine } from '#components/review/line-address.ts';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import type { PayoutAsLeft } from '#lib/payout/apply-payout-decisions.ts';
import { headerSignature } from '#lib/payout/header-signature.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import type { Reading, StoredDocument } from '#lib/vault/schema.ts';
import { waitsForPlatform } from '#lib/workflow/remember-mapping.ts';
import '#components/documents/Documents.css';
import '#components/import/ImportList.css';

/** Where what a person entered by hand is changed. */
const ENTRY_SCREENS: Readonly<Partial<Record<DocumentKind, Screen>>> = {
  'eob-entered': 'enter',
  'payouts-entered': 'enter-payouts',
};

export interface DocumentDetailProps {
  readonly document: StoredDocument;
  /** The payout rows as read, each with what the person said of it. */
  readonly rows: readonly PayoutAsLeft[];
  /** The payout rows of all documents that are with no session. */
  readonly unmatched: readonly UnmatchedPayout[];
  readonly today: ServiceDate;
  readonly payoutActions: PayoutActions;
  readonly onDelete: () => void;
  readonly onSaveOriginal: () => void;
  readonly onMapping: (mapping: ColumnMapping) => void;
  readonly onExportLayout: LayoutExportProps['onExport'];
}

/** One document with all that was read from it. */
export function DocumentDetail({
  document,
  rows,
  unmatched,
  today,
  payoutActions,
  onDelete,
  onSaveOriginal,
  onMapping,
  onExportLayout,
}: DocumentDetailProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { reading, fileName } = document;
  const answers =
    describeAnswers(reading) ??
    (document.mapping === null || reading.needsMapping ? undefined : 'Read as you said');
  const asksPlatform = waitsForPlatform(reading) || document.mapping?.platform !== undefined;
  const totals = describeTotals(reading);
  const source = describeSource(reading);
  const entryScreen = ENTRY_SCREENS[reading.kind];
  return (
    <Page
      title={fileName}
      lead={`${KIND_WORDS[reading.kind]}${source === '' ? '' : ` from ${source}`}, added ${formatInstant(document.addedAt)}`}
      actions={
        <>
          {entryScreen !== undefined ? (
            <ButtonLink icon={PenLine} href={routeTo(entryScreen, document.id)}>
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
        <Notice key={notice} tone={isReadWhole(reading) ? 'plain' : 'review'}>
          {notice} {notice === REFUSED_BY_PERSON && <a href={routeTo('review')}>Take that back</a>}
        </Notice>
      ))}
      {totals !== undefined && (
        <Notice tone={reading.totals?.tied === true ? 'plain' : 'review'}>{totals}</Notice>
      )}
      {answers !== undefined && (
        <Notice>
          {answers}. <a href={routeTo('terms')}>Change the answers</a>
        </Notice>
      )}
      {reading.needsMapping && (
        <Card heading="Which column holds what?">
          <AskMapping document={document} onMapping={onMapping} />
        </Card>
      )}
      {hasColumns(reading) && (
        <Card heading="Are the columns right?">
          <ColumnsCheck document={document} onMapping={onMapping} />
        </Card>
      )}
      {asksPlatform && (
        <Card heading="Platform">
          <PlatformForm
            // A new answer, from here or from the list of answers, is the form's new beginning.
            key={document.mapping?.platform}
            document={document}
            onMapping={onMapping}
          />
        </Card>
      )}
      {reading.warnings.length > 0 && <ReadingWarnings warnings={reading.warnings} />}
      {reading.claims.map((claim, index) => (
        <ClaimCard
          key={`${claim.claimNumber}/${index}`}
          claim={claim}
          lineHref={(line) =>
            entryScreen !== undefined ? undefined : routeToLine(document.id, { claim: index, line })
          }
        />
      ))}
      <RowsElsewhere documentId={document.id} unmatched={unmatched} />
      {rows.length > 0 && (
        <PayoutRows
          rows={rows}
          today={today}
          actions={reading.needsMapping || entryScreen !== undefined ? undefined : payoutActions}
        />
      )}
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

/** Whether a statement was read by columns that are known again, with no question open. */
function hasColumns({ headings = [], payouts, needsMapping }: Reading): boolean {
  return payouts.length > 0 && !needsMapping && headerSignature(headings) !== undefined;
}
