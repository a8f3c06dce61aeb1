import { expect, test } from 'vitest';
import { readX12File } from '#lib/workflow/read-remittance.ts';
import { aRemittance } from '#tests/builders/remittance.ts';

const CLAIM = ['CLP*PT1*1*300.00*117.80*25.00*12*25E1', 'NM1*QC*1*DOE*JANE'];
const SERVICE = [
  'SVC*HC:90837*200.00*117.80',
  'DTM*472*20250107',
  'CAS*CO*45*57.20',
  'CAS*PR*3*25',
];

function read(claims: readonly string[]) {
  const text = aRemittance(claims, { payment: '117.80' });
  return readX12File(new TextEncoder().encode(text), {});
}

test('keeps what does not add up with its figures and its place', async () => {
  const { warnings } = await read([...CLAIM, ...SERVICE]);
  const text = 'The charge of a claim differs from the sum of its services by $100.00.';
  expect(warnings).toContainEqual({
    text,
    source: { at: 'segment', segment: 'CLP (segment 11)', text: CLAIM[0] },
  });
});

test('keeps no more than a person would read, and says how many there are', async () => {
  const { warnings, claims } = await read(Array.from({ length: 300 }, () => CLAIM).flat());
  expect(claims).toHaveLength(300);
  expect(warnings).toHaveLength(201);
  expect(warnings.at(-1)?.text).toMatch(/^\d+ more/);
});
