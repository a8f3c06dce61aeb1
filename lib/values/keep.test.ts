import { expect, test } from 'vitest';
import { EVERYTHING, keep } from '#lib/values/keep.ts';

interface Thing {
  readonly name: string;
}

const wrap = (thing: Thing, ...more: readonly unknown[]) => ({ thing, more });
const keepWrap = () => keep(wrap, (thing, ...more) => [thing, ...more]);
const THING: Thing = { name: 'one' };

test('gives the same result again while all parts are the same', () => {
  const kept = keepWrap();
  expect(kept(THING, 1, 'a', null)).toBe(kept(THING, 1, 'a', null));
});

test.for([
  ['another value', [2, 'a']],
  ['a part less', [1]],
  ['a part more', [1, 'a', undefined]],
  ['parts in another order', ['a', 1]],
] as const)('works again for %s', ([, parts]) => {
  const kept = keepWrap();
  const before = kept(THING, 1, 'a');
  expect(kept(THING, ...parts)).not.toBe(before);
  expect(kept(THING, ...parts)).toEqual(wrap(THING, ...parts));
});

test('works again for a thing that only looks the same', () => {
  const kept = keepWrap();
  expect(kept({ ...THING })).not.toBe(kept(THING));
});

test('does not take the results of two functions for each other', () => {
  const [one, other] = [1, 2].map((made) =>
    keep(
      () => ({ made }),
      () => [EVERYTHING],
    ),
  );
  expect(one?.()).toEqual({ made: 1 });
  expect(other?.()).toEqual({ made: 2 });
});
