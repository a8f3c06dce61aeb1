import { browser } from 'wxt/browser';
import type { Portal } from '#lib/reference/portal.ts';
import { PORTALS, portalOrigins } from '#lib/reference/portals.ts';

/** The ids of the portals whose every host the extension may read now. */
export async function portalsSwitchedOn(): Promise<ReadonlySet<string>> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins);
  const on = PORTALS.filter((portal) => portalOrigins(portal).every((at) => granted.has(at)));
  return new Set(on.map(({ id }) => id));
}

/** Asks the browser for a portal's hosts; false where the person refused. Must begin in the person's own click. */
export function switchOnPortal(portal: Portal): Promise<boolean> {
  return browser.permissions.request({ origins: portalOrigins(portal) });
}

/** Gives a portal's hosts back. */
export async function switchOffPortal(portal: Portal): Promise<void> {
  await browser.permissions.remove({ origins: portalOrigins(portal) });
}

/** Calls back whenever access changes, here or in the browser's own settings; gives what ends it. */
export function followPortalAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
