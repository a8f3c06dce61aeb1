import { expect, test } from 'vitest';
import { mendDates } from '#lib/document/image/mend-dates.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const mended = (text: string) => {
  const [word] = mendDates([{ ...anOcrWord({ text }), isSure: true, isClear: false }]);
  return [word?.text, word?.isSure];
};

test.for([
  ['@3/@6/12', '03/06/12'],
  ['O1-15-2026', '01-15-2026'],
  ['93/86/12', '03/06/12'],
] as const)('%s is %s, unsure', ([text, day]) => expect(mended(text)).toEqual([day, false]));

test.for([
  ['vJun', 'Jun'],
  ['›September', 'September'],
] as const)('%s is %s behind an arrow', ([text, month]) =>
  expect(mended(text)).toEqual([month, true]),
);

test.for(['vJunction', '03/06/12', '8/6/2012', '12/31/89', 'O/N', 'AB/CD/12', '0/5/7', '@home/12'])(
  '%s stays',
  (text) => {
    expect(mended(text)).toEqual([text, true]);
  },
);
