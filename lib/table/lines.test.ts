import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { boxAround, pageToLines, textOf } from '#lib/table/lines.ts';
import { aPage, aPageOfWords, aWord } from '#tests/builders/page.ts';

const textsOf = (words: readonly ReturnType<typeof aWord>[]) =>
  pageToLines(aPageOfWords(words)).map(textOf);

test('reads words from top to bottom and left to right, in whatever order they are given', () => {
  const columnMajor = [
    aWord('Date', 40, 40),
    aWord('01/07/2025', 40, 60),
    aWord('Billed', 140, 40),
    aWord('200.00', 140, 60),
  ];
  expect(textsOf(columnMajor)).toEqual(['Date Billed', '01/07/2025 200.00']);
  expect(textsOf(columnMajor.toReversed())).toEqual(['Date Billed', '01/07/2025 200.00']);
});

test('keeps words on one line that stand a little higher or lower', () =>
  expect(textsOf([aWord('Total', 40, 41.5), aWord('400.00', 140, 40)])).toEqual(['Total 400.00']));

test('parts lines that stand close', () =>
  expect(textsOf([aWord('Plan', 40, 40), aWord('paid', 40, 48)])).toEqual(['Plan', 'paid']));

test('cuts a line where more than a blank parts its words', () => {
  const [line] = pageToLines(aPage([['Plan paid', 'You owe']]));
  expect(line?.segments.map(({ text }) => text)).toEqual(['Plan paid', 'You owe']);
});

test('measures the blank of its page: a fixed-width one is wide and parts nothing', () => {
  const fixed = ['Amount', 'you', 'may', 'owe'].map((word, at) => aWord(word, 40 + at * 36, 40));
  const spaced = fixed.map((word, at) => {
    const left = 40 + fixed.slice(0, at).reduce((sum, { text }) => sum + text.length * 5 + 6, 0);
    return aWord(word.text, left, 40);
  });
  const [line] = pageToLines(aPageOfWords(spaced));
  expect(line?.segments.map(({ text }) => text)).toEqual(['Amount you may owe']);
});

/** A word of a font in which every character is 6 points wide. */
const typed = (text: string, left: number): Word => ({
  ...aWord(text, left, 100),
  box: [left, 100, left + 6 * text.length, 110],
});

/** Lines of a font with narrow blanks. */
const PRINTED = aPage([['The plan paid all of this for you'], ['You owe none of it to us']]).words;

/** The segments of a line under printed ones. */
function segmentsOf(...words: readonly Word[]): readonly string[] | undefined {
  const line = pageToLines(aPageOfWords([...PRINTED, ...words])).at(-1);
  return line?.segments.map(({ text }) => text);
}

test('knows the wide blank of a typewriter’s font on a page of another font', () =>
  expect(
    segmentsOf(typed('Paid', 40), typed('to', 70), typed('Provider:', 88), typed('85.62', 172)),
  ).toEqual(['Paid to Provider:', '85.62']));

test('takes two words of a line that are as wide by chance for no typewriter’s', () =>
  expect(
    segmentsOf(
      aWord('Deductible', 40, 100),
      aWord('Copay', 110, 100),
      aWord('Coins.', 160, 100),
      typed('Payment', 240),
      typed('You', 290),
    ),
  ).toEqual(['Deductible', 'Copay', 'Coins.', 'Payment', 'You']));

test('draws the smallest box around things', () =>
  expect(boxAround([{ box: [10, 20, 30, 40] }, { box: [5, 25, 20, 50] }])).toEqual([
    5, 20, 30, 50,
  ]));
