import { expect, test } from 'vitest';
import { amountOf, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import { aRemittance, claimsOf } from '#tests/builders/remittance.ts';

const SERVICE = ['SVC*HC:90837*200.00*117.80**1', 'DTM*472*20250107'];
const ADJUSTED = ['CAS*CO*45*57.20', 'CAS*PR*3*25.00'];

function aClaim(...segments: readonly string[]): readonly string[] {
  return ['CLP*PT1*1*200.00*117.80*25.00*12*25E1', 'NM1*QC*1*DOE*JANE', ...segments];
}

async function only(segments: readonly string[]): Promise<readonly [Claim, ServiceLine]> {
  const { claims } = await claimsOf(aRemittance(segments));
  const [claim] = claims;
  const [line] = claim?.lines ?? [];
  if (claim === undefined || line === undefined) throw new Error('no line was read');
  return [claim, line];
}

test('takes the payer’s number as the claim’s, and the practice’s own where there is none', async () => {
  const [claim] = await only(aClaim(...SERVICE, ...ADJUSTED));
  expect(claim.claimNumber).toBe('25E1');
  const [unnumbered] = await only(
    aClaim(...SERVICE, ...ADJUSTED).map((segment) => segment.replace('*25E1', '*')),
  );
  expect(unnumbered.claimNumber).toBe('PT1');
});

test.for([
  ['agrees with the adjustments', ['AMT*B6*142.80'], 14_280, 'verified'],
  ['is not stated', [], 14_280, 'verified'],
  ['contradicts the adjustments', ['AMT*B6*150.00'], 15_000, 'conflict'],
  ['is no number', ['AMT*B6*N/A'], undefined, undefined],
] as const)('the allowed amount that %s', async ([, amounts, cents, proof]) => {
  const [, line] = await only(aClaim(...SERVICE, ...ADJUSTED, ...amounts));
  const { allowed } = line.figures;
  expect(amountOf(allowed)).toBe(cents);
  expect(allowed?.origin === 'unreadable' ? undefined : allowed?.proof.status).toBe(proof);
  expect(line.trust.level).toBe(proof === 'verified' ? 'verified' : 'review');
});

test('offers the derived amount where the stated one contradicts it', async () => {
  const [, line] = await only(aClaim(...SERVICE, ...ADJUSTED, 'AMT*B6*150.00'));
  expect(line.candidates.map(({ field, amount }) => [field, amount])).toEqual([
    ['allowed', 14_280],
  ]);
});

test('does not take the coverage amount of the claim for the allowed amount', async () => {
  const [claim, line] = await only(aClaim('AMT*AU*999', ...SERVICE, ...ADJUSTED));
  expect(amountOf(line.figures.allowed)).toBe(14_280);
  expect(claim.totals.allowed).toBeUndefined();
});

test.for([
  ['CAS*PR*1*82.20', 'deductible'],
  ['CAS*PR*2*82.20', 'coinsurance'],
  ['CAS*PR*3*82.20', 'copay'],
  ['CAS*CO*253*82.20', 'withheld'],
  ['CAS*OA*23*82.20', 'otherInsurance'],
  ['CAS*CO*45*82.20', 'discount'],
  ['CAS*PR*45*82.20', 'notCovered'],
  ['CAS*CO*197*82.20', 'notCovered'],
  ['CAS*PI*999*82.20', 'notCovered'],
] as const)('%s is %s', async ([adjustment, field]) => {
  const [, line] = await only(aClaim(...SERVICE, adjustment));
  expect(amountOf(line.figures[field])).toBe(8220);
});

test('reads six adjustments of one segment, quantities or none', async () => {
  const [, line] = await only(
    aClaim(...SERVICE, 'CAS*CO*45*10**253*2**97*20*1*59*12.20**44*8', 'CAS*PR*1*20**2*5**3*5'),
  );
  expect(line.reasonCodes).toEqual([
    'CO-45',
    'CO-253',
    'CO-97',
    'CO-59',
    'CO-44',
    'PR-1',
    'PR-2',
    'PR-3',
  ]);
  expect(line.trust).toEqual({ level: 'verified' });
  expect(amountOf(line.figures.patientResponsibility)).toBe(3000);
});

test.for([
  ['the line does not balance', [...SERVICE, 'CAS*CO*45*50']],
  ['an adjustment is no number', [...SERVICE, 'CAS*CO*45*57.2O', 'CAS*PR*3*25']],
  ['the group is unknown', [...SERVICE, 'CAS*XX*45*82.20']],
  ['another insurer paid first', [...SERVICE, 'CAS*OA*23*82.20']],
  ['the date is later than the payment', [SERVICE[0], 'DTM*472*20250301', 'CAS*CO*45*82.20']],
  ['the code is none', ['SVC*HC:THERAPY*200.00*117.80**1', SERVICE[1], 'CAS*CO*45*82.20']],
  [
    'the claim has adjustments that its lines lack',
    ['CAS*CO*45*50', ...SERVICE, 'CAS*CO*45*32.20', 'SVC*HC:90785*0*50', SERVICE[1]],
  ],
  ['nothing but zeros is there', ['SVC*HC:90837*0*0**1', SERVICE[1]]],
  ['the charge is missing', ['SVC*HC:90837**117.80**1', SERVICE[1]]],
] as const)('asks for a look where %s', async ([, segments]) => {
  const [, line] = await only(aClaim(...segments.flatMap((segment) => segment ?? [])));
  expect(line.trust.level).toBe('review');
});

test('asks for a look where the claim was decided after another insurer', async () => {
  const [, line] = await only(
    aClaim(...SERVICE, ...ADJUSTED).map((segment) => segment.replace('CLP*PT1*1', 'CLP*PT1*2')),
  );
  expect(line.trust.level).toBe('review');
});

test.for([
  ['22', 'reversal'],
  ['25', 'pending'],
  ['4', 'final'],
] as const)('status %s of a claim with an allowed amount is %s', async ([status, expected]) => {
  const segments = aClaim(...SERVICE, ...ADJUSTED).map((segment) =>
    segment.replace('CLP*PT1*1', `CLP*PT1*${status}`),
  );
  const { claims } = await claimsOf(aRemittance(segments));
  expect(claims.map((claim) => claim.status)).toEqual([expected]);
});

test('a claim all of whose lines are refused is denied, whatever its status says', async () => {
  const [claim] = await only([
    'CLP*PT1*1*200.00*0*0*12*25E1',
    'SVC*HC:90837*200.00*0',
    'DTM*472*20250107',
    'CAS*CO*29*200.00',
  ]);
  expect(claim.status).toBe('denied');
});

test('reason 242 tells that the plan processed it out of network', async () => {
  const [claim] = await only(aClaim(...SERVICE, 'CAS*PR*242*82.20'));
  expect(claim.network).toBe('out');
});

test('keeps to the figures when payment, claim and lines do not add up', async () => {
  const { warned } = await claimsOf(
    aRemittance(['CLP*PT1*1*300.00*117.80*30.00*12*25E1', ...SERVICE, ...ADJUSTED], {
      payment: '99.00',
    }),
  );
  expect(warned.toSorted()).toEqual([
    'claim-balance',
    'claim-balance',
    'claim-balance',
    'transaction-balance',
  ]);
});

test('names of payer and payee hold for the claims after them', async () => {
  const { claims } = await claimsOf(
    aRemittance([
      ...aClaim(...SERVICE, ...ADJUSTED),
      'N1*PR*AETNA',
      'N1*PE*OTHER GROUP*FI*123456789',
      ...aClaim(...SERVICE, ...ADJUSTED),
    ]),
  );
  expect(claims.map(({ payer, billingProvider }) => [payer, billingProvider])).toEqual([
    ['UnitedHealthcare', { name: 'SAMPLE GROUP PRACTICE PC', npi: '1999999984', tin: '990000011' }],
    ['Aetna', { name: 'OTHER GROUP', npi: null, tin: '123456789' }],
  ]);
});

test('sums that are too large to be exact are not known, and nothing breaks', async () => {
  const most = '90071992547409.91';
  const { claims } = await claimsOf(
    aRemittance([
      `CLP*PT1*1*${most}*${most}*0*12*25E1`,
      `SVC*HC:90837*${most}*${most}`,
      'DTM*472*20250107',
      `CAS*CO*45*${most}*1*253*${most}`,
      `CLP*PT2*1*${most}*${most}*0*12*25E2`,
    ]),
  );
  expect(claims.map(({ lines }) => lines.map(({ trust }) => trust.level))).toEqual([
    ['review'],
    [],
  ]);
});

test('warns once of a separator that is not the declared one', async () => {
  const service = ['SVC*HC>90837*200.00*117.80', 'DTM*472*20250107', ...ADJUSTED];
  const { claims, warned } = await claimsOf(
    aRemittance([...aClaim(...service), ...aClaim(...service)]),
  );
  expect(claims.map(({ lines }) => lines[0]?.procedureCode)).toEqual(['90837', '90837']);
  expect(warned.filter((code) => code === 'separator')).toHaveLength(1);
});
