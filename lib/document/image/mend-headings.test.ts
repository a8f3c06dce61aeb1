import { expect, test } from 'vitest';
import { mendHeadings } from '#lib/document/image/mend-headings.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** What becomes of a word on a line with these others, all of which an engine is so sure of. */
function mended(text: string, others: string, confidence = 40): string | undefined {
  const words = [...others.split(' '), text].map((each) => anOcrWord({ text: each, confidence }));
  return mendHeadings(words).at(-1)?.text;
}

test.for([
  ['Crarye', 'Charge'],
  ['Decctibley', 'Deductible'],
  ['ALLOWEO', 'ALLOWED'],
  ['adjuslinents', 'adjustments'],
  ['Pald', 'Paid'],
] as const)('%s among headings is %s', ([text, heading]) => {
  expect(mended(text, 'Service Copay Other payer Covered')).toBe(heading);
});

test.for([
  ['what is a heading', 'Charges', 'Service Copay Other Covered'],
  ['what is near to none', 'Grher', 'Service Copay Other Covered'],
  ['what is as near to two', 'Chargem', 'Service Copay Other Covered'],
  ['what is no word', 'C0de1', 'Service Copay Other Covered'],
  ['a word among few headings', 'Crarye', 'Your Service Copay'],
  ['a word beside amounts', 'Pald', 'Service Copay Other Covered $12.00'],
] as const)('%s stays', ([, text, others]) => expect(mended(text, others)).toBe(text));

test('a word of which an engine is sure stays', () => {
  expect(mended('Page', 'Service Copay Other Covered', 95)).toBe('Page');
});
