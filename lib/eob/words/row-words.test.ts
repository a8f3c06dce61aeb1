import { expect, test } from 'vitest';
import { countsOfYear, hasMetWords } from '#lib/eob/words/row-words.ts';

test.for([
  'You have met $450.00 of your $500.00 deductible',
  'As of 04/02/2024 you have paid $1,000.00 toward your $1,000.00 deductible',
  'As of May 22, 2018 you have paid $750.00 of your $750.00 individual deductible',
  'You’ve already spent $300.00 towards the limit',
  'Ha alcanzado $200.00',
])('%j counts the year', (text) => expect(hasMetWords(text)).toBe(true));

test.for([
  'We applied $110.25 toward your deductible',
  '$39.75 toward your deductible',
  'You have paid your copay of $20.00',
])('%j speaks of a service', (text) => expect(hasMetWords(text)).toBe(false));

test.for<readonly [string, boolean]>([
  ['Plan year so far: $360.00 of your $400.00 deductible', true],
  ['$360.00 of $400.00', true],
  ['We paid $100.00 of the charge', false],
])('%j counts against a limit: %s', ([text, expected]) =>
  expect(countsOfYear(text)).toBe(expected),
);
