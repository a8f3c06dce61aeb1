import { expect, test } from 'vitest';
import { findPayer, PAYERS, recognise } from '#lib/reference/payers.ts';

test.for(PAYERS)('$name has a source, a date and a confidence', ({ source, date, confidence }) => {
  expect(source).not.toBe('');
  expect(date).toMatch(/^\d{4}-\d{2}$/);
  expect(['A', 'B', 'C']).toContain(confidence);
});

test('no alias names two payers', () => {
  const aliases = PAYERS.flatMap(({ aliases: own }) => [...new Set(own)]);
  expect(new Set(aliases).size).toBe(aliases.length);
});

test.for<readonly [string, string | undefined]>([
  ['Anthem Blue Cross and Blue Shield', 'Anthem Blue Cross and Blue Shield'],
  ['Anthem Blue Cross', 'Anthem Blue Cross'],
  ['anthem', 'Anthem'],
  ['Regence BlueCross BlueShield of Oregon', 'Regence BlueCross BlueShield of Oregon'],
  ['UMR, a UnitedHealthcare company', 'UMR'],
  ['UMR and UnitedHealthcare', 'UnitedHealthcare'],
  ['Thumra Insurance', undefined],
  ['Gull Island Health', undefined],
])('recognises %j as %s: the longest name wins, as a whole word', ([text, name]) =>
  expect(recognise(text)).toBe(name),
);

test('names an unknown payer as it is printed, past titles', () =>
  expect(
    findPayer(['Explanation of Benefits', 'This is not a bill', 'Gull Island Health']),
  ).toEqual({
    name: 'Gull Island Health',
    printed: 'Gull Island Health',
  }));

test.for<readonly [readonly string[], string]>([
  [['Payee: Sample Wellness PLLC', 'Payer: Gull Island Health'], 'Gull Island Health'],
  [['Gull Island Health - Provider Remittance Advice'], 'Gull Island Health'],
  [['Willow Counseling PLLC', 'Begin Service', 'Gull Island Health'], 'Gull Island Health'],
  [['Pinnacle Ridge', 'Explanation of benefits'], 'Pinnacle Ridge'],
  [['gull island health', 'Explanation of benefits'], 'gull island health'],
])('of %j the payer is %s', ([parts, name]) => expect(findPayer(parts).name).toBe(name));

test.for([
  ['psychotherapy'],
  ['RUN 04/15/25'],
  ['Local', 'Reversed'],
  ['Willow Counseling PLLC'],
  ['the plan has'],
])('takes none of %j for a payer', (parts) =>
  expect(findPayer(parts)).toEqual({ name: null, printed: null }),
);

test('a plan that replaces Medicare is its own payer', () =>
  expect(recognise('Silver Heron Medicare Advantage (HMO-POS)')).toBeUndefined());

test.for([
  ['Download EOB (PDF)', 'Payment Method', 'For Robin Roe'],
  ['Hi, Robin', 'Message Support'],
])('what a page offers to do is no payer (%j)', (parts) =>
  expect(findPayer(parts)).toEqual({ name: null, printed: null }),
);
