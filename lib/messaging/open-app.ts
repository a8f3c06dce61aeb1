import { browser } from 'wxt/browser';

/** Opens a screen of the app page, such as `#/overview`, in a new tab. */
export async function openApp(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/app.html')}${hash}` });
}
