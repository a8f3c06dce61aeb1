import { expect, test } from 'vitest';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

type Placed = readonly (readonly [text: string, left: number])[];

const UPPER: Placed = [
  ['Recipient', 40],
  ['Claim no', 110],
  ['Service date', 180],
  ['Proc', 260],
  ['Mods', 305],
  ['Units', 345],
  ['Status', 420],
];
const LOWER: Placed = [
  ['Billed', 90],
  ['Allowed', 170],
  ['TPL', 260],
  ['Patient pay', 300],
  ['Paid', 430],
];

const service = (day: string, code: string, ...money: readonly string[]): readonly Placed[] => [
  [
    ['Mercer, Ada', 40],
    ['2402606841', 110],
    [day, 180],
    [code, 260],
    ['1', 350],
    ['Paid', 420],
  ],
  money.map((text, index) => [text, [90, 170, 255, 325, 430][index] ?? 0] as const),
];

function read(...rows: readonly Placed[]): readonly string[] {
  const lines: readonly Placed[] = [
    [['State Medicaid remittance advice', 40]],
    UPPER,
    LOWER,
    ...rows,
  ];
  const words = lines.flatMap((line, index) =>
    line.flatMap(([text, left]) => {
      let at = left;
      return text.split(' ').map((part) => {
        const word = aWord(part, at, 40 + 12 * index);
        at = word.box[2] + 3;
        return word;
      });
    }),
  );
  return verifiedLines([aPageOfWords(words)]);
}

test('headings of the line of words are not read into those of the amounts under it', () =>
  expect(
    read(
      ...service('03/18/2024', '90834', '140.00', '87.40', '0.00', '2.00', '85.40'),
      ...service('03/20/2024', '90791', '225.00', '142.75', '30.00', '0.00', '112.75'),
    ),
  ).toEqual(['2024-03-18: 87.40 = 85.40 + 2.00', '2024-03-20: 142.75 = 112.75 + 0.00']));
