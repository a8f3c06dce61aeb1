import { useLiveQuery } from 'dexie-react-hooks';

/** A value that follows the vault. */
export type Live<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T };

/** Follows what `load` gives: runs again whenever a table that it read has changed. */
export function useLive<T>(load: () => Promise<T>): Live<T> {
  return useLiveQuery(
    async (): Promise<Live<T>> => ({ status: 'ready', value: await load() }),
    [load],
    { status: 'loading' },
  );
}
