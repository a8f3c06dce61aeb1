import { expect, test } from 'vitest';
import { isAvatarOf, mayHoldAvatar, withoutAvatar } from '#lib/payout/without-avatar.ts';

test.for([
  ['JMJordan M.', 'Jordan M.'],
  ['SA Simone Achebe', 'Simone Achebe'],
  ['RIRafael & Ivy S.', 'Rafael & Ivy S.'],
  ['RSRafael & Ivy S.', 'Rafael & Ivy S.'],
] as const)('takes the initials that a page draws off %s', ([text, name]) =>
  expect(withoutAvatar(text)).toBe(name),
);

test.for([
  'Jordan M.',
  'JM',
  'J. M.',
  'McDonald, Al',
  'JORDAN MARSH',
  'XX Dora Fox',
  'A Bram Otter',
])('leaves %s as it is', (text) => expect(withoutAvatar(text)).toBe(text));

test('letters that are not a name’s own are doubted, whether a blank parts them or not', () => {
  expect(['XXDora Fox', 'XX Dora Fox'].map(mayHoldAvatar)).toEqual([true, true]);
  expect(['DeShawn Fox', 'McDonald, Al', 'DORA FOX', 'DF'].map(mayHoldAvatar)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('letters alone are drawn for a name whose initials they are, or which begins with them', () => {
  expect(['J', 'JM', 'JO'].map((letters) => isAvatarOf(letters, 'Jordan M.'))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['X', 'MJ', 'jm', '12'].map((letters) => isAvatarOf(letters, 'Jordan M.'))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
