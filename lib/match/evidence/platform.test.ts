import { expect, test } from 'vitest';
import { platformLevelOf, platformText } from '#lib/match/evidence/platform.ts';

test.for([
  ['ALMA', 'Alma', 'same', 'Billed through Alma'],
  ['Alma', 'Headway', 'differs', 'Billed through Alma, the statement is of Headway'],
  [null, 'Alma', 'unknown', null],
  ['Alma', null, 'unknown', null],
] as const)('billed through %s, paid by %s: %s', ([session, payout, level, text]) => {
  expect(platformLevelOf(session, payout)).toBe(level);
  expect(platformText(session, payout)).toBe(text);
});
