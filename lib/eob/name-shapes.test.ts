import { expect, test } from 'vitest';
import {
  hasLicence,
  isOrganisation,
  isPersonalProvider,
  isPersonName,
} from '#lib/eob/name-shapes.ts';

test.for([
  'Lucian Pretense',
  'Mary-Ann Placeholder',
  'Pretense, Lucian',
  'Ana María Ficticia',
  'Jo Sample (self)',
  'Lucian P. Pretense',
])('%s is a person’s name', (name) => expect(isPersonName(name)).toBe(true));

test.for([
  'Pretense',
  'Gull Island Health',
  'Claim Summary',
  'Your Plan Paid',
  'Robin Sample LPC',
  'lucian pretense',
  '12 Harbor Street',
  'Dear Lucian Pretense',
  'Sample Counseling',
])('%s is none', (name) => expect(isPersonName(name)).toBe(false));

test.for<readonly [string, boolean]>([
  ['Robin Sample LPC', true],
  ['Robin Sample, Ph.D.', true],
  ['Wren Fictive, LCSW-R', true],
  ['Robin Sample', true],
  ['Sample Counseling LLC', false],
  ['Robin Sample LCSW PLLC', false],
  ['Invented Behavioral Health', false],
])('%s as a provider is a person: %s', ([name, expected]) =>
  expect(isPersonalProvider(name)).toBe(expected),
);

test.for(['Robin Sample', 'Ednp Sample', 'Modern Lcswick'])('%s carries no licence', (name) =>
  expect(hasLicence(name)).toBe(false),
);

test('knows an organisation by its words', () => {
  expect(isOrganisation('Invented Therapy Group')).toBe(true);
  expect(isOrganisation('Robin Sample')).toBe(false);
});
