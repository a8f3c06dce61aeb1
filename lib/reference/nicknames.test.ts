import { expect, test } from 'vitest';
import { fullNamesOf, isNicknamePair, NICKNAMES_SOURCE } from '#lib/reference/nicknames.ts';

test.for([
  ['william', 'bill'],
  ['bill', 'will'],
  ['jose', 'pepe'],
  ['katie', 'kathleen'],
] as const)('%s and %s may be one person', ([one, other]) => {
  expect(isNicknamePair(one, other)).toBe(true);
  expect(isNicknamePair(other, one)).toBe(true);
});

test.for([
  ['jane', 'jane'],
  ['jane', 'john'],
  ['alexander', 'alexandra'],
] as const)('%s and %s are no nickname pair', ([one, other]) =>
  expect(isNicknamePair(one, other)).toBe(false),
);

test('a name that is in no table stands for itself', () =>
  expect(fullNamesOf('zebulon')).toEqual(['zebulon']));

test.for(['source', 'date', 'confidence'] as const)('the table names its %s', (key) =>
  expect(NICKNAMES_SOURCE[key]).toMatch(/./),
);
