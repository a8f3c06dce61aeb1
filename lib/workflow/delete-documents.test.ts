import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openVault } from '#lib/vault/open-vault.ts';
import { deleteDocument, deleteEverything } from '#lib/workflow/delete-documents.ts';
import { aDocument } from '#tests/builders/document.ts';

async function aVaultOf(fileNames: readonly string[]) {
  const vault = openVault(crypto.randomUUID());
  await Promise.all(
    fileNames.map((fileName) => vault.documents.save(aDocument({ fileName }), new Uint8Array(1))),
  );
  return vault;
}

test('deletes one document and leaves the others', async () => {
  const vault = await aVaultOf(['gone.pdf', 'stays.pdf']);
  await deleteDocument(vault, aDocument({ fileName: 'gone.pdf' }).id);
  expect(await vault.documents.list()).toEqual([aDocument({ fileName: 'stays.pdf' })]);
});

test('deletes everything', async () => {
  const vault = await aVaultOf(['one.pdf', 'two.pdf']);
  await deleteEverything(vault);
  expect(await vault.documents.list()).toEqual([]);
});
