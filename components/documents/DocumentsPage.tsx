import { useCallback } from 'react';
import { Loading } from '#components/app/Loading.tsx';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { useAudit } from '#components/audit/use-audit.ts';
import { DocumentDetail } from '#components/documents/DocumentDetail.tsx';
import { DocumentsView } from '#components/documents/DocumentsView.tsx';
import { documentsAsLeft } from '#components/documents/documents-as-left.ts';
import { type LayoutOutcome, layoutOrRefusal } from '#components/documents/layout-outcome.ts';
import { usePayoutRows } from '#components/documents/use-payout-rows.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { waitingAlike } from '#lib/workflow/remember-mapping.ts';

export interface DocumentsPageProps {
  /** The document to show, or null for the list. */
  readonly id: string | null;
}

/** The documents screen with the vault behind it. */
export function DocumentsPage({ id }: DocumentsPageProps) {
  const { vault } = useServices();
  const reportBug = useBug();
  const documents = useLive(useCallback(() => documentsAsLeft(vault), [vault]));
  if (documents.status === 'loading') return <Loading title="Documents" />;
  if (id === null) {
    return (
      <DocumentsView
        documents={documents.value}
        onDelete={(documentId) => {
          vault.documents.remove(documentId).catch(reportBug);
        }}
        onDeleteEverything={() => {
          vault.deleteEverything().catch(reportBug);
        }}
      />
    );
  }
  const document = documents.value.find((one) => one.id === id);
  return document === undefined ? <Missing /> : <OneDocument document={document} />;
}

interface OneDocumentProps {
  readonly document: StoredDocument;
}

function OneDocument({ document }: OneDocumentProps) {
  const { vault, importFiles, saveFile, exportLayout, today } = useServices();
  const audit = useAudit();
  const payouts = usePayoutRows(document.id);
  const reportBug = useBug();

  const toFile = (one: StoredDocument) => ({
    name: one.fileName,
    bytes: () => originalOf(vault, one),
  });
  async function remove(): Promise<void> {
    await vault.documents.remove(document.id);
    location.hash = routeTo('documents');
  }
  async function saveOriginal(): Promise<void> {
    saveFile(document.fileName, 'application/octet-stream', await originalOf(vault, document));
  }
  async function readAgain(mapping: ColumnMapping): Promise<void> {
    await importFiles([toFile(document)], { mappings: new Map([[document.fileName, mapping]]) });
    const waiting = waitingAlike(await vault.documents.list(), document);
    await importFiles(waiting.map(toFile), {});
  }

  async function saveLayout(password?: string): Promise<LayoutOutcome> {
    const outcome = await layoutOrRefusal(() => exportLayout(document.id, password), password);
    if (outcome.status === 'made') saveFile('layout.json', 'application/json', outcome.layout);
    return outcome;
  }

  return (
    <DocumentDetail
      document={document}
      rows={payouts.rows}
      unmatched={audit.status === 'ready' ? audit.audit.reconciliation.unmatchedPayouts : []}
      today={today()}
      payoutActions={payouts.actions}
      onExportLayout={saveLayout}
      onDelete={() => {
        remove().catch(reportBug);
      }}
      onSaveOriginal={() => {
        saveOriginal().catch(reportBug);
      }}
      onMapping={(mapping) => {
        readAgain(mapping).catch(reportBug);
      }}
    />
  );
}

/** The original of a document that is kept; without it the vault would be broken. */
async function originalOf(vault: Vault, { id }: StoredDocument): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await vault.documents.original(id);
  if (bytes === undefined) throw new Error('A stored document has no original.');
  return bytes;
}

function Missing() {
  return (
    <Page title="Documents" lead="This document is not here any more.">
      <p>
        <a href={routeTo('documents')}>All documents</a>
      </p>
    </Page>
  );
}
