import { useState } from 'react';
import { Loading } from '#components/app/Loading.tsx';
import { useServices } from '#components/app/services.ts';
import { EnterView } from '#components/entry/EnterView.tsx';
import { emptyEntry, toEntryDraft } from '#components/entry/entry-draft.ts';
import { MissingEntry } from '#components/entry/MissingEntry.tsx';
import { type EntryBefore, useEntryBefore, useEntrySaving } from '#components/entry/use-entry.ts';
import { type ClaimEntry, readEntry } from '#lib/workflow/claim-entry.ts';

const FORMAT = { kind: 'eob-entered', read: readEntry } as const;
const CHANGE = 'Change an EOB';

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
  const before = useEntryBefore(id, FORMAT);
  if (before.status === 'loading') return <Loading title={CHANGE} />;
  if (before.value === undefined) return <MissingEntry title={CHANGE} />;
  return <EnterForm before={before.value} />;
}

interface EnterFormProps {
  readonly before: EntryBefore<ClaimEntry> | undefined;
}

function EnterForm({ before }: EnterFormProps) {
  const { enterClaim, today } = useServices();
  const saving = useEntrySaving((entry: ClaimEntry) => enterClaim(entry, before?.id));
  const [initial] = useState(() =>
    before === undefined ? emptyEntry(crypto.randomUUID()) : toEntryDraft(before.entry),
  );
  return (
    <EnterView initial={initial} isChange={before !== undefined} today={today()} {...saving} />
  );
}
