import { browser } from 'wxt/browser';
import { LEAVE_MESSAGE } from '#lib/messaging/leave-message.ts';
import { PORTAL_ORIGINS } from '#lib/reference/portals.ts';

const SCRIPT_ID = 'portal-detector';
const SCRIPT_FILE = '/detector.js';

let last: Promise<void> = Promise.resolve();

/** Lets the detector run on the portals that the person switched on, and nowhere else; one call after another. */
export function syncDetector(): Promise<void> {
  last = last.then(register, register);
  return last;
}

async function register(): Promise<void> {
  const matches = await grantedOrigins();
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (scripts.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, js: [SCRIPT_FILE], matches, runAt: 'document_idle' },
  ]);
}

/** Starts the detector in the tabs of granted portals that are open already; it runs once in a page. */
export async function startInOpenTabs(): Promise<void> {
  const url = await grantedOrigins();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  const started = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : [browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT_FILE] })],
  );
  // A tab that shows an error page or sleeps takes no script; it gets one when it loads.
  await Promise.allSettled(started);
}

/** Ends the detectors whose portal was switched off; those that may go on start again. */
export async function leaveOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : [
          browser.tabs.sendMessage(id, LEAVE_MESSAGE),
          browser.action.setBadgeText({ tabId: id, text: '' }),
        ],
  );
  // Most tabs have no detector that could hear it.
  await Promise.allSettled(told);
  await startInOpenTabs();
}

/** The portals' origins that the extension may read now. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return PORTAL_ORIGINS.filter((origin) => origins.includes(origin));
}
