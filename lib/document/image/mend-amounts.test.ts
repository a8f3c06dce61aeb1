import { expect, test } from 'vitest';
import { mendAmounts } from '#lib/document/image/mend-amounts.ts';
import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** A word of a table: its columns end every 200 pixels, its lines are 40 pixels apart. */
function aCell(text: string, column: number, line: number): SeenWord {
  const [right, top] = [200 * (column + 1), 40 * line];
  const box = [right - 15 * text.length, top, right, top + 28] as const;
  return { ...anOcrWord({ text, box, line }), isSure: true, isClear: false };
}

/** What becomes of a word at a place of a table of amounts. */
function mended(text: string, column = 1): readonly [string | undefined, boolean | undefined] {
  const table = [0, 1, 2].flatMap((line) =>
    ['185.00', '61.50', '123.50', '0.00'].map((amount, index) => aCell(amount, index, line)),
  );
  const word = aCell(text, column, 1);
  const others = table.filter(({ box, line }) => line !== 1 || box[2] !== word.box[2]);
  const seen = mendAmounts([...others, word]).at(-1);
  return [seen?.text, seen?.isSure];
}

test.for([
  ['12350', '123.50'],
  ['$1350', '$13.50'],
  ['71,64', '71.64'],
  ['43:94', '43.94'],
  ['[85.00', '185.00'],
  ['I85.OO', '185.00'],
  ['©.00', '0.00'],
] as const)('%s in a column of amounts is %s, unsure', ([text, amount]) => {
  expect(mended(text)).toEqual([amount, false]);
});

test.for(['90837', '2026', '61.50', '1,200.00', 'SOS.OO', 'Total', '80', 'A1234'])(
  '%s in a column of amounts stays',
  (text) => expect(mended(text)).toEqual([text, true]),
);

test('figures beside a column of amounts stay', () => {
  expect(mended('12350', 5)).toEqual(['12350', true]);
});

test('figures on a line without amounts stay', () => {
  const alone = aCell('12350', 1, 7);
  const table = [0, 1, 2].map((line) => aCell('61.50', 1, line));
  expect(mendAmounts([...table, alone]).at(-1)).toEqual(alone);
});
