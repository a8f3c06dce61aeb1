import { expect, test } from 'vitest';
import { documentsAsLeft, REFUSED_BY_PERSON } from '#components/documents/documents-as-left.ts';
import { aVault } from '#components/testing/vault.ts';
import { keyedLines } from '#lib/claim/line-decision-schema.ts';
import { printOf } from '#lib/payout/apply-payout-decisions.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const trust = { level: 'review', reasons: ['The columns do not add up.'] } as const;
const EOB = aDocument({ claims: [aClaim({ lines: [aServiceLine({ trust })] })] });

test('shows a line as the person corrected it', async () => {
  const [keyed] = keyedLines(EOB.id, EOB.reading.claims);
  if (keyed === undefined) throw new Error('The document has no line.');
  const corrections = { amounts: { allowed: CentsSchema.parse(15_000) } };
  const decision = { kind: 'confirm-line', id: 'a', line: keyed.key, corrections } as const;
  const [document] = await documentsAsLeft(aVault([EOB], [decision]));
  expect(document?.reading.claims[0]?.lines[0]).toMatchObject({
    trust: { level: 'confirmed', decisionId: 'a' },
    figures: { allowed: { amount: 15_000, source: { at: 'person' } } },
  });
});

test('says of a document that the person called no EOB that nothing of it counts', async () => {
  const decision = { kind: 'not-an-eob', id: 'a', documentId: EOB.id } as const;
  const [document] = await documentsAsLeft(aVault([EOB], [decision]));
  expect(document?.reading).toMatchObject({ claims: [], notice: REFUSED_BY_PERSON });
});

test('shows the rows of a statement as the person corrected them, and leaves out what is no payout', async () => {
  const statement = aDocument({
    fileName: 'payouts.csv',
    payouts: [aPayout(), aPayout({ row: 3 })],
  });
  const about = (row: number) => ({
    id: String(row),
    payout: { documentId: statement.id, sheet: null, row },
    print: printOf(aPayout()),
  });
  const corrections = { amount: CentsSchema.parse(9500) };
  const [document] = await documentsAsLeft(
    aVault(
      [statement],
      [
        { kind: 'confirm-payout', ...about(2), corrections },
        { kind: 'not-a-payout', ...about(3) },
      ],
    ),
  );
  expect(document?.reading.payouts).toMatchObject([
    { row: 2, amount: 9500, trust: { level: 'confirmed' } },
  ]);
});

test('without answers the documents are as they were read', async () =>
  expect(await documentsAsLeft(aVault([EOB]))).toEqual([EOB]));
