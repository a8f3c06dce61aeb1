import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { documentIdOf } from '#lib/values/document-id.ts';
import { DamagedFileError, PasswordNeededError } from '#lib/values/read-error.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { VaultFullError } from '#lib/vault/vault-error.ts';
import { type ImportContext, importFiles } from '#lib/workflow/import-files.ts';
import type { ImportFile } from '#lib/workflow/import-result.ts';
import { aReading } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';

const NOW = new Date('2025-03-01T12:00:00.000Z');

function aFile(name: string, content = name): ImportFile {
  return { name, bytes: async () => new TextEncoder().encode(content) };
}

/** A context with a vault of its own whose reader finds an EOB in every file. */
function aContext(given: Partial<ImportContext> = {}) {
  return {
    vault: openVault(crypto.randomUUID()),
    read: vi.fn<ImportContext['read']>(async () => aReading()),
    now: () => NOW,
    reportBug: vi.fn<ImportContext['reportBug']>(),
    ...given,
  };
}

/** A reader that does something else for files of these names. */
function readingOf(answers: Readonly<Record<string, () => Promise<Reading>>>) {
  return vi.fn<ImportContext['read']>(async (_, name) => answers[name]?.() ?? aReading());
}

function refusing(error: unknown): () => Promise<Reading> {
  return async () => {
    throw error;
  };
}

test('keeps what was read, with its bytes and the time', async () => {
  const context = aContext();
  const [result] = await importFiles([aFile('eob.pdf', 'content')], context);
  const [document] = await context.vault.documents.list();
  const bytes = new TextEncoder().encode('content');
  expect(result).toEqual({ status: 'imported', fileName: 'eob.pdf', document });
  expect(document).toMatchObject({
    id: await documentIdOf(bytes),
    byteLength: 7,
    addedAt: NOW.toISOString(),
    mapping: null,
  });
  expect(await context.vault.documents.original(await documentIdOf(bytes))).toEqual(bytes);
});

test('keeps the bytes although the reader hands them on to a worker', async () => {
  const context = aContext({
    async read(bytes) {
      structuredClone(bytes, { transfer: [bytes.buffer] });
      return aReading();
    },
  });
  await importFiles([aFile('eob.pdf', 'content')], context);
  const [document] = await context.vault.documents.list();
  expect(document?.byteLength).toBe(7);
  expect(await context.vault.documents.original(await idOf('content'))).toHaveLength(7);
});

function idOf(content: string) {
  return documentIdOf(new TextEncoder().encode(content));
}

test('a file that is kept already is not read again, under whatever name', async () => {
  const context = aContext();
  await importFiles([aFile('eob.pdf', 'content')], context);
  const again = await importFiles([aFile('eob (1).pdf', 'content')], context);
  expect(again).toEqual([
    {
      status: 'already-there',
      fileName: 'eob (1).pdf',
      storedAs: 'eob.pdf',
      documentId: await idOf('content'),
    },
  ]);
  expect(context.read).toHaveBeenCalledTimes(1);
});

test('of two equal files in one batch the second is already there', async () => {
  const files = [aFile('one.pdf', 'content'), aFile('two.pdf', 'content')];
  const results = await importFiles(files, aContext());
  expect(results.map(({ status }) => status)).toEqual(['imported', 'already-there']);
});

test('a failure stops neither the files before nor those after it', async () => {
  const bug = new TypeError('x is not a function');
  const context = aContext({
    read: readingOf({
      'locked.pdf': refusing(new PasswordNeededError()),
      'damaged.pdf': refusing(new DamagedFileError()),
      'bug.pdf': refusing(bug),
      'bill.pdf': async () => aReading({ outcome: 'not-an-eob', notice: 'This is a bill.' }),
    }),
  });
  const names = ['first.pdf', 'locked.pdf', 'damaged.pdf', 'bug.pdf', 'bill.pdf', 'last.pdf'];
  const results = await importFiles(
    names.map((name) => aFile(name)),
    context,
  );
  expect(results).toMatchObject([
    { status: 'imported', fileName: 'first.pdf' },
    { status: 'needs-password', fileName: 'locked.pdf' },
    { status: 'failed', fileName: 'damaged.pdf', code: 'damaged-file' },
    { status: 'failed', fileName: 'bug.pdf', code: 'bug' },
    { status: 'refused', fileName: 'bill.pdf', notice: 'This is a bill.' },
    { status: 'imported', fileName: 'last.pdf' },
  ]);
  const kept = (await context.vault.documents.list()).map(({ fileName }) => fileName);
  expect(kept).toEqual(['first.pdf', 'last.pdf']);
  expect(context.reportBug).toHaveBeenCalledExactlyOnceWith(bug);
});

test('the words for a bug hold nothing of the error', async () => {
  const context = aContext({ read: readingOf({ 'eob.pdf': refusing(new Error('Jane Doe')) }) });
  expect(JSON.stringify(await importFiles([aFile('eob.pdf')], context))).not.toContain('Jane Doe');
});

