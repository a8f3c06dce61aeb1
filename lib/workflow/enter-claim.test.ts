import { expect, test } from 'vitest';
import type { z } from 'zod';
import { aVault } from '#components/testing/vault.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { type ClaimEntry, ClaimEntrySchema, readEntry } from '#lib/workflow/claim-entry.ts';
import { enterClaim } from '#lib/workflow/enter-claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aTerms } from '#tests/builders/terms.ts';

const now = () => new Date('2025-03-01T12:00:00.000Z');
const AMOUNTS = { allowed: 15_174, planPaid: 12_674, patientResponsibility: 2500 };

function anEntry(input: Partial<z.input<typeof ClaimEntrySchema>> = {}): ClaimEntry {
  return ClaimEntrySchema.parse({
    payer: 'Cigna Healthcare',
    patient: 'Jane Doe',
    claimNumber: null,
    billingName: null,
    processedDate: null,
    network: 'in',
    lines: [{ dateOfService: '2025-01-07', procedureCode: '90837', amounts: AMOUNTS }],
    ...input,
  });
}

async function enter(vault: Vault, entry: ClaimEntry, replaces?: Decision['id']) {
  const before = (await vault.documents.list()).find(({ id }) => id === replaces);
  const result = await enterClaim(entry, {
    vault,
    now,
    ...(before !== undefined && { replaces: before.id }),
  });
  if (result.status !== 'imported') throw new Error(`The entry ended as ${result.status}.`);
  return result.document;
}

test('keeps what was typed as a document with confirmed lines, each figure from a person', async () => {
  const vault = aVault();
  const document = await enter(vault, anEntry());
  expect(document.fileName).toBe('Entered by you, Cigna Healthcare, Jan 7, 2025');
  expect(document.reading).toMatchObject({ kind: 'eob-entered', outcome: 'read', complete: true });
  const [claim] = document.reading.claims;
  expect(claim).toMatchObject({ payer: 'Cigna', payerPrinted: 'Cigna Healthcare', network: 'in' });
  expect(claim?.lines[0]).toMatchObject({
    trust: { level: 'confirmed', decisionId: document.id },
    figures: {
      allowed: { origin: 'read', amount: 15_174, source: { at: 'person', text: '$151.74' } },
      billed: null,
      copay: null,
    },
  });
});

test('gives back what was typed', async () => {
  const vault = aVault();
  const entry = anEntry({ claimNumber: '25C9', billingName: 'Example Behavioral Group PC' });
  const { id } = await enter(vault, entry);
  const bytes = await vault.documents.original(id);
  expect(bytes === undefined ? undefined : readEntry(bytes)).toEqual(entry);
});

test('the same entry twice is one document', async () => {
  const vault = aVault();
  await enter(vault, anEntry());
  await enter(vault, anEntry());
  expect(await vault.documents.list()).toHaveLength(1);
});

test('what is entered differently takes the place of what was entered before', async () => {
  const vault = aVault();
  const first = await enter(vault, anEntry());
  const second = await enter(vault, anEntry({ patient: 'Jane Q. Doe' }), first.id);
  expect((await vault.documents.list()).map(({ id }) => id)).toEqual([second.id]);
  expect(second.addedAt).toBe(first.addedAt);
});

test('an answer about a claim without a number follows it', async () => {
  const vault = aVault();
  const first = await enter(vault, anEntry());
  const session = { claim: `${first.id}#0`, dateOfService: anEntry().lines[0]?.dateOfService };
  if (session.dateOfService === undefined) throw new Error('The entry has no line.');
  const answered = { ...session, dateOfService: session.dateOfService };
  await vault.decisions.save({ kind: 'reject-match', id: 'a', session: answered, payouts: [] });
  const second = await enter(vault, anEntry({ patient: 'Jane Q. Doe' }), first.id);
  expect(await vault.decisions.list()).toMatchObject([{ session: { claim: `${second.id}#0` } }]);
});

test('what was entered is compared with what the platform paid', async () => {
  const vault = aVault([
    aDocument({ fileName: 'payouts.csv', payouts: [aPayout({ amount: 9500 })] }),
  ]);
  await enter(vault, anEntry({ billingName: 'Alma' }));
  const documents = await vault.documents.list();
  const { summary } = auditDocuments({ documents, decisions: [], terms: aTerms() });
  expect(summary).toMatchObject({ sessionsCompared: 1, allowed: 15_174, spread: 5674 });
});

test.for([
  ['no line', { lines: [] }],
  ['no plan', { payer: '' }],
  ['a day that is none', { processedDate: '2025-02-30' }],
] as const)('refuses an entry with %s', ([, input]) =>
  expect(ClaimEntrySchema.safeParse({ ...anEntry(), ...input }).success).toBe(false),
);
