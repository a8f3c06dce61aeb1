import type { ReactNode } from 'react';
import { Loading } from '#components/app/Loading.tsx';
import { MissingEntry } from '#components/entry/MissingEntry.tsx';
import { type EntryBefore, type EntryFormat, useEntryBefore } from '#components/entry/use-entry.ts';

export interface ChangeEntryProps<Entry> {
  readonly id: string;
  readonly title: string;
  readonly format: EntryFormat<Entry>;
  readonly children: (before: EntryBefore<Entry>) => ReactNode;
}

/** Fetches what was typed before, and shows its form once it is there. */
export function ChangeEntry<Entry>({ id, title, format, children }: ChangeEntryProps<Entry>) {
  const before = useEntryBefore(id, format);
  if (before.status === 'loading') return <Loading title={title} />;
  if (before.value === undefined) return <MissingEntry title={title} />;
  return children(before.value);
}
