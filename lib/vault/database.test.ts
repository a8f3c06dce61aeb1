import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openVault } from '#lib/vault/open-vault.ts';
import { plainSealer } from '#lib/vault/plain-sealer.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** The tables and the rows as version 1 wrote them, before answers about layouts were kept. */
async function savedByVersion1(name: string): Promise<void> {
  const dexie = new Dexie(name);
  dexie.version(1).stores({
    chunks: '++id, lines, [id+revision]',
    places: 'id',
    originals: 'id',
    decisions: 'id',
    terms: 'id',
  });
  const document = aDocument({ payouts: [aPayout()] });
  const bytes = new Uint8Array([1, 2, 3]);
  await dexie.table('chunks').add({
    revision: 1,
    lines: 1,
    sealed: await plainSealer.seal([document]),
  });
  await dexie.table('places').add({ id: document.id, chunkId: 1, lines: 1 });
  await dexie.table('originals').add({ id: document.id, sealed: bytes });
  await dexie.table('terms').add({ id: 'terms', sealed: await plainSealer.seal(aTerms()) });
  dexie.close();
}

test('a vault that version 1 saved keeps all that it holds, and takes answers about layouts', async () => {
  const name = crypto.randomUUID();
  await savedByVersion1(name);
  const vault = openVault(name);
  const document = aDocument({ payouts: [aPayout()] });
  expect(await vault.documents.list()).toEqual([document]);
  expect(await vault.documents.original(document.id)).toEqual(new Uint8Array([1, 2, 3]));
  expect(await vault.terms.load()).toEqual(aTerms());
  expect(await vault.profiles.list()).toEqual([]);
  await vault.profiles.save(aMappingProfile());
  expect(await vault.profiles.list()).toEqual([aMappingProfile()]);
});
