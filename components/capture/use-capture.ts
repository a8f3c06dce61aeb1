import { useState } from 'react';
import { useBug } from '#components/app/use-bug.ts';
import type { CaptureServices } from '#components/capture/capture-services.ts';
import type { FramePlace } from '#lib/messaging/messages.ts';
import type { TabDoor } from '#lib/messaging/tab-door.ts';
import { failureOf } from '#lib/workflow/import-failure.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import type { CapturePreview } from '#lib/workflow/preview-capture.ts';

const TAB_NAME = 'This page';

/** What is there to be kept or not. */
export type Previewed = Extract<CapturePreview, { readonly status: 'preview' }>;

/** How far the reading of a tab is. */
type CaptureState =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' }
  | { readonly status: 'preview'; readonly preview: Previewed; readonly isSaving: boolean }
  | { readonly status: 'ended'; readonly result: ImportResult };

/** Reading a tab, and what a person can do with it. */
export interface CaptureRun {
  readonly state: CaptureState;
  readonly read: () => void;
  readonly save: () => void;
  readonly discard: () => void;
  /** Shows figures on the page. */
  readonly mark: (places: readonly FramePlace[]) => void;
}

/** Reads a tab, shows what was read, and keeps it on the person's word. */
export function useCapture(
  { preview, save }: CaptureServices,
  openDoor: () => Promise<TabDoor>,
): CaptureRun {
  const [state, setState] = useState<CaptureState>({ status: 'idle' });
  const reportBug = useBug();

  async function readTab(): Promise<void> {
    setState({ status: 'reading' });
    try {
      const read = await preview(await openDoor());
      setState(
        read.status === 'preview' ? { status: 'preview', preview: read, isSaving: false } : read,
      );
    } catch (error) {
      setState({ status: 'ended', result: failureOf(error, TAB_NAME, reportBug) });
    }
  }

  async function keep(previewed: Previewed): Promise<void> {
    setState({ status: 'preview', preview: previewed, isSaving: true });
    setState({ status: 'ended', result: await save(previewed.held) });
  }

  async function markOnPage(places: readonly FramePlace[]): Promise<void> {
    const door = await openDoor();
    // The person may have gone to another page meanwhile, where nothing is to be marked.
    await door.mark(places).catch(() => undefined);
  }

  function mark(places: readonly FramePlace[]): void {
    markOnPage(places).catch(reportBug);
  }

  return {
    state,
    mark,
    read: () => {
      readTab().catch(reportBug);
    },
    save: () => {
      if (state.status !== 'preview' || state.isSaving) return;
      mark([]);
      keep(state.preview).catch(reportBug);
    },
    discard: () => {
      mark([]);
      setState({ status: 'idle' });
    },
  };
}
