import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { CapturedPage } from '#lib/document/page/schema.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { type CaptureContext, capturePage } from '#lib/workflow/capture-page.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aReading } from '#tests/builders/document.ts';

const NOT_AN_EOB = aReading({ outcome: 'not-an-eob', notice: 'No claims were found.' });

function aPage(input: Partial<CapturedPage> = {}): CapturedPage {
  return {
    host: 'portal.example',
    path: '/claims',
    title: 'Claim details',
    contentType: 'text/html',
    isTopFrame: true,
    complete: true,
    blocks: [],
    ...input,
  };
}

/** A context whose tab shows one frame with one claim. */
function aContext(given: Partial<CaptureContext> = {}) {
  return {
    vault: openVault(crypto.randomUUID()),
    capture: async () => [aPage()],
    read: () => aReading({ kind: 'eob-page', claims: [aClaim()] }),
    importPdf: vi.fn<CaptureContext['importPdf']>(async () => ({
      status: 'cancelled',
      fileName: 'eob.pdf',
    })),
    now: () => new Date('2025-03-01T12:00:00.000Z'),
    reportBug: vi.fn<CaptureContext['reportBug']>(),
    ...given,
  };
}

test('keeps what was read from the page, and what was captured as its original', async () => {
  const context = aContext();
  const result = await capturePage(context);
  const [document] = await context.vault.documents.list();
  expect(result).toEqual({ status: 'imported', fileName: 'Claim details', document });
  if (document === undefined) throw new Error('nothing was kept');
  expect(document.reading).toMatchObject({ kind: 'eob-page', complete: true, notice: null });
  const original = await context.vault.documents.original(document.id);
  expect(JSON.parse(new TextDecoder().decode(original))).toEqual([aPage()]);
});

test('the same page twice is one document', async () => {
  const context = aContext();
  await capturePage(context);
  expect((await capturePage(context)).status).toBe('already-there');
  expect(await context.vault.documents.list()).toHaveLength(1);
});

test('joins the claims of all frames and keeps only the frames that had some', async () => {
  const frame = aPage({ path: '/frame', isTopFrame: false });
  const context = aContext({
    capture: async () => [aPage(), frame, frame],
    read: ({ path }) => (path === '/frame' ? aReading({ claims: [aClaim()] }) : NOT_AN_EOB),
  });
  expect(await capturePage(context)).toMatchObject({ fileName: 'Claim details' });
  const [document] = await context.vault.documents.list();
  expect(document?.reading.claims).toHaveLength(2);
});

test('a page without claims is refused in the words of its top frame', async () => {
  const context = aContext({ read: () => NOT_AN_EOB });
  expect(await capturePage(context)).toEqual({
    status: 'refused',
    fileName: 'Claim details',
    notice: 'No claims were found.',
  });
  expect(await context.vault.documents.list()).toEqual([]);
});

test('a tab that shows a PDF is imported as that PDF', async () => {
  const context = aContext({
    capture: async () => [aPage({ contentType: 'application/pdf' })],
    read: () => NOT_AN_EOB,
  });
  expect(await capturePage(context)).toEqual({ status: 'cancelled', fileName: 'eob.pdf' });
});

test.for([
  ['a frame gave something else', { capture: async () => [aPage(), { host: 1 }] }],
  ['a frame was too long', { capture: async () => [aPage({ complete: false })] }],
] satisfies readonly (readonly [string, Partial<CaptureContext>])[])(
  'is not complete when %s, and says so',
  async ([, given]) => {
    const context = aContext(given);
    await capturePage(context);
    const [document] = await context.vault.documents.list();
    expect(document?.reading.complete).toBe(false);
    expect(document?.reading.notice).toContain('page');
  },
);

test.for([
  ['no frame', []],
  ['nothing', [null]],
  ['another shape', [{ html: '<table>' }]],
  ['an endless text', [aPage({ title: 'x'.repeat(1_000_000) })]],
] as const)('fails when the tab gives %s', async ([, frames]) => {
  const context = aContext({ capture: async () => frames });
  expect(await capturePage(context)).toMatchObject({ status: 'failed', code: 'page-not-read' });
  expect(context.reportBug).not.toHaveBeenCalled();
});

test('a bug is reported and told in plain words', async () => {
  const bug = new TypeError('x is undefined');
  const context = aContext({
    read() {
      throw bug;
    },
  });
  expect(await capturePage(context)).toMatchObject({ status: 'failed', code: 'bug' });
  expect(context.reportBug).toHaveBeenCalledExactlyOnceWith(bug);
});
