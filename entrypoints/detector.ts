import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isLeaveMessage } from '#lib/messaging/leave-message.ts';
import { tellSigns } from '#lib/messaging/tell-signs.ts';
import { describeSigns } from '#lib/portal/describe-signs.ts';
import { createPageBadge } from '#lib/portal/page-badge.ts';
import { leavePage, takePage } from '#lib/portal/page-run.ts';
import { watchPage } from '#lib/portal/watch-page.ts';

/** Runs in the top frame of the portals that a person switched on; frames of the same site are seen from there. */
export default defineUnlistedScript(() => {
  const ending = new AbortController();
  const { signal } = ending;
  const run = { isAlive: isExtensionThere, end: () => ending.abort() };
  if (!takePage(run)) return;
  const badge = createPageBadge(document, browser.runtime.getURL('/panel.html'));
  signal.addEventListener('abort', () => {
    badge.remove();
    leavePage(run);
  });
  browser.runtime.onMessage.addListener((raw: unknown, { id }) => {
    if (id === browser.runtime.id && isLeaveMessage(raw)) ending.abort();
  });
  watchPage({
    document,
    signal,
    isAlive: isExtensionThere,
    onSigns(signs) {
      if (!isExtensionThere()) ending.abort();
      if (signal.aborted) return;
      badge.show(describeSigns(signs));
      // The extension may be updated at this very moment, and then nobody listens.
      tellSigns(signs).catch(() => undefined);
    },
  });
});

/** False in a page that was open while the extension was updated or removed. */
function isExtensionThere(): boolean {
  return browser.runtime?.id !== undefined;
}
