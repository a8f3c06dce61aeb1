import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { partHeadings } from '#lib/table/part-headings.ts';
import type { Box } from '#lib/values/source-ref.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

/** Words that stand a blank apart, from 40 points on. */
function phrase(text: string): readonly Word[] {
  let left = 40;
  return text.split(' ').map((each) => {
    const word = aWord(each, left, 40);
    left = word.box[2] + 2.8;
    return word;
  });
}

/** The box of an amount under some words of a phrase, which ends, begins or is in the middle where they do. */
function under(words: readonly Word[], align: 'left' | 'middle' | 'right'): Box {
  const left = words[0]?.box[0] ?? 0;
  const right = words.at(-1)?.box[2] ?? 0;
  if (align === 'left') return [left, 60, left + 20, 70];
  if (align === 'right') return [right - 20, 60, right, 70];
  return [(left + right) / 2 - 10, 60, (left + right) / 2 + 10, 70];
}

function parted(text: string, columns: readonly Box[]): readonly string[] {
  const lines = pageToLines(aPageOfWords(phrase(text)));
  return partHeadings(
    lines,
    columns.map((box) => [box]),
  ).flatMap(({ segments }) => segments.map((segment) => segment.text));
}

const WORDS = phrase('we paid Deductible Copay');
const [PAID, DEDUCTIBLE, COPAY] = [WORDS.slice(0, 2), WORDS.slice(2, 3), WORDS.slice(3)];

test.for(['left', 'middle', 'right'] as const)(
  'parts headings a blank apart that line up at the %s with the columns under them',
  (align) =>
    expect(
      parted(
        'we paid Deductible Copay',
        [PAID, DEDUCTIBLE, COPAY].map((words) => under(words, align)),
      ),
    ).toEqual(['we paid', 'Deductible', 'Copay']),
);

const aside = ([left, top, right, bottom]: Box): Box => [left - 4, top, right - 4, bottom];

test('parts headings that reach out of their columns a little', () => {
  expect(
    parted('we paid Deductible', [aside(under(PAID, 'right')), aside(under(DEDUCTIBLE, 'right'))]),
  ).toEqual(['we paid', 'Deductible']);
});

test.for<readonly [string, readonly Box[]]>([
  ['over one column', [under(DEDUCTIBLE, 'right')]],
  ['that line up in two ways', [under(PAID, 'left'), under(DEDUCTIBLE, 'right')]],
  ['that leave a word over', [under(PAID, 'right'), under(DEDUCTIBLE, 'right')]],
])('leaves words whole %s', ([, columns]) =>
  expect(parted('we paid Deductible Copay', columns)).toEqual(['we paid Deductible Copay']),
);
