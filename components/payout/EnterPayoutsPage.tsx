import { useServices } from '#components/app/services.ts';
import { ChangeEntry } from '#components/entry/ChangeEntry.tsx';
import { type EntryBefore, useEntrySaving } from '#components/entry/use-entry.ts';
import { EnterPayoutsView } from '#components/payout/EnterPayoutsView.tsx';
import { EMPTY_PAYOUT_ENTRY, toPayoutEntryDraft } from '#components/payout/entry-draft.ts';
import { type PayoutEntry, readPayoutEntry } from '#lib/workflow/payout-entry.ts';

const FORMAT = { kind: 'payouts-entered', read: readPayoutEntry } as const;

export interface EnterPayoutsPageProps {
  /** The entry to change, or null for a new one. */
  readonly id: string | null;
}

/** The screen for typing payouts, with the vault behind it. */
export function EnterPayoutsPage({ id }: EnterPayoutsPageProps) {
  if (id === null) return <EnterForm before={undefined} />;
  return (
    <ChangeEntry id={id} title="Change payouts" format={FORMAT}>
      {(before) => <EnterForm before={before} />}
    </ChangeEntry>
  );
}

interface EnterFormProps {
  readonly before: EntryBefore<PayoutEntry> | undefined;
}

function EnterForm({ before }: EnterFormProps) {
  const { enterPayouts, today } = useServices();
  const saving = useEntrySaving((entry: PayoutEntry) => enterPayouts(entry, before?.id));
  return (
    <EnterPayoutsView
      initial={before === undefined ? EMPTY_PAYOUT_ENTRY : toPayoutEntryDraft(before.entry)}
      isChange={before !== undefined}
      today={today()}
      {...saving}
    />
  );
}
