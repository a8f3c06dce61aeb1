import { expect, test } from 'vitest';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { patientAmong } from '#lib/eob/facts/patient-among.ts';

const patient = (at: number, value: string): ClaimFact => ({ kind: 'patient', at, value });
const member = (at: number, value: string): ClaimFact => ({
  kind: 'patient',
  at,
  value,
  as: 'holder',
});
const over = (at: number, value: string): ClaimFact => ({
  kind: 'patient',
  at,
  value,
  as: 'unlabelled',
});

test.for<readonly [string, readonly ClaimFact[], string | undefined]>([
  ['nobody is named', [], undefined],
  ['of several patients the last is meant', [patient(1, 'Ada'), patient(9, 'Bo')], 'Bo'],
  ['a member alone is the patient', [member(1, 'Ada'), member(9, 'Bo')], 'Bo'],
  ['a member beside a claim’s patient is not', [patient(9, 'Bo'), member(10, 'Ada')], 'Bo'],
  [
    'a member that each page repeats is not',
    [member(1, 'Ada'), patient(2, 'Bo'), member(9, 'Ada')],
    'Bo',
  ],
  [
    'another member after the claim of a patient is',
    [member(1, 'Ada'), patient(2, 'Bo'), member(9, 'Cy')],
    'Cy',
  ],
  [
    'a name without a label yields to a member below it',
    [over(9, 'Hour'), member(10, 'Ada')],
    'Ada',
  ],
])('%s', ([, facts, expected]) => expect(patientAmong(facts, 8)).toBe(expected));
