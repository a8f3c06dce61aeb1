import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ImportOptions, Services } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import {
  type ImportItem,
  importQueue,
  itemsAlike,
  toImportFile,
  toPastedFile,
} from '#components/import/import-queue.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { ImportFile } from '#lib/workflow/import-result.ts';

/** The import of a surface: its files, and what a person can do with them. */
export interface ImportRun {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly addText: (text: string) => void;
  /** Adds files that are no files of this computer, such as those behind links. */
  readonly addSources: (files: readonly ImportFile[]) => void;
  readonly cancel: () => void;
  readonly enterPassword: (item: ImportItem, password: string) => void;
  readonly enterMapping: (item: ImportItem, mapping: ColumnMapping) => void;
}

type Answers = Pick<ImportOptions, 'passwords' | 'mappings'>;

/** Imports files one after the other, so that each result is there as soon as its file is read. */
export function useImport(importFiles: Services['importFiles']): ImportRun {
  const [items, dispatch] = useReducer(importQueue, []);
  const reportBug = useBug();
  const last = useRef(Promise.resolve());
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const enqueue = useCallback(
    (item: Pick<ImportItem, 'id' | 'file'>, answers: Answers) => {
      const { id, file } = item;
      const { signal } = abort.current;
      async function importOne(): Promise<void> {
        if (!signal.aborted) dispatch({ type: 'reading', id, progress: null });
        const [result] = signal.aborted
          ? [{ status: 'cancelled', fileName: file.name } as const]
          : await importFiles([file], {
              ...answers,
              signal,
              onProgress: ({ progress }) => dispatch({ type: 'reading', id, progress }),
            });
        if (result !== undefined) dispatch({ type: 'done', id, result });
      }
      last.current = last.current.then(importOne).catch(reportBug);
    },
    [importFiles, reportBug],
  );

  const addSources = useCallback(
    (files: readonly ImportFile[]) => {
      if (abort.current.signal.aborted) abort.current = new AbortController();
      const added = files.map((file) => ({ id: crypto.randomUUID(), file }));
      dispatch({ type: 'added', items: added });
      for (const item of added) enqueue(item, {});
    },
    [enqueue],
  );
  const add = useCallback(
    (files: readonly File[]) => addSources(files.map(toImportFile)),
    [addSources],
  );

  function again(item: ImportItem, answers: Answers): void {
    if (abort.current.signal.aborted) abort.current = new AbortController();
    dispatch({ type: 'answered', id: item.id });
    enqueue(item, answers);
  }

  return {
    items,
    isRunning: items.some(({ state }) => state.status !== 'done'),
    add,
    addSources,
    addText: (text) => addSources([toPastedFile(text, new Date())]),
    cancel: () => abort.current.abort(),
    enterPassword: (item, password) =>
      again(item, { passwords: new Map([[item.file.name, password]]) }),
    enterMapping: (item, mapping) => {
      again(item, { mappings: new Map([[item.file.name, mapping]]) });
      for (const alike of itemsAlike(items, item)) again(alike, {});
    },
  };
}
