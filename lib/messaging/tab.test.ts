import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeTabId } from '#lib/messaging/active-tab.ts';
import { captureTab } from '#lib/messaging/capture-tab.ts';
import { fetchLinkedPdf, fetchTabPdf } from '#lib/messaging/fetch-tab-pdf.ts';
import {
  LinkNotPdfError,
  TabNotReadableError,
  TabPdfNotReadableError,
} from '#lib/messaging/tab-error.ts';

const PDF = { status: 'pdf', name: 'eob.pdf', base64: btoa('%PDF-1.7 \u00FF') };

beforeEach(() => {
  fakeBrowser.reset();
});

/** Lets the script injected into a tab give these results, the top frame's first. */
function injectionGives(results: readonly unknown[]) {
  const frames = results.map((result, frameId) => ({ frameId, result }));
  return injectionAnswers(() => Promise.resolve(frames));
}

function injectionFails() {
  return injectionAnswers(() => Promise.reject(new Error('Missing host permission for the tab')));
}

function injectionAnswers(answer: () => Promise<unknown>) {
  // oxlint-disable-next-line typescript/no-misused-promises -- the types show the call with a callback only
  return vi.spyOn(browser.scripting, 'executeScript').mockImplementation(answer);
}

test('captures all frames of a tab by the packaged script', async () => {
  const inject = injectionGives([{ host: 'portal.example' }, null]);
  expect(await captureTab(7)).toEqual([{ host: 'portal.example' }, null]);
  expect(inject).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, allFrames: true },
    files: ['/capture.js'],
  });
});

test('a tab that the browser protects is told in plain words', async () => {
  injectionFails();
  await expect(captureTab(7)).rejects.toThrow(TabNotReadableError);
  await expect(fetchTabPdf(7)).rejects.toThrow('Save the PDF, then drop it here.');
});

test('knows the tab that the person looks at', async () => {
  await fakeBrowser.windows.create({ focused: true });
  const tab = await fakeBrowser.tabs.create({ url: 'https://portal.example/', active: true });
  expect(await activeTabId()).toBe(tab.id);
});

/** Lets the frames of a tab tell these addresses, and a request from within a frame give these answers. */
function framesGive(addresses: readonly unknown[], answers: readonly unknown[]) {
  const left = [...answers];
  return (
    vi
      .spyOn(browser.scripting, 'executeScript')
      // oxlint-disable-next-line typescript/no-misused-promises -- the types show the call with a callback only
      .mockImplementation(async (injection: unknown) => {
        const asksForAddresses = JSON.stringify(injection).includes('"allFrames":true');
        if (asksForAddresses) return addresses.map((result, frameId) => ({ frameId, result }));
        return [{ frameId: 0, result: left.shift() }];
      })
  );
}

const AT = ['https://portal.example/eob.pdf'];

test.for([
  ['the tab', [AT], [PDF]],
  ['a frame of the tab', [[], null, AT], [PDF]],
  ['the second of two frames', [AT, AT], [{ status: 'no-pdf' }, PDF]],
] as const)('takes the PDF that %s shows', async ([, addresses, answers]) => {
  framesGive(addresses, answers);
  const bytes = new Uint8Array([...new TextEncoder().encode('%PDF-1.7 '), 255]);
  expect(await fetchTabPdf(7)).toEqual({ name: 'eob.pdf', bytes });
});

test('gives a PDF without a name one', async () => {
  framesGive([AT], [{ ...PDF, name: '' }]);
  expect(await fetchTabPdf(7)).toMatchObject({ name: 'document.pdf' });
});

test('asks for nothing where no frame shows a PDF', async () => {
  const inject = framesGive([[], []], [PDF]);
  await expect(fetchTabPdf(7)).rejects.toThrow(TabPdfNotReadableError);
  expect(inject).toHaveBeenCalledOnce();
});

test.for([
  ['the portal refuses it', { status: 'failed' }],
  ['the answer is not base64', { ...PDF, base64: '%' }],
  ['the bytes are not a PDF', { ...PDF, base64: btoa('<html>') }],
  ['the answer is something else', '%PDF-1.7'],
] as const)('says to save the PDF when %s', async ([, answer]) => {
  framesGive([AT], [answer]);
  await expect(fetchTabPdf(7)).rejects.toThrow(TabPdfNotReadableError);
});

test('asks from another open tab of the same site where the tab itself takes no script', async () => {
  const viewer = await fakeBrowser.tabs.create({ url: 'https://portal.example/eob.pdf' });
  const list = await fakeBrowser.tabs.create({ url: 'https://portal.example/eobs' });
  // oxlint-disable-next-line typescript/no-misused-promises -- the types show the call with a callback only
  const query = vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [viewer, list]);
  // oxlint-disable-next-line typescript/no-misused-promises -- as above
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async (injection: unknown) => {
    const asked = JSON.stringify(injection);
    if (asked.includes(`"tabId":${viewer.id}`)) throw new Error('Missing host permission');
    expect(asked).toContain('"args":["https://portal.example/eob.pdf"');
    return [{ frameId: 0, result: PDF }];
  });
  expect(await fetchTabPdf(viewer.id ?? 0)).toMatchObject({ name: 'eob.pdf' });
  expect(query).toHaveBeenCalledExactlyOnceWith({ url: 'https://portal.example/*' });
});

test('a link that gives no PDF says so', async () => {
  framesGive([], [{ status: 'no-pdf' }]);
  const link = { tabId: 7, frameId: 0, address: 'https://portal.example/eob' };
  await expect(fetchLinkedPdf(link)).rejects.toThrow(LinkNotPdfError);
});
