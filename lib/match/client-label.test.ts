import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelKeys, labelLevelOf, patientKeys } from '#lib/match/client-label.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';

const WORDS = [
  'Jane',
  'Bill',
  'William',
  'Doe',
  'Díaz',
  'Smith-Jones',
  'de la Cruz',
  'J.',
  'D',
  'MJ',
];
const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .chain((words) => fc.constantFrom(words.join(' '), words.toReversed().join(', ')))
  .map((text) => PersonNameSchema.parse(text));

test('a label that fits a patient always finds the patient', () => {
  fc.assert(
    fc.property(name, name, (patient, printed) => {
      const label = { printed, decided: [] };
      fc.pre(labelLevelOf(label, patient) !== undefined);
      const keys = new Set(patientKeys(patient));
      expect(labelKeys(label).some((key) => keys.has(key))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
