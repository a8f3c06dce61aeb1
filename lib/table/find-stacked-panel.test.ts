import { expect, test } from 'vitest';
import { textOf } from '#lib/table/lines.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

const LABELS = ['Charge', 'Discount', 'Allowed', 'Copay', 'Paid'];
const PITCH = 12;

/** A service's day over labels with their amounts, right of the border. */
const service = (day: string, top: number) => [
  aWord(day, 240, top),
  ...LABELS.flatMap((label, at) => [
    aWord(label, 240, top + (at + 1) * PITCH),
    aWord(`${at + 1}.00`, 420, top + (at + 1) * PITCH),
  ]),
];
/** Texts down the left side, on the lines of the services beside them. */
const read = (panel: readonly string[]) =>
  pageToReadingLines(
    aPageOfWords([
      ...panel.map((text, at) => aWord(text, 40, 100 + at * PITCH)),
      ...service('03/04/2026', 100),
      ...service('03/11/2026', 100 + (LABELS.length + 1) * PITCH),
    ]),
  ).map(textOf);

const SUMS = ['Claim', 'Billed', '$10.00', 'Plan', '$6.00', 'Yours', '$4.00'];

test('reads a panel of sums under their labels before the services beside it', () =>
  expect(read(SUMS).slice(0, SUMS.length + 2)).toEqual([...SUMS, '03/04/2026', 'Charge 1.00']));

test.for<readonly [string, readonly string[]]>([
  ['words', ['Claim', 'Robin', 'Example', 'Therapy', 'Office', 'Network', 'Yes']],
  ['amounts without labels', ['Claim', '$1.00', '$2.00', '$3.00', '$4.00', '$5.00', '$6.00']],
])('leaves %s on the lines beside them', ([, texts]) =>
  expect(read(texts)).toContain(`${texts[1] ?? ''} Charge 1.00`),
);
