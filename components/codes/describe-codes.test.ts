import { expect, test } from 'vitest';
import { describeCodes } from '#components/codes/describe-codes.ts';

test.for([
  [['CO-45'], [], 'above the plan’s fee schedule or contracted amount; written off by contract'],
  [['N130'], [], 'the plan’s benefit documents say which limits apply'],
  [['XY-1'], [], 'no short words for this code here yet'],
  [[], ['N999'], 'no short words for this code here yet'],
] as const)('reasons %j and remarks %j are “%s”', ([reasons, remarks, words]) => {
  expect(describeCodes(reasons, remarks).map((each) => each.words)).toEqual([words]);
});

test('one code stands once, however it is printed', () => {
  expect(describeCodes(['CO-45', 'CO 45', 'co45', 'PR-45'], [])).toHaveLength(2);
});
