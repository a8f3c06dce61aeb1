import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '#lib/vault/database.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';

const later = aMappingProfile({
  mapping: { columns: { amount: 'Gross' } },
  savedAt: '2026-03-01T08:00:00.000Z',
});
const ofOther = aMappingProfile({
  headings: ['Day', 'Who', 'Net', 'Net'],
  savedAt: '2026-02-10T08:00:00.000Z',
});

test('keeps one answer a layout, the newest first', async () => {
  const { profiles } = openVault(crypto.randomUUID());
  await profiles.save(aMappingProfile());
  await profiles.save(ofOther);
  await profiles.save(later);
  expect(await profiles.list()).toEqual([later, ofOther]);
  await profiles.remove(later.signature);
  expect(await profiles.list()).toEqual([ofOther]);
});

test('no heading stands in a key, which is not sealed', async () => {
  const name = crypto.randomUUID();
  await openVault(name).profiles.save(aMappingProfile());
  const keys = await openDatabase(name).profiles.toCollection().primaryKeys();
  expect(JSON.stringify(keys)).not.toMatch(/client|paid|gross/i);
});
