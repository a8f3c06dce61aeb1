import { expect, test, vi } from 'vitest';
import { remember, rememberByList } from '#lib/values/remember.ts';

test('each input is worked out once, also where the result is undefined', () => {
  const work = vi.fn<(text: string) => number | undefined>((text) =>
    text === '' ? undefined : text.length,
  );
  const length = remember(work);
  expect([length('ab'), length(''), length('ab'), length('')]).toEqual([
    2,
    undefined,
    2,
    undefined,
  ]);
  expect(work).toHaveBeenCalledTimes(2);
});

test('a list that grew is gone through again, the same one is not', () => {
  const count = vi.fn<(items: readonly string[]) => number>((items) => items.length);
  const counted = rememberByList(count);
  const items = ['a'];
  expect([counted(items), counted(items)]).toEqual([1, 1]);
  items.push('b');
  expect(counted(items)).toBe(2);
  expect(count).toHaveBeenCalledTimes(2);
});
