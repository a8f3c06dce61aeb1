import { expect, test } from 'vitest';
import { createNameMasker, initialsOf } from '#lib/report/name-masker.ts';

test.for([
  ['Jane Doe', 'J. D.'],
  ['DOE, JANE', 'J. D.'],
  ['Rivera, Ana M.', 'A. M. R.'],
  ['J. D.', 'J. D.'],
  ['Zoë Fiktív-Núñez', 'Z. F.'],
  ['émile', 'É.'],
  ['4711', 'client'],
] as const)('the initials of %s are %s', ([name, expected]) =>
  expect(initialsOf(name)).toBe(expected),
);

const mask = createNameMasker(
  ['Jane Quillfeather', 'Łukasz Núñez', 'Alma Rivera', 'J. D.', 'May Price'],
  ['Alma'],
  initialsOf,
);

test.for([
  ['Jane Quillfeather was seen.', 'J. Q. was seen.'],
  ['QUILLFEATHER, JANE was seen.', 'J. Q. was seen.'],
  ['quillfeather', 'Q.'],
  ['Jane’s payout', 'J. payout'],
  ['jane_quillfeather', 'J. Q.'],
  ['JaneQuillfeather', 'J.'],
  ['LUKASZ NUNEZ', 'L. N.'],
  ['Two rows fit Jane Q.', 'Two rows fit J. Q.'],
  ['Alma Rivera at Alma', 'A. R. at Alma'],
  ['Price paid', 'P. paid'],
  ['rows of may price', 'rows of M. P.'],
] as const)('masks %j as %j', ([text, expected]) => expect(mask(text)).toBe(expected));

test.for([
  'The plan allowed $151.74, you received $95.00.',
  'Paid on May 7, 2025 and on 2025-05-07.',
  'The price may differ from a plan to a plan.',
  'Alma paid $121.80.',
  'J. D. stays as it is.',
])('leaves %j as it is', (text) => expect(mask(text)).toBe(text));

test('where even initials are too much, they are masked as well', () => {
  const maskAll = createNameMasker(['J. D.'], [], () => '[client]');
  expect(maskAll('Two rows fit J. D.')).toBe('Two rows fit [client]');
});
