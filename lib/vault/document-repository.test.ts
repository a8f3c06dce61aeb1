import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '#lib/vault/database.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { plainSealer } from '#lib/vault/plain-sealer.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import { VaultBusyError, VaultDamagedError, VaultFullError } from '#lib/vault/vault-error.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';
import { aPayout } from '#tests/builders/payout.ts';

const BYTES = new Uint8Array([37, 80, 68, 70]);

/** A vault of its own, with the tables that lie under it. */
function aVault() {
  const name = crypto.randomUUID();
  return { name, vault: openVault(name), tables: openDatabase(name) };
}

/** A statement of so many payout rows. */
function aStatement(fileName: string, rows: number): StoredDocument {
  return aDocument({
    fileName,
    payouts: Array.from({ length: rows }, (_, index) => aPayout({ row: index + 1 })),
  });
}

async function namesIn(vault: { documents: { list(): Promise<readonly StoredDocument[]> } }) {
  return (await vault.documents.list()).map(({ fileName }) => fileName);
}

test('gives back a document as it was saved, with its bytes', async () => {
  const { vault } = aVault();
  const document = aDocument({ claims: [aClaim()], payouts: [aPayout()] });
  await vault.documents.save(document, BYTES);
  expect(await vault.documents.list()).toEqual([document]);
  expect(await vault.documents.find(document.id)).toEqual(document);
  expect(await vault.documents.original(document.id)).toEqual(BYTES);
});

test('knows nothing of a document that was never saved', async () => {
  const { vault } = aVault();
  await vault.documents.save(aDocument({ fileName: 'other.pdf' }), BYTES);
  expect(await vault.documents.find(aDocumentId('eob.pdf'))).toBeUndefined();
  expect(await vault.documents.original(aDocumentId('eob.pdf'))).toBeUndefined();
});

test('the same document twice is one, with the later reading', async () => {
  const { vault } = aVault();
  await vault.documents.save(aDocument({ needsMapping: true }), BYTES);
  const answered = aDocument({ payouts: [aPayout()] });
  await vault.documents.save(answered, BYTES);
  expect(await vault.documents.list()).toEqual([answered]);
});

test('lists the documents oldest first, whatever the order in which they were saved', async () => {
  const { vault } = aVault();
  for (const day of ['03', '01', '02']) {
    // oxlint-disable-next-line no-await-in-loop -- the order of saving is the point
    await vault.documents.save(
      aDocument({ fileName: day, addedAt: `2025-03-${day}T12:00:00.000Z` }),
      BYTES,
    );
  }
  expect(await namesIn(vault)).toEqual(['01', '02', '03']);
});

test('keeps only the bytes of a view, not the buffer behind it', async () => {
  const { vault, tables } = aVault();
  const document = aDocument();
  await vault.documents.save(document, new Uint8Array(1_000_000).subarray(0, 4));
  const row = await tables.originals.get(document.id);
  expect(row?.sealed.buffer.byteLength).toBe(4);
});

test('keeps small documents together and opens 5,000 lines as few chunks', async () => {
  const { vault, tables } = aVault();
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      vault.documents.save(aStatement(`statement-${index}.csv`, 100), BYTES),
    ),
  );
  expect(await tables.chunks.count()).toBe(5);
  const rows = (await vault.documents.list()).flatMap(({ reading }) => reading.payouts);
  expect(rows).toHaveLength(5000);
});

test('gives a document longer than a chunk one of its own', async () => {
  const { vault, tables } = aVault();
  await vault.documents.save(aStatement('short.csv', 1), BYTES);
  await vault.documents.save(aStatement('long.csv', 1500), BYTES);
  await vault.documents.save(aStatement('short-too.csv', 1), BYTES);
  expect((await tables.chunks.toArray()).map(({ lines }) => lines)).toEqual([2, 1500]);
});

test('moves a document that no longer fits into its chunk', async () => {
  const { vault, tables } = aVault();
  await vault.documents.save(aStatement('first.csv', 600), BYTES);
  await vault.documents.save(aStatement('growing.csv', 1), BYTES);
  await vault.documents.save(aStatement('growing.csv', 900), BYTES);
  expect((await tables.chunks.toArray()).map(({ lines }) => lines)).toEqual([600, 900]);
  expect(await namesIn(vault)).toEqual(['first.csv', 'growing.csv']);
});

test('a long document that is read again keeps its chunk', async () => {
  const { vault, tables } = aVault();
  await vault.documents.save(aStatement('long.csv', 1500), BYTES);
  await vault.documents.save(aStatement('long.csv', 1400), BYTES);
  expect((await tables.chunks.toArray()).map(({ lines }) => lines)).toEqual([1400]);
});

test('removes a document with its bytes and leaves its neighbours', async () => {
  const { vault, tables } = aVault();
  const [gone, stays] = [aDocument({ fileName: 'gone.pdf' }), aDocument({ fileName: 'stays.pdf' })];
  await vault.documents.save(gone, BYTES);
  await vault.documents.save(stays, BYTES);
  await vault.documents.remove(gone.id);
  expect(await vault.documents.list()).toEqual([stays]);
  expect(await vault.documents.original(gone.id)).toBeUndefined();
  await vault.documents.remove(stays.id);
  expect(await tables.chunks.count()).toBe(0);
});

test('removing what is not there changes nothing', async () => {
  const { vault } = aVault();
  await vault.documents.save(aDocument(), BYTES);
  await vault.documents.remove(aDocumentId('never saved'));
  expect(await namesIn(vault)).toEqual(['eob.pdf']);
});

