import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeTabId } from '#lib/messaging/active-tab.ts';
import { captureTab } from '#lib/messaging/capture-tab.ts';
import { fetchTabPdf } from '#lib/messaging/fetch-tab-pdf.ts';
import { TabNotReadableError, TabPdfNotReadableError } from '#lib/messaging/tab-error.ts';

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

test.for([
  ['the tab', [PDF]],
  ['a frame of the tab', [{ status: 'no-pdf' }, null, PDF]],
] as const)('takes the PDF that %s shows', async ([, answers]) => {
  injectionGives(answers);
  const bytes = new Uint8Array([...new TextEncoder().encode('%PDF-1.7 '), 255]);
  expect(await fetchTabPdf(7)).toEqual({ name: 'eob.pdf', bytes });
});

test('gives a PDF without a name one', async () => {
  injectionGives([{ ...PDF, name: '' }]);
  expect(await fetchTabPdf(7)).toMatchObject({ name: 'document.pdf' });
});

test.for([
  ['no frame answers', []],
  ['no frame shows a PDF', [{ status: 'no-pdf' }]],
  ['the portal refuses it', [{ status: 'failed' }]],
  ['the answer is not base64', [{ ...PDF, base64: '%' }]],
  ['the bytes are not a PDF', [{ ...PDF, base64: btoa('<html>') }]],
  ['the answer is something else', ['%PDF-1.7']],
] as const)('says to save the PDF when %s', async ([, answers]) => {
  injectionGives(answers);
  await expect(fetchTabPdf(7)).rejects.toThrow(TabPdfNotReadableError);
});
