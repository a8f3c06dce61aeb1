import { useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { ChangeEntry } from '#components/entry/ChangeEntry.tsx';
import { EnterView } from '#components/entry/EnterView.tsx';
import { emptyEntry, toEntryDraft } from '#components/entry/entry-draft.ts';
import { type EntryBefore, useEntrySaving } from '#components/entry/use-entry.ts';
import { type ClaimEntry, readEntry } from '#lib/workflow/claim-entry.ts';

const FORMAT = { kind: 'eob-entered', read: readEntry } as const;

export interface EnterPageProps {
  /** The entry to change, or null for a new one. */
  readonly id: string | null;
}

/** The screen for typing an EOB, with the vault behind it. */
export function EnterPage({ id }: EnterPageProps) {
  if (id === null) return <EnterForm before={undefined} />;
  return (
    <ChangeEntry id={id} title="Change an EOB" format={FORMAT}>
      {(before) => <EnterForm before={before} />}
    </ChangeEntry>
  );
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