test('loses nothing when many documents are saved and removed at the same time in two tabs', async () => {
  const { name, vault } = aVault();
  const otherTab = openVault(name);
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  await vault.documents.save(aDocument({ fileName: 'gone.pdf' }), BYTES);
  await Promise.all([
    otherTab.documents.remove(aDocumentId('gone.pdf')),
    ...numbers.map((number) =>
      (number % 2 === 0 ? vault : otherTab).documents.save(
        aDocument({ fileName: `${number}.pdf` }),
        BYTES,
      ),
    ),
  ]);
  expect(
    (await namesIn(vault)).map((file) => Number.parseInt(file, 10)).toSorted((a, b) => a - b),
  ).toEqual(numbers);
});

test('the same document saved at the same time in two tabs is one', async () => {
  const { name, vault, tables } = aVault();
  await Promise.all([
    vault.documents.save(aDocument(), BYTES),
    openVault(name).documents.save(aDocument(), BYTES),
  ]);
  expect(await namesIn(vault)).toEqual(['eob.pdf']);
  expect((await tables.chunks.toArray()).map(({ lines }) => lines)).toEqual([1]);
});

test('gives up, and saves nothing, when another tab never stops writing', async () => {
  const { name, tables } = aVault();
  const busy = openVault(name, {
    ...plainSealer,
    async seal(value) {
      await tables.chunks.toCollection().modify((chunk) => {
        Object.assign(chunk, { revision: chunk.revision + 1 });
      });
      return plainSealer.seal(value);
    },
  });
  await openVault(name).documents.save(aDocument({ fileName: 'before.pdf' }), BYTES);
  await expect(busy.documents.save(aDocument(), BYTES)).rejects.toThrow(VaultBusyError);
  expect(await namesIn(openVault(name))).toEqual(['before.pdf']);
});

test.for(['chunks', 'places', 'originals'])(
  'a disk that is full while writing %s leaves everything as it was',
  async (table) => {
    const { vault, tables } = aVault();
    await vault.documents.save(aDocument({ fileName: 'before.pdf' }), BYTES);
    const before = await contentOf(tables);
    for (const method of ['put', 'add'] as const) {
      const write = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
        return write.apply(this, given);
      });
    }
    await expect(vault.documents.save(aDocument(), BYTES)).rejects.toThrow(VaultFullError);
    vi.restoreAllMocks();
    expect(await contentOf(tables)).toEqual(before);
    await vault.documents.save(aDocument(), BYTES);
    expect(await namesIn(vault)).toEqual(['before.pdf', 'eob.pdf']);
  },
);

function contentOf({ dexie }: ReturnType<typeof openDatabase>) {
  return Promise.all(dexie.tables.map((table) => table.toArray()));
}

test.for([
  ['bytes that are not what was sealed', new TextEncoder().encode('{"half')],
  ['documents of another shape', new TextEncoder().encode('[{"id":1}]')],
] as const)('says that the vault is damaged and deletes nothing: %s', async ([, sealed]) => {
  const { vault, tables } = aVault();
  await vault.documents.save(aDocument(), BYTES);
  await tables.chunks.toCollection().modify({ sealed });
  const before = await contentOf(tables);
  await expect(vault.documents.list()).rejects.toThrow(VaultDamagedError);
  await expect(vault.documents.save(aDocument({ fileName: 'new.pdf' }), BYTES)).rejects.toThrow(
    VaultDamagedError,
  );
  expect(await contentOf(tables)).toEqual(before);
});

test('refuses a document that is not one, before anything is written', async () => {
  const { vault, tables } = aVault();
  await expect(vault.documents.save({ ...aDocument(), byteLength: -1 }, BYTES)).rejects.toThrow(
    'byteLength',
  );
  expect((await contentOf(tables)).flat()).toEqual([]);
});

test('opens again only the chunks that changed', async () => {
  const { name, vault } = aVault();
  await vault.documents.save(aStatement('long.csv', 1000), BYTES);
  await vault.documents.save(aDocument(), BYTES);
  const open = vi.fn<Sealer['open']>((sealed) => plainSealer.open(sealed));
  const { documents } = openVault(name, { ...plainSealer, open });
  await documents.list();
  expect(open).toHaveBeenCalledTimes(2);
  await vault.documents.save(aDocument({ payouts: [aPayout()] }), BYTES);
  const lines = (await documents.list()).map(({ reading }) => reading.payouts.length);
  expect(lines).toEqual([1000, 1]);
  expect(open).toHaveBeenCalledTimes(3);
});

test('lists that run at the same time all hold everything', async () => {
  const { name, vault } = aVault();
  await vault.documents.save(aStatement('long.csv', 1000), BYTES);
  await vault.documents.save(aDocument(), BYTES);
  const { documents } = openVault(name);
  const lists = await Promise.all([1, 2, 3].map(() => documents.list()));
  expect(lists.map((list) => list.length)).toEqual([2, 2, 2]);
});

test('whoever follows the list hears of a save and of a removal', async () => {
  const { vault } = aVault();
  const heard: number[] = [];
  const subscription = liveQuery(() => vault.documents.list()).subscribe((documents) => {
    heard.push(documents.length);
  });
  await vi.waitFor(() => expect(heard).toEqual([0]));
  await vault.documents.save(aDocument(), BYTES);
  await vi.waitFor(() => expect(heard).toEqual([0, 1]));
  await vault.documents.remove(aDocument().id);
  await vi.waitFor(() => expect(heard).toEqual([0, 1, 0]));
  subscription.unsubscribe();
});
