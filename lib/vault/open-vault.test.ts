import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { DecisionSchema } from '#lib/match/decision-schema.ts';
import { openDatabase } from '#lib/vault/database.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { VaultDamagedError } from '#lib/vault/vault-error.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';
import { aTerms } from '#tests/builders/terms.ts';

const BYTES = new Uint8Array([1, 2, 3]);

function aDecision(id: string, patient = 'Jane Doe') {
  return DecisionSchema.parse({ kind: 'same-client', id, platform: null, label: 'J. D.', patient });
}

test('keeps decisions until they are taken back', async () => {
  const { decisions } = openVault(crypto.randomUUID());
  await decisions.save(aDecision('one'));
  await decisions.save(aDecision('two'));
  await decisions.save(aDecision('one', 'Janet Doe'));
  expect(await decisions.list()).toEqual([aDecision('one', 'Janet Doe'), aDecision('two')]);
  await decisions.remove('one');
  expect(await decisions.list()).toEqual([aDecision('two')]);
});

test('has empty terms until some are saved', async () => {
  const { terms } = openVault(crypto.randomUUID());
  expect(await terms.load()).toEqual(aTerms());
  const told = aTerms({ platforms: [{ name: 'Alma', membershipFee: 12_500 }] });
  await terms.save(told);
  expect(await terms.load()).toEqual(told);
});

test('opened again under its name it holds what was saved', async () => {
  const name = crypto.randomUUID();
  await openVault(name).documents.save(aDocument(), BYTES);
  expect(await openVault(name).documents.list()).toEqual([aDocument()]);
  expect(await openVault(crypto.randomUUID()).documents.list()).toEqual([]);
});

test('deleting everything leaves no row in any table', async () => {
  const name = crypto.randomUUID();
  const vault = openVault(name);
  await vault.documents.save(aDocument(), BYTES);
  await vault.decisions.save(aDecision('one'));
  await vault.terms.save(aTerms());
  await vault.profiles.save(aMappingProfile());
  const { tables } = openDatabase(name).dexie;
  const counts = () => Promise.all(tables.map((table) => table.count()));
  expect(await counts()).not.toContain(0);
  await vault.deleteEverything();
  expect(await counts()).toEqual(tables.map(() => 0));
});

test.for(['decisions', 'terms', 'profiles'] as const)(
  'says that damaged %s are damaged',
  async (table) => {
    const name = crypto.randomUUID();
    const vault = openVault(name);
    await vault.decisions.save(aDecision('one'));
    await vault.terms.save(aTerms());
    await vault.profiles.save(aMappingProfile());
    const { dexie } = openDatabase(name);
    await dexie
      .table(table)
      .toCollection()
      .modify({ sealed: new Uint8Array([0xff]) });
    const read = {
      decisions: () => vault.decisions.list(),
      terms: () => vault.terms.load(),
      profiles: () => vault.profiles.list(),
    };
    await expect(read[table]()).rejects.toThrow(VaultDamagedError);
  },
);

test('deleting everything works on a damaged vault', async () => {
  const name = crypto.randomUUID();
  const vault = openVault(name);
  await vault.documents.save(aDocument(), BYTES);
  await openDatabase(name)
    .chunks.toCollection()
    .modify({ sealed: new Uint8Array([0xff]) });
  await vault.deleteEverything();
  expect(await vault.documents.list()).toEqual([]);
});
