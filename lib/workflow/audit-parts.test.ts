import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audit } from '#lib/findings/schema.ts';
import { createAuditAssembler } from '#lib/workflow/assemble-audit.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { auditToParts } from '#lib/workflow/audit-parts.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aTerms } from '#tests/builders/terms.ts';
import { aDecision, aPracticeDocument, someTerms } from '#tests/builders/vault-changes.ts';

/** What a page makes of an audit that a worker tells it: each part is copied on the way. */
function sent(audit: Audit, assemble = createAuditAssembler()): Audit | undefined {
  let made: Audit | undefined;
  for (const part of auditToParts(audit)) made = assemble(structuredClone(part));
  return made;
}

test('an audit taken apart and put together says the same', () =>
  fc.assert(
    fc.property(
      fc.array(aPracticeDocument, { maxLength: 6 }),
      fc.array(aDecision, { maxLength: 4 }),
      someTerms,
      (documents, decisions, terms) => {
        const audit = auditDocuments({ documents, decisions, terms });
        expect(sent(audit)).toStrictEqual(audit);
      },
    ),
  ));

test('sessions, claims and payouts that an audit names twice are one thing on the other side, too', () => {
  const documents = [
    aDocument({ fileName: 'a.pdf', claims: [aClaim({ patient: 'Jane Doe' })] }),
    aDocument({ fileName: 'd.csv', payouts: [aPayout({ client: 'Jane Doe' })] }),
  ];
  const made = sent(auditDocuments({ documents, decisions: [], terms: aTerms() }));
  const [session] = made?.reconciliation.sessions ?? [];
  expect(session?.payouts).toHaveLength(1);
  expect(made?.ledger[0]?.session).toBe(session);
  expect(session?.lines[0]).toBe(session?.source.claim.lines[0]);
  expect(made?.findings[0]?.payouts[0]).toBe(session?.payouts[0]);
});

test('no part of a large audit holds more than some hundred records of a kind', () => {
  const claims = Array.from({ length: 500 }, (_, at) => aClaim({ claimNumber: `N${String(at)}` }));
  const documents = [aDocument({ fileName: 'a.pdf', claims })];
  const audit = auditDocuments({ documents, decisions: [], terms: aTerms() });
  const parts = [...auditToParts(audit)];
  const sizes = parts.flatMap(({ claims: own, named, ledger }) => [
    own.length,
    named.length,
    ledger.length,
  ]);
  expect(Math.max(...sizes)).toBe(200);
  expect(sent(audit)).toStrictEqual(audit);
});

test('puts one audit together after the other', () => {
  const assemble = createAuditAssembler();
  const [one, other] = [['Jane Doe'], ['Omar Example', 'Jane Doe']].map((patients) =>
    auditDocuments({
      documents: [
        aDocument({
          fileName: 'a.pdf',
          claims: patients.map((patient) => aClaim({ patient, claimNumber: patient })),
        }),
      ],
      decisions: [],
      terms: aTerms(),
    }),
  );
  for (const audit of [one, other, one]) {
    expect(audit && sent(audit, assemble)).toStrictEqual(audit);
  }
});

test('gives no audit of which a part is missing', () => {
  const documents = [aDocument({ fileName: 'a.pdf', claims: [aClaim()] })];
  const [, ...others] = auditToParts(auditDocuments({ documents, decisions: [], terms: aTerms() }));
  for (const part of others) expect(() => createAuditAssembler()(part)).toThrow(RangeError);
});
