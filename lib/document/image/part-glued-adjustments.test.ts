import { expect, test } from 'vitest';
import { partGluedAdjustments } from '#lib/document/image/part-glued-adjustments.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** What becomes of a word on a page on which these words stand too. */
function parted(text: string, ...others: readonly string[]): readonly string[] {
  const words = [...others, text].map((each) => ({
    ...anOcrWord({ text: each }),
    isSure: true,
    isClear: false,
  }));
  return partGluedAdjustments(words)
    .slice(others.length)
    .map((word) => (word.isSure ? word.text : `${word.text}?`));
}

test.for([
  ['PR-1117.20', ['PR-1?', '117.20?']],
  ['PR-142.80', ['PR-1?', '42.80?']],
  ['PR-3-15.00', ['PR-3?', '-15.00?']],
  ['CO-451,036.00', ['CO-45?', '1,036.00?']],
] as const)('%s is %j, unsure', ([text, words]) => {
  expect(parted(text, 'PR-1', 'PR-3', 'CO-45')).toEqual(words);
});

test.for([
  ['with reasons that stand nowhere else', 'PR-1117.20', 'PR-2'],
  ['with more than one way to part it', 'PR-1117.20', 'PR-1', 'PR-11'],
  ['that is a reason alone', 'CO-253', 'CO-25'],
] as const)('a word %s stays', ([, text, ...others]) => {
  expect(parted(text, ...others)).toEqual([text]);
});
