import { expect, test } from 'vitest';
import {
  hasLicence,
  isInitialWithSurname,
  isOrganisation,
  isPersonalProvider,
  isPersonName,
  licensedName,
  withoutRelation,
} from '#lib/eob/facts/name-shapes.ts';

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
  'PSYCHIATRIC DIAGNOSTIC',
  'MMDDYY MMDDYY',
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

test.for<readonly [string, boolean]>([
  ['Q. Thistle', true],
  ['J. Q. Thistle', true],
  ['Q. 12', false],
  ['Thistle', false],
])('%s is an initial with a surname: %s', ([text, expected]) =>
  expect(isInitialWithSurname(text)).toBe(expected),
);

test('knows an organisation by its words', () => {
  expect(isOrganisation('Invented Therapy Group')).toBe(true);
  expect(isOrganisation('Robin Sample')).toBe(false);
});

test.for([
  ['Provided by Dr. Marlow Unreal, PsyD, at the lake', 'Dr. Marlow Unreal, PsyD'],
  ['who saw Dr. Vesper Apocrypha, PsyD.', 'Dr. Vesper Apocrypha, PsyD'],
  ['Kit Unlisted, Ph.D.', 'Kit Unlisted, Ph.D.'],
  ['Ana de la Cruz, LCSW, LMFT (in network)', 'Ana de la Cruz, LCSW, LMFT'],
  ['Clover Chimera LMFT – PPO provider', 'Clover Chimera LMFT'],
] as const)('finds in “%s” the name with its licences, %s', ([text, name]) =>
  expect(licensedName(text)).toBe(name),
);

test.for(['TOWSON MD 21200', 'Jane Sample', 'Find out more about PsyD programs'])(
  'finds no licensed name in “%s”',
  (text) => expect(licensedName(text)).toBeUndefined(),
);

test.for([
  ['Robin Sample (spouse)', 'Robin Sample'],
  ['Alba Marlowby / Daughter', 'Alba Marlowby'],
  ['Robin Sample', 'Robin Sample'],
] as const)('%s is %s', ([printed, name]) => expect(withoutRelation(printed)).toBe(name));
