import { browser } from 'wxt/browser';
import { TabNotReadableError } from '#lib/messaging/tab-error.ts';

/** The id of the tab that the person looks at in this window. */
export async function activeTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new TabNotReadableError();
  return tab.id;
}
