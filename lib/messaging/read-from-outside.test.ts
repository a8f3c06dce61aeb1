import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFromOutside } from '#lib/messaging/read-from-outside.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

function popupOpens(opens: () => Promise<void>) {
  // oxlint-disable-next-line typescript/no-misused-promises -- the types show the call with a callback only
  const set = vi.spyOn(browser.action, 'setPopup').mockImplementation(async () => undefined);
  // oxlint-disable-next-line typescript/no-misused-promises -- as above
  vi.spyOn(browser.action, 'openPopup').mockImplementation(opens);
  const openTab = vi.spyOn(browser.tabs, 'create');
  return { set, openTab };
}

test('opens the popup so that it reads at once, and no other time', async () => {
  const { set, openTab } = popupOpens(() => Promise.resolve());
  await readFromOutside({ id: 7 });
  expect(set.mock.calls.map(([details]) => details)).toEqual([
    { tabId: 7, popup: '/popup.html?read=1' },
    { tabId: 7, popup: '/popup.html' },
  ]);
  expect(openTab).not.toHaveBeenCalled();
});

test('reads on a screen of the app where the browser cannot open the popup', async () => {
  const { set, openTab } = popupOpens(() => Promise.reject(new Error('No active window')));
  await readFromOutside({ id: 7 });
  const [details] = openTab.mock.calls[0] ?? [];
  expect(details?.url).toMatch(/\/app\.html#\/capture\/7$/);
  expect(set).toHaveBeenLastCalledWith({ tabId: 7, popup: '/popup.html' });
});

test('does nothing where there is no tab', async () => {
  const { openTab } = popupOpens(() => Promise.resolve());
  await readFromOutside(undefined);
  expect(openTab).not.toHaveBeenCalled();
});
