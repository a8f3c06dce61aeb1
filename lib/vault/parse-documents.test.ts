import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseDocuments } from '#lib/vault/parse-documents.ts';
import { StoredDocumentSchema } from '#lib/vault/schema.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';

const long = aDocument({
  fileName: 'long.csv',
  payouts: Array.from({ length: 2500 }, (_, index) => aPayout({ row: index + 2 })),
});
const short = aDocument({ fileName: 'eob.pdf', claims: [aClaim(), aClaim()] });

test('gives what the schema gives, in the same order', async () => {
  const stored: unknown = JSON.parse(JSON.stringify([long, short]));
  expect(await parseDocuments(stored)).toEqual([long, short]);
  expect(StoredDocumentSchema.parse(JSON.parse(JSON.stringify(long)))).toEqual(long);
});

test('what it gives is frozen, so that it can be handed out again', async () => {
  const [document] = await parseDocuments([structuredClone(long)]);
  expect(Object.isFrozen(document)).toBe(true);
  expect(Object.isFrozen(document?.reading)).toBe(true);
  expect(Object.isFrozen(document?.reading.payouts)).toBe(true);
  expect(Object.isFrozen(document?.reading.payouts[2499])).toBe(true);
});

test('lets the page go on while it parses', async () => {
  let isDone = false;
  const parsing = parseDocuments(Array.from({ length: 12 }, () => structuredClone(long)));
  const ticked = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(isDone));
  });
  await parsing;
  isDone = true;
  expect(await ticked).toBe(false);
});

test.for([
  ['no list', {}],
  ['a document without an id', [{ ...short, id: undefined }]],
  [
    'a row that is none',
    [{ ...long, reading: { ...long.reading, payouts: [...long.reading.payouts, { row: 0 }] } }],
  ],
] as const)('refuses %s', ([, value]) =>
  expect(parseDocuments(value)).rejects.toBeInstanceOf(z.ZodError),
);
