import { useCallback, useState } from 'react';
import { routeTo } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { type Live, useLive } from '#components/app/use-live.ts';
import { type DocumentId, DocumentIdSchema } from '#lib/values/document-id.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';

/** What was typed before, with its document. */
export interface EntryBefore<Entry> {
  readonly id: DocumentId;
  readonly entry: Entry;
}

/** How entries of one kind are found again. */
export interface EntryFormat<Entry> {
  readonly kind: DocumentKind;
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Entry;
}

/** Follows the entry that is to be changed; undefined where it is not kept any more. */
export function useEntryBefore<Entry>(
  id: string,
  format: EntryFormat<Entry>,
): Live<EntryBefore<Entry> | undefined> {
  const { vault } = useServices();
  return useLive(useCallback(() => findEntry(vault, id, format), [vault, id, format]));
}

async function findEntry<Entry>(
  vault: Vault,
  id: string,
  { kind, read }: EntryFormat<Entry>,
): Promise<EntryBefore<Entry> | undefined> {
  const parsed = DocumentIdSchema.safeParse(id);
  if (!parsed.success) return undefined;
  const document = await vault.documents.find(parsed.data);
  if (document?.reading.kind !== kind) return undefined;
  const bytes = await vault.documents.original(parsed.data);
  return bytes === undefined ? undefined : { id: parsed.data, entry: read(bytes) };
}

/** Saving of an entry: it leads to the document that it became, or says why it failed. */
export interface EntrySaving<Entry> {
  readonly failure: string | undefined;
  readonly onSave: (entry: Entry) => void;
}

/** Saves an entry, and shows the document that it became. */
export function useEntrySaving<Entry>(
  save: (entry: Entry) => Promise<ImportResult>,
): EntrySaving<Entry> {
  const reportBug = useBug();
  const [failure, setFailure] = useState<string>();

  async function saveAndShow(entry: Entry): Promise<void> {
    const result = await save(entry);
    if (result.status === 'imported') location.hash = routeTo('documents', result.document.id);
    else if (result.status === 'failed') setFailure(result.message);
    else throw new Error(`An entry ended as ${result.status}.`);
  }

  return {
    failure,
    onSave: (entry) => {
      saveAndShow(entry).catch(reportBug);
    },
  };
}
