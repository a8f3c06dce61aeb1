import '#components/app/zod-jitless.ts';
import 'fake-indexeddb/auto';
import { test } from 'vitest';
import { openVault } from '#lib/vault/open-vault.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const LINES_PER_DOCUMENT = 100;
const BYTES = new Uint8Array(100_000);

const claims = [
  aClaim({ lines: Array.from({ length: LINES_PER_DOCUMENT }, () => aServiceLine()) }),
];

/** The name of a vault that holds so many lines. */
async function aVaultNameOf(lines: number): Promise<string> {
  const name = crypto.randomUUID();
  const vault = openVault(name);
  for (let document = 0; document < lines / LINES_PER_DOCUMENT; document += 1) {
    // oxlint-disable-next-line no-await-in-loop -- saved as an import saves them
    await vault.documents.save(aDocument({ fileName: `${document}.pdf`, claims }), BYTES);
  }
  return name;
}

test('opening the vault grows with its lines', async ({ bench }) => {
  const [year, decade] = [await aVaultNameOf(1000), await aVaultNameOf(10_000)];
  await bench.compare(
    bench('1,000 lines (a year)', async () => {
      await openVault(year).documents.list();
    }),
    bench('10,000 lines (ten years)', async () => {
      await openVault(decade).documents.list();
    }),
  );
}, 120_000);

test('saving one more document does not grow with the vault', async ({ bench }) => {
  const [year, decade] = [
    openVault(await aVaultNameOf(1000)),
    openVault(await aVaultNameOf(10_000)),
  ];
  const more = aDocument({ fileName: 'more.pdf', claims });
  await bench.compare(
    bench('into 1,000 lines', async () => {
      await year.documents.save(more, BYTES);
    }),
    bench('into 10,000 lines', async () => {
      await decade.documents.save(more, BYTES);
    }),
  );
}, 120_000);
