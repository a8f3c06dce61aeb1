import { browser } from 'wxt/browser';
import type { FramePlace } from '#lib/messaging/messages.ts';

declare global {
  // Put there by the capture script, in the extension's own world of the page.
  var spreadlightMark: ((places: readonly FramePlace[]) => void) | undefined;
}

/** Shows figures on the page of a tab that was captured before; no places, no marks. */
export async function markPlaces(tabId: number, places: readonly FramePlace[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: mark,
    args: [places],
  });
}

/** Runs in each frame, where nothing of this module is known. */
function mark(places: readonly FramePlace[]): void {
  globalThis.spreadlightMark?.(places);
}
