import { expect, test } from 'vitest';
import { nameLevelOf, nameText, sharedPart } from '#lib/match/evidence/client-name.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';

function levelOf(patient: string, label: string) {
  return nameLevelOf(PersonNameSchema.parse(patient), PersonNameSchema.parse(label));
}

test.for([
  ['Jane Doe', 'JANE DOE', 'exact'],
  ['DOE, JANE MARIE', 'Jane Doe', 'exact'],
  ['Jane Doe', 'Doe, Jane', 'exact'],
  ['José Núñez Jr.', 'Jose Nunez', 'exact'],
  ['Mary Jo Smith-Jones', 'Smith Jones, Mary', 'exact'],
  ['Ana Smith Jones', 'Ana Smith-Jones', 'exact'],
  ['QUENTIN DELACRUZ', 'Quentin de la Cruz', 'exact'],
  ['Grace Novak', 'NOVAK GRACE', 'swapped'],
  ['Elizabeth Lockhart', 'Liz Lockhart', 'nickname'],
  ['José Rivera', 'Pepe Rivera', 'nickname'],
  ['Ana Smith-Jones', 'Ana Smith', 'family-part'],
  ['Jane Doe', 'Jane D.', 'first-and-initial'],
  ['Jane Doe', 'J. Doe', 'initial-and-family'],
  ['Mary Lockhart', 'Lockhart, MJ', 'initial-and-family'],
  ['William Smith', 'Bill S.', 'nickname-and-initial'],
  ['Jane Doe', 'J. D.', 'initials'],
  ['Jane Doe', 'JD', 'initials'],
  ['Quentin de la Cruz', 'Q.d.', 'initials'],
  ['William Smith', 'B. S.', 'nickname-initials'],
  ['Petra Kaplan', 'Petar Kaplan', 'near-spelling'],
  ['Petra Kaplan', 'Petra Kapaln', 'near-spelling'],
  ['Jane Doe', 'Jane', 'given-only'],
  ['Jane Doe', 'Jane Roe', 'other-family'],
] as const)('%s and %s: %s', ([patient, label, level]) =>
  expect(levelOf(patient, label)).toBe(level),
);

test.for([
  ['Jane Doe', 'John Doe'],
  ['Dan Jones', 'J. D.'],
  ['Jane Doe', 'J. R.'],
  ['Jane Doe', 'Client 1042'],
  ['Katya Soriano', 'Marta Soriano'],
  ['Ann Smith', 'Ana Smith'],
] as const)('%s and %s are two people', ([patient, label]) =>
  expect(levelOf(patient, label)).toBeUndefined(),
);

test('says in plain words what fits', () =>
  expect(
    nameText('initials', PersonNameSchema.parse('Jane Doe'), PersonNameSchema.parse('J. D.')),
  ).toBe('Initials J. D. fit Jane Doe'));

test.for([
  ['Ravi Quirke', 'Toledano, Ravi', 'name'],
  ['Katya Soriano', 'Marta Soriano', 'name'],
  ['Ravi Quirke', 'R. T.', 'initial'],
  ['Ravi Quirke', 'M. Q.', 'initial'],
  ['Ravi Quirke', 'Marta Toledano', undefined],
  ['Ravi Quirke', 'M. T.', undefined],
] as const)('%s and %s share: %s', ([patient, label, shared]) =>
  expect(sharedPart(PersonNameSchema.parse(patient), PersonNameSchema.parse(label))).toBe(shared),
);
