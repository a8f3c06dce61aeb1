import { expect, test } from 'vitest';
import { describeSigns } from '#lib/portal/describe-signs.ts';

test.for([
  [{ claims: 3, hasPayouts: false }, '3 claims on this page'],
  [{ claims: 1, hasPayouts: false }, '1 claim on this page'],
  [{ claims: 0, hasPayouts: true }, 'Payouts on this page'],
  [{ claims: 0, hasPayouts: false }, undefined],
] as const)('%j is told as %j', ([signs, words]) => expect(describeSigns(signs)).toBe(words));