test('a file that the browser cannot open is told apart from a bug', async () => {
  const context = aContext();
  const gone: ImportFile = {
    name: 'gone.pdf',
    bytes: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  };
  expect(await importFiles([gone], context)).toMatchObject([{ code: 'unreadable-file' }]);
  expect(context.reportBug).not.toHaveBeenCalled();
});

test('a full disk is told in the vault’s words', async () => {
  const context = aContext();
  vi.spyOn(context.vault.documents, 'save').mockRejectedValue(new VaultFullError());
  expect(await importFiles([aFile('eob.pdf')], context)).toMatchObject([
    { status: 'failed', code: 'vault-full' },
  ]);
});

test('a password goes to the file that it was given for', async () => {
  const read = vi.fn<ImportContext['read']>(async () => aReading());
  const context = aContext({ read, passwords: new Map([['locked.pdf', '1980-01-01']]) });
  await importFiles([aFile('open.pdf'), aFile('locked.pdf')], context);
  const passwords = read.mock.calls.map(([, , { password }]) => password);
  expect(passwords).toEqual([undefined, '1980-01-01']);
});

test('a statement that needs a mapping is kept, and replaced once a person answered', async () => {
  const unclear = aReading({ kind: 'payouts-csv', needsMapping: true });
  const answered = aReading({ payouts: [aPayout()] });
  const context = aContext({ read: async (_, __, { mapping }) => (mapping ? answered : unclear) });
  const file = aFile('payouts.csv');
  const [asked] = await importFiles([file], context);
  expect(asked).toMatchObject({ status: 'needs-mapping', document: { mapping: null } });
  const mapping = { columns: { amount: 'Net' } };
  const [done] = await importFiles([file], {
    ...context,
    now: () => new Date('2025-04-01T12:00:00.000Z'),
    mappings: new Map([['payouts.csv', mapping]]),
  });
  expect(done).toMatchObject({ status: 'imported', document: { mapping } });
  expect(await context.vault.documents.list()).toMatchObject([
    { addedAt: NOW.toISOString(), mapping, reading: { needsMapping: false } },
  ]);
  const [third] = await importFiles([file], context);
  expect(third?.status).toBe('already-there');
});

test('a statement that still needs a mapping is read again when it comes again', async () => {
  const context = aContext({
    read: vi.fn<ImportContext['read']>(async () => aReading({ needsMapping: true })),
  });
  await importFiles([aFile('payouts.csv')], context);
  const [again] = await importFiles([aFile('payouts.csv')], context);
  expect(again?.status).toBe('needs-mapping');
  expect(await context.vault.documents.list()).toHaveLength(1);
});

test('a wrong answer leaves what was kept before', async () => {
  const context = aContext();
  await importFiles([aFile('eob.pdf')], context);
  const before = await context.vault.documents.list();
  const [result] = await importFiles([aFile('eob.pdf')], {
    ...context,
    passwords: new Map([['eob.pdf', 'wrong']]),
    read: refusing(new PasswordNeededError()),
  });
  expect(result?.status).toBe('needs-password');
  expect(await context.vault.documents.list()).toEqual(before);
});

test('cancelling keeps the files before and nothing of the file that is being read', async () => {
  const controller = new AbortController();
  const context = aContext({
    signal: controller.signal,
    read: readingOf({
      'second.pdf': async () => {
        controller.abort();
        throw new DOMException('stopped', 'AbortError');
      },
    }),
  });
  const names = ['first.pdf', 'second.pdf', 'third.pdf'];
  const results = await importFiles(
    names.map((name) => aFile(name)),
    context,
  );
  expect(results.map(({ status }) => status)).toEqual(['imported', 'cancelled', 'cancelled']);
  expect(await context.vault.documents.list()).toHaveLength(1);
  expect(context.read).toHaveBeenCalledTimes(2);
});

test('a reading that ends after cancelling is not kept', async () => {
  const controller = new AbortController();
  const context = aContext({
    signal: controller.signal,
    async read() {
      controller.abort();
      return aReading();
    },
  });
  expect(await importFiles([aFile('eob.pdf')], context)).toEqual([
    { status: 'cancelled', fileName: 'eob.pdf' },
  ]);
  expect(await context.vault.documents.list()).toEqual([]);
});

test('an abort that nobody asked for is a failure, not a cancelled file', async () => {
  const context = aContext({
    signal: new AbortController().signal,
    read: refusing(new DOMException('', 'AbortError')),
  });
  expect(await importFiles([aFile('eob.pdf')], context)).toMatchObject([{ code: 'bug' }]);
});

test('tells how far each file has been read', async () => {
  const onProgress = vi.fn<NonNullable<ImportContext['onProgress']>>();
  const context = aContext({
    onProgress,
    async read(_, __, options) {
      options.onProgress?.({ done: 1, total: 2 });
      return aReading();
    },
  });
  await importFiles([aFile('one.pdf'), aFile('two.pdf')], context);
  expect(onProgress.mock.calls.map(([call]) => call)).toEqual(
    ['one.pdf', 'two.pdf'].flatMap((fileName, index) => [
      { index, fileName, progress: { done: 0, total: null } },
      { index, fileName, progress: { done: 1, total: 2 } },
    ]),
  );
});
