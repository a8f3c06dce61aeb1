import { expect, test } from 'vitest';
import { clientOvercharged } from '#lib/findings/rules/client-overcharged.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const claims = [aSourcedClaim({ lines: [aServiceLine({ copay: 2500 })] })];
const charged = (clientCharged: number | null, row = 2) => aSourcedPayout({ row, clientCharged });

test('tells how much more than the plan leaves to the client was charged', () =>
  expect(
    clientOvercharged.find(anAuditedMatter({ claims, payouts: [charged(16_200)] })),
  ).toMatchObject([
    {
      amount: 13_700,
      text: 'The statement shows $162.00 charged to the client. The plan leaves $25.00 to the client, $137.00 less.',
    },
  ]));

test('the highest charge counts, for each row may repeat it', () => {
  const part = aSourcedPayout({ row: 3, type: 'add-on', amount: 100, clientCharged: 5000 });
  const payouts = [charged(4000), part];
  expect(clientOvercharged.find(anAuditedMatter({ claims, payouts }))).toMatchObject([
    { amount: 2500 },
  ]);
});

test('less than a dollar is not told', () => {
  expect(clientOvercharged.find(anAuditedMatter({ claims, payouts: [charged(2599)] }))).toEqual([]);
  expect(
    clientOvercharged.find(anAuditedMatter({ claims, payouts: [charged(2600)] })),
  ).toHaveLength(1);
});

test.for([
  ['the statement has no such column', [aSourcedClaim()], [charged(null)]],
  [
    'the plan does not say the client’s share',
    [aSourcedClaim({ lines: [aServiceLine({ patientResponsibility: null })] })],
    [charged(16_200)],
  ],
] as const)('says nothing where %s', ([, given, payouts]) =>
  expect(clientOvercharged.find(anAuditedMatter({ claims: given, payouts }))).toEqual([]),
);
