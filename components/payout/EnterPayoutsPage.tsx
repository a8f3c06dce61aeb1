import { Loading } from '#components/app/Loading.tsx';
import { useServices } from '#components/app/services.ts';
import { MissingEntry } from '#components/entry/MissingEntry.tsx';
import { type EntryBefore, useEntryBefore, useEntrySaving } from '#components/entry/use-entry.ts';
import { EnterPayoutsView } from '#components/payout/EnterPayoutsView.tsx';
import { EMPTY_PAYOUT_ENTRY, toPayoutEntryDraft } from '#components/payout/entry-draft.ts';
import { type PayoutEntry, readPayoutEntry } from '#lib/workflow/payout-entry.ts';

const FORMAT = { kind: 'payouts-entered', read: readPayoutEntry } as const;
const CHANGE = 'Change payouts';

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
  const before = useEntryBefore(id, FORMAT);
  if (before.status === 'loading') return <Loading title={CHANGE} />;
  if (before.value === undefined) return <MissingEntry title={CHANGE} />;
  return <EnterForm before={before.value} />;
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
