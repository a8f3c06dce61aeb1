import { expect, test } from 'vitest';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { restorePoints } from '#lib/document/image/restore-points.ts';
import { aGreyImage, type Rectangle } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** Figures are drawn as blocks 30 pixels high and 18 wide, one every 24; a point takes 12. */
function drawn(text: string, pointShade: number): { width: number; figures: readonly Rectangle[] } {
  let x = 4;
  const figures: Rectangle[] = [];
  for (const character of text) {
    if (character === '.') figures.push([x + 4, 36, x + 8, 40, pointShade]);
    else figures.push([x, 10, x + 18, 40, 60]);
    x += character === '.' ? 12 : 24;
  }
  return { width: x - 6, figures };
}

/** What an engine's reading becomes of figures that are printed as the first text. */
function restored(printed: string, read: string, pointShade = 200): string | undefined {
  const { width, figures } = drawn(printed, pointShade);
  const page = aGreyImage(300, 60, figures);
  return restorePoints([anOcrWord({ text: read, box: [4, 10, width, 40] })], page)[0]?.text;
}

test.for([
  ['$265.00', '$26500', '$265.00'],
  ['$1098.00', '$109800', '$1098.00'],
  ['107.76', '10776', '107.76'],
] as const)('%s, read as %s, becomes %s', ([printed, read, expected]) => {
  expect(restored(printed, read)).toBe(expected);
});

test.for([
  ['no point is printed', '$26500', '$26500'],
  ['it stands before the last figure', '$2650.0', '$26500'],
  ['it stands before the last three', '$26.500', '$26500'],
  ['there are two', '$2.65.00', '$26500'],
  ['the figures may be a code with a speck', '908.37', '90837'],
  ['the figures may be a year with a speck', '20.26', '2026'],
  ['words hold letters', 'A26.00', 'A2600'],
] as const)('no point is put where %s', ([, printed, read]) => {
  expect(restored(printed, read)).toBe(read);
});

test('a shade too pale to be a point is none', () => {
  expect(restored('$265.00', '$26500', 240)).toBe('$26500');
});

test.for([
  [200, ['$64.76']],
  [255, ['$64', '76']],
] as const)(
  'dollars and cents read apart, with a point of shade %d between them, are %j',
  ([shade, expected]) => {
    const { width, figures } = drawn('$64.76', shade);
    const cents = width - 42;
    const words: readonly OcrWord[] = [
      anOcrWord({ text: '$64', box: [4, 10, 70, 40] }),
      anOcrWord({ text: '76', box: [cents, 10, width, 40] }),
    ];
    const page = aGreyImage(300, 60, figures);
    expect(restorePoints(words, page).map(({ text }) => text)).toEqual(expected);
  },
);
