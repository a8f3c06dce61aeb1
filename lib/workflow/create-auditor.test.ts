import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { addDays, type ServiceDate, ServiceDateSchema } from '#lib/values/service-date.ts';
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

const FIRST_DAY = ServiceDateSchema.parse('2025-01-07');

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
  const audit = createAuditor();
  const input = { decisions: [], terms: aTerms() };
  const first = { ...input, documents: [eobs, paymentTo('Jane Doe')] };
  const before = audit(first);
  const after = audit({ ...input, documents: [...first.documents, paymentTo('Omar Example')] });
  const kept = before.reconciliation.sessions;
  expect(after.reconciliation.sessions.map((session) => kept.includes(session))).toEqual([
    true,
    false,
  ]);
  expect(after.ledger.map(({ status }) => status)).toEqual(['counted', 'counted']);
});

/** What becomes of the first session in an auditor as documents change; each time it is as from scratch. */
function firstSessions(...steps: readonly AuditInput['documents'][]) {
  const audit = createAuditor();
  return steps.map((documents) => {
    const input = { documents, decisions: [], terms: aTerms() };
    const made = audit(input);
    expect(made).toStrictEqual(auditDocuments(input));
    return made.ledger[0]?.session;
  });
}

const paymentTo = (client: string) =>
  aDocument({ fileName: `${client}.csv`, payouts: [aPayout({ client })] });
const billedBy = (platform: string) =>
  aDocument({
    fileName: 'b.pdf',
    claims: [aClaim({ patient: 'Omar Example', claimNumber: 'z1', platform })],
  });

const weeks = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => addDays(FIRST_DAY, (from + at) * 7));
const eobOf = (fileName: string, patient: string, days: readonly ServiceDate[]) =>
  aDocument({
    fileName,
    claims: days.map((dateOfService) =>
      aClaim({
        patient,
        claimNumber: `${patient} ${dateOfService}`,
        lines: [aServiceLine({ dateOfService })],
      }),
    ),
  });
const statementOf = (fileName: string, client: string, days: readonly ServiceDate[]) =>
  aDocument({
    fileName,
    payouts: days.map((dateOfService, at) => aPayout({ client, dateOfService, row: at + 2 })),
  });

test('judges a row of the next day anew when other visits make its client known', () => {
  const one = [
    eobOf('eob.pdf', 'Jane Doe', weeks(0, 1)),
    statementOf('payouts.csv', 'Jane Doe', [addDays(FIRST_DAY, 1)]),
  ];
  const others = [
    eobOf('more.pdf', 'Jane Doe', weeks(1, 6)),
    statementOf('more.csv', 'Jane Doe', weeks(1, 6)),
  ];
  const [before, after] = firstSessions(one, [...one, ...others]);
  expect(after?.payouts).toEqual(before?.payouts);
  expect(after?.match).not.toEqual(before?.match);
});

test('judges initials anew when another client comes to have them', () => {
  const one = [
    eobOf('eob.pdf', 'Jane Doe', weeks(0, 9)),
    statementOf('payouts.csv', 'J. D.', weeks(0, 9)),
  ];
  const others = [
    eobOf('other.pdf', 'John Dorn', weeks(1, 9)),
    statementOf('other.csv', 'J. D.', weeks(1, 9)),
  ];
  const [before, after] = firstSessions(one, [...one, ...others]);
  expect(after?.match).not.toEqual(before?.match);
});

test('names the platform anew that only the other sessions of a statement tell', () => {
  const both = [
    eobOf('eob.pdf', 'Jane Doe', weeks(0, 1)),
    aDocument({
      fileName: 'payouts.csv',
      payouts: ['Jane Doe', 'Omar Example'].map((client, at) =>
        aPayout({ client, platform: null, row: at + 2 }),
      ),
    }),
  ];
  const sessions = firstSessions([...both, billedBy('Alma')], [...both, billedBy('Headway')]);
  expect(sessions.map((session) => session?.platform)).toEqual(['Alma', 'Headway']);
});

test('judges how sure a match is anew when a second session of the day comes', () => {
  const one = [
    eobOf('eob.pdf', 'Jane Doe', weeks(0, 1)),
    aDocument({
      fileName: 'payouts.csv',
      payouts: [aPayout({ client: 'Jane Doe', procedureCode: '90837' })],
    }),
  ];
  const second = aDocument({
    fileName: 'second.pdf',
    claims: [aClaim({ claimNumber: 'z1', lines: [aServiceLine({ procedureCode: '90834' })] })],
  });
  const [before, after] = firstSessions(one, [...one, second]);
  expect(after?.payouts).toEqual(before?.payouts);
  expect(after?.match).not.toEqual(before?.match);
});
