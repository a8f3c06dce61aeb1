import { useEffect, useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import type { Original, OriginalPage } from '#components/original/original.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import { PasswordNeededError, ReadError } from '#lib/values/read-error.ts';

/** A page of an open document. */
interface ShownPage {
  readonly original: Original;
  readonly page: OriginalPage;
  readonly pageNumber: number;
}

/** Why there is no page to look at. `none`: the document has no pages. */
type NoPage =
  | { readonly status: 'loading' }
  | { readonly status: 'locked'; readonly wasWrong: boolean }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'none' };

/** The original of a document on its way to be looked at. */
export type OriginalState = NoPage | ({ readonly status: 'ready' } & ShownPage);

type Opened = NoPage | { readonly status: 'open'; readonly original: Original };

const LOADING = { status: 'loading' } as const;

/** Opens one page of a document's original, and closes the document when it is no longer looked at. */
export function useOriginal(
  id: DocumentId,
  pageNumber: number,
  password: string | undefined,
): OriginalState {
  const opened = useOpened(id, password);
  const original = opened.status === 'open' ? opened.original : undefined;
  const shown = useShownPage(original, pageNumber);
  if (opened.status !== 'open') return opened;
  // While a page is turned, the one before stays in view.
  return shown?.original === original && shown !== undefined
    ? { status: 'ready', ...shown }
    : LOADING;
}

function useOpened(id: DocumentId, password: string | undefined): Opened {
  const { openOriginal } = useServices();
  const reportBug = useBug();
  const [opened, setOpened] = useState<Opened>(LOADING);
  useEffect(() => {
    const work = new AbortController();
    let original: Original | undefined;
    async function open(): Promise<void> {
      const result = await openOrFail(() => openOriginal(id, password), password !== undefined);
      if (result.status === 'open') original = result.original;
      if (work.signal.aborted) original?.close();
      else setOpened(result);
    }
    open().catch(reportBug);
    return () => {
      work.abort();
      original?.close();
    };
  }, [openOriginal, id, password, reportBug]);
  return opened;
}

function useShownPage(original: Original | undefined, wanted: number): ShownPage | undefined {
  const reportBug = useBug();
  const [shown, setShown] = useState<ShownPage>();
  useEffect(() => {
    if (original === undefined) return undefined;
    const work = new AbortController();
    const pageNumber = Math.min(wanted, original.pageCount);
    async function show(from: Original): Promise<void> {
      const page = await from.page(pageNumber);
      if (!work.signal.aborted) setShown({ original: from, page, pageNumber });
    }
    show(original).catch((error: unknown) => {
      // A document that was closed on the way gives no pages any more.
      if (!work.signal.aborted) reportBug(error);
    });
    return () => work.abort();
  }, [original, wanted, reportBug]);
  return shown;
}

async function openOrFail(
  open: () => Promise<Original | undefined>,
  hadPassword: boolean,
): Promise<Opened> {
  try {
    const original = await open();
    return original === undefined ? { status: 'none' } : { status: 'open', original };
  } catch (error) {
    if (error instanceof PasswordNeededError) return { status: 'locked', wasWrong: hadPassword };
    if (error instanceof ReadError) return { status: 'failed', message: error.message };
    throw error;
  }
}
