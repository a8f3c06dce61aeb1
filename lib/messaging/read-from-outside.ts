import { browser } from 'wxt/browser';
import { openApp } from '#lib/messaging/open-app.ts';

/** The id of the context menu's entry and of the keyboard shortcut. */
export const READ_COMMAND = 'read-page';

/** The popup's address when it is to read the page at once. */
const READING_POPUP = '/popup.html?read=1';

/** Puts the entry into the page's menu, in place of one that an earlier version left there. */
export async function offerInMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: READ_COMMAND,
    title: 'Read this page with Spreadlight',
    contexts: ['page', 'frame', 'selection', 'link'],
  });
}

/**
 * Reads the page in a tab on the person's click in a menu or on their keys, which let the extension into that tab:
 * opens the popup, which reads at once, or a screen of the app where the browser cannot open it.
 */
export async function readFromOutside(
  tab: { readonly id?: number | undefined } | undefined,
): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  try {
    // Not awaited: Firefox opens a popup only while it still handles the person's click.
    const prepared = browser.action.setPopup({ tabId, popup: READING_POPUP });
    await browser.action.openPopup();
    await prepared;
  } catch {
    await openApp(`#/capture/${tabId}`); // the browser's words: no window, or a browser of before 2024
  } finally {
    await browser.action.setPopup({ tabId, popup: '/popup.html' });
  }
}
