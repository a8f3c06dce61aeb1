import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { type AuditInput, auditDocuments } from '#lib/workflow/audit-documents.ts';
import { createAuditor } from '#lib/workflow/create-auditor.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';
import {
  aDecision,
  aPracticeDocument,
  FILE_NAMES,
  someTerms,
} from '#tests/builders/vault-changes.ts';

type Change = (input: AuditInput) => AuditInput;

const added =
  (document: StoredDocument): Change =>
  (input) => ({
    ...input,
    documents: [...input.documents.filter(({ id }) => id !== document.id), document],
  });
const removed =
  (fileName: string): Change =>
  (input) => ({
    ...input,
    documents: input.documents.filter((document) => document.fileName !== fileName),
  });
const decided =
  (decision: Decision): Change =>
  (input) => ({
    ...input,
    decisions: [...input.decisions, decision],
  });
const told =
  (terms: Terms): Change =>
  (input) => ({ ...input, terms });
/** The store opens everything again: the same content in other objects. */
const reopened: Change = (input) => structuredClone(input);
const reversed: Change = (input) => ({ ...input, documents: input.documents.toReversed() });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: aPracticeDocument.map(added) },
  { weight: 2, arbitrary: fc.constantFrom(...FILE_NAMES).map(removed) },
  { weight: 4, arbitrary: aDecision.map(decided) },
  { weight: 1, arbitrary: someTerms.map(told) },
  { weight: 1, arbitrary: fc.constantFrom(reopened, reversed) },
);

test('gives after any changes what an audit from scratch gives', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 14 }), (changes) => {
      const audit = createAuditor();
      let input: AuditInput = { documents: [], decisions: [], terms: aTerms() };
      for (const make of changes) {
        input = make(input);
        expect(audit(input)).toStrictEqual(auditDocuments(input));
      }
    }),
    { numRuns: 250 },
  );
});

test('keeps a session of which nothing changed, and makes anew the one whose payout came', () => {
  const eobs = aDocument({
    fileName: 'eobs.pdf',
    claims: ['Jane Doe', 'Omar Example'].map((patient, at) =>
      aClaim({ patient, claimNumber: `2${String(at)}A`, lines: [aServiceLine()] }),
    ),
  });
  const statement = (client: string) =>
    aDocument({ fileName: `${client}.csv`, payouts: [aPayout({ client })] });
  const audit = createAuditor();
  const input = { decisions: [], terms: aTerms() };
  const first = { ...input, documents: [eobs, statement('Jane Doe')] };
  const before = audit(first);
  const after = audit({ ...input, documents: [...first.documents, statement('Omar Example')] });
  expect(after.ledger.map((entry) => before.ledger.includes(entry))).toEqual([true, false]);
  expect(after.ledger.map(({ status }) => status)).toEqual(['counted', 'counted']);
});
