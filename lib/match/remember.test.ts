import { expect, test, vi } from 'vitest';
import { remember } from '#lib/match/remember.ts';

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
