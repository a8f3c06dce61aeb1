import { expect, test } from 'vitest';
import type { z } from 'zod';
import { aVault } from '#components/testing/vault.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { enterPayouts } from '#lib/workflow/enter-payouts.ts';
import {
  type PayoutEntry,
  PayoutEntrySchema,
  readPayoutEntry,
} from '#lib/workflow/payout-entry.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const now = () => new Date('2025-03-01T12:00:00.000Z');
const ROW = {
  row: 1,
  type: 'session',
  dateOfService: '2025-01-07',
  client: 'Jane Doe',
  procedureCode: '90837',
  payer: null,
  amount: 9500,
} as const;

function anEntry(input: Partial<z.input<typeof PayoutEntrySchema>> = {}): PayoutEntry {
  return PayoutEntrySchema.parse({
    platform: 'Alma',
    payoutDate: '2025-01-24',
    rows: [ROW],
    ...input,
  });
}

async function enter(vault: Vault, entry: PayoutEntry) {
  const [before] = await vault.documents.list();
  const result = await enterPayouts(entry, {
    vault,
    now,
    ...(before !== undefined && { replaces: before.id }),
  });
  if (result.status !== 'imported') throw new Error(`The entry ended as ${result.status}.`);
  return result.document;
}

test('keeps what was typed as a document with confirmed rows, each from a person', async () => {
  const document = await enter(aVault(), anEntry());
  expect(document.fileName).toBe('Entered by you, Alma, Jan 24, 2025');
  expect(document.reading).toMatchObject({
    kind: 'payouts-entered',
    payouts: [
      {
        platform: 'Alma',
        amount: 9500,
        source: { at: 'person', text: '$95.00' },
        trust: { level: 'confirmed', decisionId: document.id },
      },
    ],
  });
});

test('gives back what was typed', async () => {
  const vault = aVault();
  const { id } = await enter(vault, anEntry());
  const bytes = await vault.documents.original(id);
  expect(bytes === undefined ? undefined : readPayoutEntry(bytes)).toEqual(anEntry());
});

test('an entered payout is compared with the EOB of its session', async () => {
  const payouts = await enter(aVault(), anEntry());
  const lines = [aServiceLine({ dateOfService: '2025-01-07', allowed: 15_174 })];
  const eob = aDocument({ claims: [aClaim({ patient: 'Jane Doe', lines })] });
  const { summary } = auditDocuments({
    documents: [eob, payouts],
    decisions: [],
    terms: aTerms(),
  });
  expect(summary).toMatchObject({ sessionsCompared: 1, received: 9500, spread: 5674 });
});

test('what was decided about a row follows it when the entry is changed', async () => {
  const vault = aVault();
  const first = await enter(vault, anEntry({ rows: [ROW, { ...ROW, row: 2 }] }));
  const session = { claim: '25A1', dateOfService: ServiceDateSchema.parse('2025-01-07') };
  const payouts = [{ documentId: first.id, sheet: null, row: 2 }];
  await vault.decisions.save({ kind: 'confirm-match', id: '1', session, payouts });
  const second = await enter(vault, anEntry({ rows: [{ ...ROW, row: 2 }] }));
  expect((await vault.documents.list()).map(({ id }) => id)).toEqual([second.id]);
  expect(await vault.decisions.list()).toMatchObject([
    { payouts: [{ documentId: second.id, row: 2 }] },
  ]);
});
