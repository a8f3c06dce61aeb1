import { expect, test } from 'vitest';
import { isReadAgain } from '#lib/document/image/is-read-again.ts';

test.for([
  ['90837', ['90837'], ['90837.']],
  ['10,2026', ['Feb', '10,2026'], ['Feb', '10,', '2026']],
  ['10,', ['Feb', '10,', '2026'], ['Feb', '10,2026']],
  ['2026', ['Feb', '3,', '2026'], ['Feb3,2026']],
  ['90837', ['90837', '95'], ['9083795']],
  ['90%=$13.14', ['90%=$13.14'], ['90%=', '$13.14']],
] as const)('%s of %j is read again in %j', ([word, beside, again]) => {
  expect(isReadAgain(word, beside, again)).toBe(true);
});

test.for([
  ['90837', ['90837'], ['90887']],
  ['90837', ['90837'], []],
  ['90837', ['90837', '95'], ['9088795']],
  ['90837', ['90837', '95'], ['9083785']],
  ['1', ['1', '1/5/26'], ['11/5/26']],
  ['11/5/26', ['11/5/26'], ['1', '1/5/26']],
  ['10,', ['Feb', '10,', '2026'], ['Feb', '10,2028']],
  ['10', ['Feb', '10', '2026'], ['Feb', '102026']],
  ['1,200.00', ['1,200.00'], ['1', '200.00']],
] as const)('%s of %j is not read again in %j', ([word, beside, again]) => {
  expect(isReadAgain(word, beside, again)).toBe(false);
});
