import { expect, test } from 'vitest';
import { aRemittance, claimsOf } from '#tests/builders/remittance.ts';

const SERVICE = ['SVC*HC:90837*200.00*117.80**1', 'DTM*472*20250107'];
const ADJUSTED = ['CAS*CO*45*57.20', 'CAS*PR*3*25.00'];

const GOOD_HEAD = 'CLP*PT1*1*200.00*117.80*25.00*12*25E1';

test.for([
  ['CLP*PT1*1000*3*0*700**CL', 'a status that is none'],
  ['CLP*PT1*1*abc*117.80', 'a charge that is no amount'],
  ['CLP*PT1*1*200.00', 'no payment'],
])('does not guess at %s: %s', async ([head]) => {
  const { claims, warned } = await claimsOf(aRemittance([head ?? '', ...SERVICE, ...ADJUSTED]));
  expect(claims).toEqual([]);
  expect(warned).toContain('unreadable-claim');
});

test('does not guess at a claim with segments of a claim form', async () => {
  const { claims, warned } = await claimsOf(
    aRemittance([GOOD_HEAD, 'LX*1', 'SV2*0300*1*UN*100.00', 'CAS*CO*45*20.00']),
  );
  expect(claims).toEqual([]);
  expect(warned).toContain('unreadable-claim');
});
