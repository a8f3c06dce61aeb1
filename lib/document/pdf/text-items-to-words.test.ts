import { expect, test } from 'vitest';
import { type PlacedRun, textItemsToWords } from '#lib/document/pdf/text-items-to-words.ts';

const SIZE = 10;
const aRun = (text: string, left: number, input: Partial<PlacedRun> = {}): PlacedRun => ({
  text,
  left,
  baseline: 100,
  width: text.length * 5,
  size: SIZE,
  isFixedWidth: true,
  mark: 'plain',
  ...input,
});
const textsOf = (...runs: readonly PlacedRun[]) => textItemsToWords(runs).map(({ text }) => text);

test.for<readonly [string, readonly PlacedRun[], readonly string[]]>([
  ['cuts a run at its blanks', [aRun('Your plan paid', 0)], ['Your', 'plan', 'paid']],
  ['joins pieces that touch', [aRun('Deduc', 0), aRun('tible', 25)], ['Deductible']],
  ['joins letter-spaced letters', Array.from('PLAN', (each, at) => aRun(each, at * 6)), ['PLAN']],
  [
    'takes an amount over the end of a code apart',
    [aRun('90834', 0), aRun('170.00', 21)],
    ['90834', '170.00'],
  ],
  ['completes an unfinished figure', [aRun('125.', 0), aRun('50', 22)], ['125.50']],
  ['completes thousands', [aRun('1,', 0), aRun('250.00', 12)], ['1,250.00']],
  ['joins a dollar sign', [aRun('$', 0), aRun('12.00', 7)], ['$12.00']],
  [
    'keeps two cells that touch apart',
    [aRun('150.00', 0), aRun('120.00', 30.5)],
    ['150.00', '120.00'],
  ],
  [
    'keeps the amounts of two sentences that touch apart',
    [aRun('$74.80.', 0), aRun('$31.00', 36.5)],
    ['$74.80.', '$31.00'],
  ],
  ['keeps two whole figures apart', [aRun('150', 0), aRun('00', 17.5)], ['150', '00']],
  ['drops what is printed twice for bold', [aRun('150.00', 0), aRun('150.00', 0.5)], ['150.00']],
  [
    'keeps the same amount in two cells',
    [aRun('150.00', 0), aRun('150.00', 60)],
    ['150.00', '150.00'],
  ],
  [
    'drops a raised footnote',
    [aRun('150.00', 0), aRun('2', 31, { size: 6, baseline: 98 })],
    ['150.00'],
  ],
  [
    'keeps small figures that stand on the line',
    [aRun('150.00', 0), aRun('2', 40, { size: 6 })],
    ['150.00', '2'],
  ],
  ['takes dot leaders for blanks', [aRun('Copay.....25.00', 0)], ['Copay', '25.00']],
  ['swaps the bytes of a ligature back', [aRun('coinsur\u6100nce', 0)], ['coinsurance']],
  ['takes a ligature apart', [aRun('bene\ufb01t', 0)], ['benefit']],
  ['leaves Chinese text alone', [aRun('\u4e2d\u6587', 0)], ['\u4e2d\u6587']],
  [
    'orders by line, then from left to right',
    [aRun('c', 0, { baseline: 120 }), aRun('b', 60), aRun('a', 0)],
    ['a', 'b', 'c'],
  ],
])('%s', ([, runs, expected]) => expect(textsOf(...runs)).toEqual(expected));

test('gives each word of a run its share of the run’s place', () => {
  const [first, second] = textItemsToWords([aRun('150.00 120.00', 100)]);
  expect(first?.box[0]).toBeCloseTo(100);
  expect(first?.box[2]).toBeCloseTo(130);
  expect(second?.box[0]).toBeCloseTo(135);
  expect(second?.box[2]).toBeCloseTo(165);
});

test('keeps the mark of a run', () =>
  expect(textItemsToWords([aRun('150.00', 0, { mark: 'unseen' })])).toMatchObject([
    { mark: 'unseen' },
  ]));

test('drops a footnote that is raised as high as most are', () =>
  expect(textsOf(aRun('150.00', 0), aRun('2', 31, { size: 6, baseline: 96 }))).toEqual(['150.00']));
