import { browser } from 'wxt/browser';
import type { DetectorMessage } from '#lib/messaging/messages.ts';

/** Tells the background what a page seems to hold, which is a count and no text of the page. */
export async function tellSigns(signs: Omit<DetectorMessage, 'type'>): Promise<void> {
  await browser.runtime.sendMessage({ type: 'signs', ...signs } satisfies DetectorMessage);
}
