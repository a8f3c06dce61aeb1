import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  leaveOpenTabs,
  startInOpenTabs,
  syncDetector,
} from '#lib/messaging/detector-registration.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

async function nothing(): Promise<undefined> {
  return undefined;
}

/** A browser that granted these origins and knows the detector's script already, or not. */
function aBrowser({ origins, isKnown }: { readonly origins: string[]; readonly isKnown: boolean }) {
  /* oxlint-disable typescript/no-misused-promises -- the types show the calls with a callback only */
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins }));
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(async () =>
    isKnown ? [{ id: 'portal-detector' }] : [],
  );
  return {
    register: vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation(nothing),
    unregister: vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation(nothing),
    inject: vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => []),
  };
  /* oxlint-enable typescript/no-misused-promises */
}

const GRANTED = 'https://member.uhc.com/*';

test('registers the detector for the portals that are granted, and for nothing else that is', async () => {
  const { register } = aBrowser({
    origins: [GRANTED, 'https://elsewhere.example/*'],
    isKnown: false,
  });
  await syncDetector();
  expect(register).toHaveBeenCalledExactlyOnceWith([
    {
      id: 'portal-detector',
      js: ['/detector.js'],
      matches: [GRANTED],
      runAt: 'document_idle',
    },
  ]);
});

test('takes the detector back when no portal is left', async () => {
  const { register, unregister } = aBrowser({ origins: [], isKnown: true });
  await syncDetector();
  expect(unregister).toHaveBeenCalledOnce();
  expect(register).not.toHaveBeenCalled();
});

test('starts in no tab when no portal is switched on', async () => {
  const { inject } = aBrowser({ origins: ['https://elsewhere.example/*'], isKnown: false });
  await startInOpenTabs();
  expect(inject).not.toHaveBeenCalled();
});

test('tells every tab to leave, and goes on where one does not hear it', async () => {
  aBrowser({ origins: [], isKnown: false });
  await fakeBrowser.tabs.create({ url: 'https://member.uhc.com/claims' });
  await fakeBrowser.tabs.create({ url: 'https://elsewhere.example/' });
  const send = vi
    .spyOn(browser.tabs, 'sendMessage')
    // oxlint-disable-next-line typescript/no-misused-promises -- as above
    .mockImplementation(() => Promise.reject(new Error('Receiving end does not exist.')));
  await leaveOpenTabs();
  expect(send.mock.calls.map(([, message]) => message)).toContainEqual({ type: 'leave' });
});
