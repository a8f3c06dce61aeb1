import { browser } from 'wxt/browser';
import { TabNotReadableError } from '#lib/messaging/tab-error.ts';

/**
 * Reads a tab after the person's click: what each frame that may be read shows, the top frame first.
 * It comes from the page's side and must be parsed. Frames of other sites are left out by the browser.
 */
export async function captureTab(tabId: number): Promise<readonly unknown[]> {
  const target = { tabId, allFrames: true };
  try {
    const frames = await browser.scripting.executeScript({ target, files: ['/capture.js'] });
    return frames.map(({ result }) => result);
  } catch (error) {
    throw new TabNotReadableError(undefined, { cause: error });
  }
}
