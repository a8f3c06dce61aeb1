import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveMessage } from '#lib/messaging/receive-message.ts';
import type { Sender } from '#lib/messaging/sender-role.ts';

const REFUSED = { status: 'refused' };

beforeEach(() => {
  fakeBrowser.reset();
});

function aDetector(): Sender {
  return {
    id: browser.runtime.id,
    url: 'https://member.uhc.com/claims',
    frameId: 0,
    tab: { id: 3 },
  };
}

function aPanel(): Sender {
  const url = new URL('panel.html', browser.runtime.getURL('/app.html')).href;
  return { id: browser.runtime.id, url, frameId: 4, tab: { id: 3 } };
}

function injecting() {
  return (
    vi
      .spyOn(browser.scripting, 'executeScript')
      // oxlint-disable-next-line typescript/no-misused-promises -- the types show the call with a callback only
      .mockImplementation(async () => [{ frameId: 0, result: { host: 'member.uhc.com' } }])
  );
}

test('the panel gets what its own tab shows, and of no other tab', async () => {
  const inject = injecting();
  const answer = await receiveMessage({ type: 'capture-tab', tabId: 99 }, aPanel());
  expect(answer).toEqual({ status: 'done', frames: [{ host: 'member.uhc.com' }] });
  expect(inject.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 3 } });
});

test.for([
  { type: 'capture-tab' },
  { type: 'list-documents' },
  { type: 'open-app', hash: '#/overview' },
  { type: 'mark-places', places: [] },
  null,
  'signs',
])('the detector, which runs beside the page, gets nothing for %j', async (message) => {
  const inject = injecting();
  const open = vi.spyOn(browser.tabs, 'create');
  expect(await receiveMessage(message, aDetector())).toEqual(REFUSED);
  expect(inject).not.toHaveBeenCalled();
  expect(open).not.toHaveBeenCalled();
});

test('a stranger gets nothing, whatever it asks for', async () => {
  const inject = injecting();
  const stranger = { ...aPanel(), id: 'another-extension' };
  expect(await receiveMessage({ type: 'capture-tab' }, stranger)).toEqual(REFUSED);
  expect(inject).not.toHaveBeenCalled();
});

test('a malformed message of the panel is refused', async () => {
  const inject = injecting();
  expect(await receiveMessage({ type: 'mark-places', places: 'all' }, aPanel())).toEqual(REFUSED);
  expect(inject).not.toHaveBeenCalled();
});
