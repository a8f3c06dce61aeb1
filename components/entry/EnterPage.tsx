import { useCallback, useState } from 'react';
import { Loading } from '#components/app/Loading.tsx';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { EnterView } from '#components/entry/EnterView.tsx';
import { emptyEntry, toEntryDraft } from '#components/entry/entry-draft.ts';
import { type DocumentId, DocumentIdSchema } from '#lib/values/document-id.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { type ClaimEntry, readEntry } from '#lib/workflow/claim-entry.ts';

export interface EnterPageProps {
  /** The entry to change, or null for a new one. */
  readonly id: string | null;
}

/** The screen for typing an EOB, with the vault behind it. */
export function EnterPage({ id }: EnterPageProps) {
  return id === null ? <EnterForm before={undefined} /> : <ChangePage id={id} />;
}

interface ChangePageProps {
  readonly id: string;
}

function ChangePage({ id }: ChangePageProps) {
  const { vault } = useServices();
  const before = useLive(useCallback(() => findEntry(vault, id), [vault, id]));
  if (before.status === 'loading') return <Loading title="Change an EOB" />;
  if (before.value === undefined) return <Missing />;
  return <EnterForm before={before.value} />;
}

/** What was typed before, with its document. */
interface EntryBefore {
  readonly id: DocumentId;
  readonly entry: ClaimEntry;
}

async function findEntry(vault: Vault, id: string): Promise<EntryBefore | undefined> {
  const parsed = DocumentIdSchema.safeParse(id);
  if (!parsed.success) return undefined;
  const document = await vault.documents.find(parsed.data);
  if (document?.reading.kind !== 'eob-entered') return undefined;
  const bytes = await vault.documents.original(parsed.data);
  return bytes === undefined ? undefined : { id: parsed.data, entry: readEntry(bytes) };
}

interface EnterFormProps {
  readonly before: EntryBefore | undefined;
}

function EnterForm({ before }: EnterFormProps) {
  const { enterClaim, today } = useServices();
  const reportBug = useBug();
  const [failure, setFailure] = useState<string>();
  const [initial] = useState(() =>
    before === undefined ? emptyEntry(crypto.randomUUID()) : toEntryDraft(before.entry),
  );

  async function save(entry: ClaimEntry): Promise<void> {
    const result = await enterClaim(entry, before?.id);
    if (result.status === 'imported') location.hash = routeTo('documents', result.document.id);
    else if (result.status === 'failed') setFailure(result.message);
    else throw new Error(`An entry ended as ${result.status}.`);
  }

  return (
    <EnterView
      initial={initial}
      isChange={before !== undefined}
      failure={failure}
      today={today()}
      onSave={(entry) => {
        save(entry).catch(reportBug);
      }}
    />
  );
}

function Missing() {
  return (
    <Page title="Change an EOB" lead="This entry is not here any more.">
      <p>
        <a href={routeTo('documents')}>All documents</a>
      </p>
    </Page>
  );
}
