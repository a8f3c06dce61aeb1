import { expect, test } from 'vitest';
import { printOf } from '#lib/payout/apply-payout-decisions.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { aClaim, aProvider } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const billedThroughAlma = aProvider('EXAMPLE BEHAVIORAL GROUP PC');
const terms = aTerms({
  platforms: [
    { name: 'Alma', billingNames: ['Example Behavioral Group, P.C.'], membershipFee: 12_500 },
  ],
});

/** The sessions of one published story: what the plans allowed and what the platform paid. */
const STORY = [
  ['Elena Castillo', 'UnitedHealthcare', '90837', '2022-10-04', 14_280, 12_180],
  ['Nadia Osei', 'Cigna', '90837', '2022-10-06', 15_174, 9500],
  ['Hugo Brandt', 'Cigna', '90834', '2022-10-03', 12_500, 7900],
] as const;
const eobs = aDocument({
  fileName: 'eobs.pdf',
  claims: STORY.map(([patient, payer, procedureCode, dateOfService, allowed], at) =>
    aClaim({
      patient,
      payer,
      claimNumber: `22A${String(at)}`,
      billingProvider: billedThroughAlma,
      lines: [aServiceLine({ procedureCode, dateOfService, allowed, copay: 2500 })],
    }),
  ),
});
const membershipRow = aPayout({
  row: 2,
  type: 'fee',
  client: null,
  dateOfService: null,
  amount: -12_500,
});
const payoutRows = STORY.map(([client, , , dateOfService, , amount], at) =>
  aPayout({ row: at + 3, client, dateOfService, amount, payoutDate: '2022-10-14' }),
);
const statement = aDocument({ fileName: 'payouts.csv', payouts: [membershipRow, ...payoutRows] });

test('holds the story: 21.00, 56.74 and 46.00 stayed with the platform', () => {
  const audit = auditDocuments({ documents: [eobs, statement], decisions: [], terms });
  expect(audit.findings.map(({ text }) => text).toSorted()).toEqual([
    'The plan allowed $125.00, you received $79.00; the difference is $46.00 (36.8 %).',
    'The plan allowed $142.80, you received $121.80; the difference is $21.00 (14.7 %).',
    'The plan allowed $151.74, you received $95.00; the difference is $56.74 (37.4 %).',
    'The statements of Alma show fees of $125.00.',
  ]);
  expect(audit.summary).toEqual({
    sessionsCompared: 3,
    allowed: 41_954,
    received: 29_580,
    spread: 12_374,
    spreadPct: 29.49,
    notCounted: { sessions: 0, lines: 0, allowed: 0 },
    membershipFees: 12_500,
    effectiveSharePct: 59.29,
  });
  expect(
    audit.groups.map(({ payer, procedureCodes, spread }) => [payer, procedureCodes, spread]),
  ).toEqual([
    ['Cigna', '90834', 4600],
    ['Cigna', '90837', 5674],
    ['UnitedHealthcare', '90837', 2100],
  ]);
});

test('the membership of the terms counts where the statement shows no fee', () => {
  const bare = aDocument({ fileName: 'payouts.csv', payouts: payoutRows });
  const { summary } = auditDocuments({ documents: [eobs, bare], decisions: [], terms });
  expect(summary.membershipFees).toBe(12_500);
});

test('the order of the documents, and one given twice, change nothing', () => {
  const audit = auditDocuments({ documents: [eobs, statement], decisions: [], terms });
  const again = auditDocuments({ documents: [statement, eobs, statement], decisions: [], terms });
  expect(again).toEqual(audit);
});

test('a preliminary statement enters no spread', () => {
  const estimate = aDocument({ fileName: 'estimate.pdf', preliminary: true, payouts: payoutRows });
  const { summary, findings } = auditDocuments({
    documents: [eobs, estimate],
    decisions: [],
    terms: aTerms(),
  });
  expect(summary.sessionsCompared).toBe(0);
  expect(summary.notCounted).toEqual({ sessions: 3, lines: 3, allowed: 41_954 });
  expect(findings).toEqual([]);
});

test('a payment that two exports show with different amounts counts once, and needs a person', () => {
  const [first] = payoutRows;
  const changed =
    first === undefined ? [] : [{ ...first, amount: aPayout({ amount: 12_000 }).amount }];
  const again = aDocument({
    fileName: 'again.csv',
    payouts: [membershipRow, ...changed, ...payoutRows.slice(1)],
  });
  const audits = [
    [eobs, statement, again],
    [again, statement, eobs],
  ].map((documents) => auditDocuments({ documents, decisions: [], terms }));
  const [audit] = audits;
  expect(audits[1]).toEqual(audit);
  expect(audit?.summary).toMatchObject({ sessionsCompared: 2, notCounted: { sessions: 1 } });
  expect(
    audit?.reconciliation.unmatchedPayouts.filter(({ reason }) => /in place of/.test(reason)),
  ).toHaveLength(1);
});

test('an estimate says what the final statement paid', () => {
  const estimate = aDocument({ fileName: 'estimate.pdf', preliminary: true, payouts: payoutRows });
  const { reconciliation } = auditDocuments({
    documents: [eobs, statement, estimate],
    decisions: [],
    terms,
  });
  const reasons = reconciliation.unmatchedPayouts.flatMap(({ cause, reason }) =>
    cause === 'preliminary' ? reason : [],
  );
  expect(reasons).toContain('It is an estimate; payouts.csv pays the same $95.00.');
});

test('without documents the audit is empty', () =>
  expect(auditDocuments({ documents: [], decisions: [], terms: aTerms() })).toMatchObject({
    summary: { sessionsCompared: 0, spread: 0, spreadPct: null },
    ledger: [],
    groups: [],
    findings: [],
  }));

test('a corrected payout row counts as corrected, and one that is no payout not at all', () => {
  const row = (number: number) => ({
    payout: { documentId: statement.id, sheet: null, row: number },
    print: printOf(membershipRow),
  });
  const { summary, reconciliation } = auditDocuments({
    documents: [eobs, statement],
    decisions: [
      {
        kind: 'confirm-payout',
        id: '1',
        ...row(3),
        corrections: { amount: CentsSchema.parse(13_000) },
      },
      { kind: 'not-a-payout', id: '2', ...row(4) },
    ],
    terms,
  });
  expect(summary).toMatchObject({ sessionsCompared: 2, received: 13_000 + 7900 });
  const rowsWithoutSession = reconciliation.unmatchedPayouts.map(({ payout }) => payout.key.row);
  expect(rowsWithoutSession).toEqual([membershipRow.row]);
});
