import { expect, test } from 'vitest';
import { aRemittance, claimsOf } from '#tests/builders/remittance.ts';

const HEAD = 'CLP*PT1*1*200.00*117.80*25.00*12*25E1';
const SERVICE = [
  'SVC*HC:90837*200.00*117.80',
  'DTM*472*20250107',
  'CAS*CO*45*57.20',
  'CAS*PR*3*25',
];

async function claimWith(...names: readonly string[]) {
  const { claims } = await claimsOf(aRemittance([HEAD, ...names, ...SERVICE]));
  return claims[0];
}

test.for([
  ['as billed', ['NM1*QC*1*DOE*JANE*M'], 'DOE, JANE M'],
  [
    'as billed, not as the payer corrected it',
    ['NM1*QC*1*DOE*JANE', 'NM1*74*1*DOE*JOAN'],
    'DOE, JANE',
  ],
  ['filled in by the correction', ['NM1*QC*1*DOE', 'NM1*74*1**JANE'], 'DOE, JANE'],
  ['by the correction alone', ['NM1*74*1*DOE*JANE'], 'DOE, JANE'],
  [
    'not by a correction of the insured’s name',
    ['NM1*QC*1*DOE', 'NM1*IL*1*ROE*ANA', 'NM1*74*1**ANN'],
    'DOE',
  ],
  ['not by the insurer that the claim goes on to', ['NM1*TT*2*NEXT PLAN'], null],
  ['where none is', [], null],
] as const)('the patient is named %s', async ([, names, patient]) =>
  expect((await claimWith(...names))?.patient).toBe(patient),
);

test('who treated is named with the number that is given', async () => {
  const npi = await claimWith('NM1*82*1*SAMPLE*ROBIN***LPC*XX*1999999992');
  expect(npi?.renderingProvider).toEqual({
    name: 'ROBIN SAMPLE LPC',
    npi: '1999999992',
    tin: null,
  });
  const tin = await claimWith('NM1*82*2*SAMPLE GROUP*****FI*990000011');
  expect(tin?.renderingProvider).toEqual({ name: 'SAMPLE GROUP', npi: null, tin: '990000011' });
});

test.for([
  ['1', 'primary'],
  ['19', 'primary'],
  ['2', 'secondary'],
  ['20', 'secondary'],
  ['3', 'tertiary'],
  ['21', 'tertiary'],
  ['4', null],
  ['22', null],
] as const)('a claim of status %s was paid as %s', async ([status, sequence]) => {
  const head = HEAD.replace('*1*200', `*${status}*200`);
  const { claims } = await claimsOf(aRemittance([head, ...SERVICE]));
  expect(claims[0]).toMatchObject({ payerSequence: sequence, patientControlNumber: 'PT1' });
});
