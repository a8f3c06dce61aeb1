import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { ReadError } from '#lib/values/read-error.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { type PreviewContext, previewCapture, saveCapture } from '#lib/workflow/preview-capture.ts';
import { storeReading } from '#lib/workflow/store-reading.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument, aReading } from '#tests/builders/document.ts';

class NoTabError extends ReadError {
  readonly code = 'tab-not-readable';
  override readonly message = 'This tab cannot be read.';
}

const NOT_AN_EOB = aReading({ outcome: 'not-an-eob', notice: 'No claims were found.' });

/** A tab whose reading is given, and which shows no PDF. */
function aContext(given: Partial<PreviewContext> = {}) {
  return {
    vault: openVault(crypto.randomUUID()),
    capture: async () => [A_FRAME],
    read: () => aReading({ kind: 'eob-page', claims: [aClaim()] }),
    fetchPdf: vi.fn<PreviewContext['fetchPdf']>(() => Promise.reject(new NoTabError())),
    importFile: vi.fn<PreviewContext['importFile']>(async ({ name }, vault) =>
      storeReading(vault, {
        document: aDocument({ fileName: name, claims: [aClaim()] }),
        bytes: new Uint8Array([37]),
      }),
    ),
    now: () => new Date('2025-03-01T12:00:00.000Z'),
    reportBug: vi.fn<PreviewContext['reportBug']>(),
    ...given,
  };
}

const A_FRAME = {
  host: 'portal.example',
  path: '/claims',
  title: 'Claim details',
  contentType: 'text/html',
  isTopFrame: true,
  complete: true,
  tables: [],
  textBlocks: [],
  blocks: [],
};

test('keeps nothing before the person says so', async () => {
  const context = aContext();
  const preview = await previewCapture(context);
  if (preview.status !== 'preview') throw new Error('nothing to keep');
  expect(preview.held.document.reading.claims).toHaveLength(1);
  expect(await context.vault.documents.list()).toEqual([]);
  const result = await saveCapture({ held: preview.held, vault: context.vault }, context.reportBug);
  expect(result.status).toBe('imported');
  expect(await context.vault.documents.list()).toEqual([preview.held.document]);
});

test('tells which claims are kept already', async () => {
  const context = aContext();
  await context.vault.documents.save(
    aDocument({ fileName: 'eob.pdf', claims: [aClaim()] }),
    new Uint8Array(),
  );
  expect(await previewCapture(context)).toMatchObject({
    saved: [{ index: 0, isSame: true, document: { fileName: 'eob.pdf' } }],
  });
});

test('reads the PDF that a page without claims shows in a frame', async () => {
  const context = aContext({
    read: () => NOT_AN_EOB,
    fetchPdf: async () => ({ name: 'framed.pdf', bytes: new Uint8Array() }),
  });
  expect(await previewCapture(context)).toMatchObject({
    status: 'preview',
    held: { document: { fileName: 'framed.pdf' } },
  });
  expect(await context.vault.documents.list()).toEqual([]);
});

test('reads the PDF of a tab that no script may enter, where the browser gives a way', async () => {
  const context = aContext({
    capture: () => Promise.reject(new NoTabError()),
    fetchPdf: async () => ({ name: 'tab.pdf', bytes: new Uint8Array() }),
  });
  expect(await previewCapture(context)).toMatchObject({
    status: 'preview',
    held: { document: { fileName: 'tab.pdf' } },
  });
});

test('a page with neither claims nor a PDF says so, and asks the site for nothing twice', async () => {
  const context = aContext({ read: () => NOT_AN_EOB });
  expect(await previewCapture(context)).toMatchObject({
    status: 'ended',
    result: { status: 'refused', notice: 'No claims were found.' },
  });
  expect(context.importFile).not.toHaveBeenCalled();
});

test('a mistake of this program is reported and told in plain words', async () => {
  const context = aContext({
    read: () => NOT_AN_EOB,
    fetchPdf: () => Promise.reject(new Error('x')),
  });
  expect(await previewCapture(context)).toMatchObject({
    status: 'ended',
    result: { status: 'failed', code: 'bug' },
  });
  expect(context.reportBug).toHaveBeenCalledOnce();
});
