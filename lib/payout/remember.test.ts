import { expect, test, vi } from 'vitest';
import { remember, rememberAll } from '#lib/payout/remember.ts';

test('a text is worked out once, even where nothing comes of it', () => {
  const work = vi.fn<(text: string) => number | undefined>((text) =>
    text === 'none' ? undefined : text.length,
  );
  const lengthOf = remember(work);
  expect(['none', 'abc', 'none', 'none', 'abc'].map(lengthOf)).toEqual([
    undefined,
    3,
    undefined,
    undefined,
    3,
  ]);
  expect(work).toHaveBeenCalledTimes(2);
});

function textAt(row: readonly string[], index: number): string {
  return row[index] ?? '';
}

test('several texts are told apart by each of them and by their order', () => {
  const work = vi.fn<(texts: readonly string[]) => string>((texts) => texts.join('+'));
  const join = rememberAll(2, textAt, work);
  const rows = [
    ['a', 'b'],
    ['a', 'b'],
    ['b', 'a'],
    ['a', ''],
    ['a', 'b'],
  ];
  expect(rows.map(join)).toEqual(['a+b', 'a+b', 'b+a', 'a+', 'a+b']);
  expect(work).toHaveBeenCalledTimes(3);
});
