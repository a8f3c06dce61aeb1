import { useCallback, useState } from 'react';
import { Loading } from '#components/app/Loading.tsx';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { EnterPayoutsView } from '#components/payout/EnterPayoutsView.tsx';
import { EMPTY_PAYOUT_ENTRY, toPayoutEntryDraft } from '#components/payout/entry-draft.ts';
import { type DocumentId, DocumentIdSchema } from '#lib/values/document-id.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { type PayoutEntry, readPayoutEntry } from '#lib/workflow/payout-entry.ts';

export interface EnterPayoutsPageProps {
  /** The entry to change, or null for a new one. */
  readonly id: string | null;
}

/** The screen for typing payouts, with the vault behind it. */
export function EnterPayoutsPage({ id }: EnterPayoutsPageProps) {
  return id === null ? <EnterForm before={undefined} /> : <ChangePage id={id} />;
}

interface ChangePageProps {
  readonly id: string;
}

function ChangePage({ id }: ChangePageProps) {
  const { vault } = useServices();
  const before = useLive(useCallback(() => findEntry(vault, id), [vault, id]));
  if (before.status === 'loading') return <Loading title="Change payouts" />;
  if (before.value === undefined) return <Missing />;
  return <EnterForm before={before.value} />;
}

/** What was typed before, with its document. */
interface EntryBefore {
  readonly id: DocumentId;
  readonly entry: PayoutEntry;
}

async function findEntry(vault: Vault, id: string): Promise<EntryBefore | undefined> {
  const parsed = DocumentIdSchema.safeParse(id);
  if (!parsed.success) return undefined;
  const document = await vault.documents.find(parsed.data);
  if (document?.reading.kind !== 'payouts-entered') return undefined;
  const bytes = await vault.documents.original(parsed.data);
  return bytes === undefined ? undefined : { id: parsed.data, entry: readPayoutEntry(bytes) };
}

interface EnterFormProps {
  readonly before: EntryBefore | undefined;
}

function EnterForm({ before }: EnterFormProps) {
  const { enterPayouts, today } = useServices();
  const reportBug = useBug();
  const [failure, setFailure] = useState<string>();

  async function save(entry: PayoutEntry): Promise<void> {
    const result = await enterPayouts(entry, before?.id);
    if (result.status === 'imported') location.hash = routeTo('documents', result.document.id);
    else if (result.status === 'failed') setFailure(result.message);
    else throw new Error(`An entry ended as ${result.status}.`);
  }

  return (
    <EnterPayoutsView
      initial={before === undefined ? EMPTY_PAYOUT_ENTRY : toPayoutEntryDraft(before.entry)}
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
    <Page title="Change payouts" lead="This entry is not here any more.">
      <p>
        <a href={routeTo('documents')}>All documents</a>
      </p>
    </Page>
  );
}
