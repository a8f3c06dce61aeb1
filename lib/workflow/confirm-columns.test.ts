import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openVault } from '#lib/vault/open-vault.ts';
import { confirmColumns, withdrawConfirmation } from '#lib/workflow/confirm-columns.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';
import { aPayout } from '#tests/builders/payout.ts';

const ON_FEBRUARY_4 = new Date('2026-02-04T12:00:00.000Z');
const ANSWERED = aMappingProfile();
const STATEMENT = aDocument({
  kind: 'payouts-csv',
  headings: [...ANSWERED.headings],
  payouts: [aPayout({ platform: 'Headway' })],
});
const CONFIRMED = { at: ON_FEBRUARY_4.toISOString(), platform: 'Headway' } as const;

test('a layout that was read without a question is confirmed with its platform and the day', async () => {
  const vault = openVault(crypto.randomUUID());
  await confirmColumns(vault, STATEMENT, ON_FEBRUARY_4);
  expect(await vault.profiles.list()).toMatchObject([
    { signature: ANSWERED.signature, mapping: { columns: {} }, confirmed: CONFIRMED },
  ]);
});

test('confirming and taking it back leave the answers as they are', async () => {
  const vault = openVault(crypto.randomUUID());
  await vault.profiles.save(ANSWERED);
  await confirmColumns(vault, STATEMENT, ON_FEBRUARY_4);
  expect(await vault.profiles.list()).toEqual([{ ...ANSWERED, confirmed: CONFIRMED }]);
  await withdrawConfirmation(vault, STATEMENT);
  expect(await vault.profiles.list()).toEqual([ANSWERED]);
});

test('taken back where nothing else was said, nothing is kept', async () => {
  const vault = openVault(crypto.randomUUID());
  await confirmColumns(vault, STATEMENT, ON_FEBRUARY_4);
  await withdrawConfirmation(vault, STATEMENT);
  expect(await vault.profiles.list()).toEqual([]);
});

test('rows of several platforms confirm the columns, and no platform', async () => {
  const vault = openVault(crypto.randomUUID());
  const payouts = ['Headway', 'Alma'].map((platform) => aPayout({ platform }));
  await confirmColumns(
    vault,
    { ...STATEMENT, reading: { ...STATEMENT.reading, payouts } },
    ON_FEBRUARY_4,
  );
  expect(await vault.profiles.list()).toMatchObject([{ confirmed: { platform: null } }]);
});
