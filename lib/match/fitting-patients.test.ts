import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPatientFinder } from '#lib/match/fitting-patients.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';

const name = fc
  .constantFrom('Jane Doe', 'Doe, Jane', 'Jana Doe', 'J. D.', 'John Dorn', 'Bill Roe', 'William R.')
  .map((text) => PersonNameSchema.parse(text));

function fittingOf({ patients, fittingOf: find }: ReturnType<typeof createPatientFinder>) {
  return (label: Parameters<typeof find>[0]) =>
    find(label).map(({ number, client }) => [patients.items[number], client]);
}

test('a patient who comes after a label was asked for fits it as one who was there before', () =>
  fc.assert(
    fc.property(fc.array(name), fc.array(name), name, (first, then, printed) => {
      const label = { printed, decided: [] };
      const [asked, fresh] = [createPatientFinder(), createPatientFinder()];
      for (const patient of first) asked.patients.numberOf(patient);
      asked.fittingOf(label);
      for (const patient of then) asked.patients.numberOf(patient);
      for (const patient of [...then, ...first]) fresh.patients.numberOf(patient);
      expect(fittingOf(asked)(label)).toEqual(fittingOf(fresh)(label));
    }),
  ));
