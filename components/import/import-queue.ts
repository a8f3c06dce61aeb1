import type { StoredDocument } from '#lib/vault/schema.ts';
import type { ImportFile, ImportResult } from '#lib/workflow/import-result.ts';
import type { ReadProgress } from '#lib/workflow/read-environment.ts';
import { waitingAlike } from '#lib/workflow/remember-mapping.ts';

/** One file on its way in. `id` tells apart two files of the same name. */
export interface ImportItem {
  readonly id: string;
  readonly file: ImportFile;
  /** How often a person answered a question about it and had it read again. */
  readonly answers: number;
  readonly state:
    | { readonly status: 'waiting' }
    | { readonly status: 'reading'; readonly progress: ReadProgress | null }
    | { readonly status: 'done'; readonly result: ImportResult };
}

/** What happens to the files of an import. */
export type ImportEvent =
  | { readonly type: 'added'; readonly items: readonly Pick<ImportItem, 'id' | 'file'>[] }
  | { readonly type: 'answered'; readonly id: string }
  | { readonly type: 'reading'; readonly id: string; readonly progress: ReadProgress | null }
  | { readonly type: 'done'; readonly id: string; readonly result: ImportResult };

/** The files after an event. New files come first, so that what was just dropped is in view. */
export function importQueue(
  items: readonly ImportItem[],
  event: ImportEvent,
): readonly ImportItem[] {
  switch (event.type) {
    case 'added':
      return [
        ...event.items.map(
          (item) => ({ ...item, answers: 0, state: { status: 'waiting' } }) as const,
        ),
        ...items,
      ];
    case 'answered':
      return items.map((item) =>
        item.id === event.id
          ? { ...item, answers: item.answers + 1, state: { status: 'waiting' } }
          : item,
      );
    case 'reading':
      return withState(items, event.id, { status: 'reading', progress: event.progress });
    case 'done':
      return withState(items, event.id, { status: 'done', result: event.result });
  }
}

function withState(
  items: readonly ImportItem[],
  id: string,
  state: ImportItem['state'],
): readonly ImportItem[] {
  return items.map((item) => (item.id === id ? { ...item, state } : item));
}

/** Text that a person pasted as the import takes it: its bytes are the document. */
export function toPastedFile(text: string, at: Date): ImportFile {
  const when = at.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  return {
    name: `Pasted text, ${when}`,
    bytes: () => Promise.resolve(new TextEncoder().encode(text)),
  };
}

/** The other files that wait for the answer that is given to this one, on its columns or its platform. */
export function itemsAlike(
  items: readonly ImportItem[],
  answered: ImportItem,
): readonly ImportItem[] {
  const document = documentOf(answered);
  if (document === undefined) return [];
  const waiting = waitingAlike(
    items.flatMap((item) => documentOf(item) ?? []),
    document,
  );
  return items.filter((item) => waiting.some((one) => one === documentOf(item)));
}

function documentOf({ state }: ImportItem): StoredDocument | undefined {
  if (state.status !== 'done') return undefined;
  const { result } = state;
  return result.status === 'needs-mapping' || result.status === 'imported'
    ? result.document
    : undefined;
}

/** A file of the browser as the import takes it. */
export function toImportFile(file: File): ImportFile {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
