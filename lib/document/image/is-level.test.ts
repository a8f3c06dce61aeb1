import { expect, test } from 'vitest';
import { isLevel } from '#lib/document/image/is-level.ts';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** A line of figures 20 pixels high, whose feet sink by so much from each to the next. */
function aLine(line: number, sink: number, fields: Partial<OcrWord> = {}): readonly OcrWord[] {
  return [0, 1, 2, 3].map((index) => {
    const [left, top] = [100 * index, 50 * line + sink * index];
    return anOcrWord({ text: '142.80', line, box: [left, top, left + 70, top + 20], ...fields });
  });
}

/** A line whose first figure stands higher than the rest, as beside a cell of two lines. */
function onTwoLevels(line: number): readonly OcrWord[] {
  return aLine(line, 0).map((word, index) => {
    const [left, top, right, bottom] = word.box;
    return index > 0 ? word : { ...word, box: [left, top - 18, right, bottom - 18] };
  });
}

test.for([
  ['level', [aLine(1, 0), aLine(2, 1)], true],
  ['sinking', [aLine(1, 6), aLine(2, 6)], false],
  ['on two levels, as beside cells of two lines', [onTwoLevels(1), onTwoLevels(2)], true],
  ['level but for one of two sizes', [aLine(1, 0), aLine(2, 6)], true],
  ['with tails below', [aLine(1, 6, { text: 'copay' }), aLine(2, 6, { text: 'copay' })], true],
  ['hardly made out', [aLine(1, 6, { confidence: 20 }), aLine(2, 6, { confidence: 20 })], true],
] as const)('of lines %s', ([, lines, expected]) => {
  expect(isLevel(lines.flat())).toBe(expected);
});
