import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS } from '#tests/builders/plain-eob.ts';

const TITLE: Rows = [['Explanation of Benefits'], ['Fictional Health Plan']];
const CLAIM: Rows = [['Claim number: 25A1234567']];

function patientsIn(...rows: Rows): readonly (string | null)[] {
  const page = aPage([...TITLE, ...rows, HEADINGS, FIRST], { columnWidth: 120 });
  const reading = readEob([page]);
  return reading.outcome === 'read' ? reading.claims.map(({ patient }) => patient) : [];
}

test.for<readonly [string, Rows, string]>([
  [
    'and not who holds the insurance',
    [['Patient: Wren Fable'], ['Subscriber: Rook Fable']],
    'Wren Fable',
  ],
  [
    'and not the member beside them',
    [['Patient: Wren Fable'], ['Member: Rook Fable']],
    'Wren Fable',
  ],
  ['the member, where nobody else is named', [['Member: Wren Fable']], 'Wren Fable'],
  ['the holder, where nobody else is named', [['Subscriber: Wren Fable']], 'Wren Fable'],
  ['by their whole name', [['Member: Wren Fable'], ['Claim for Wren (self)']], 'Wren Fable'],
  [
    'by the given name, where it is another’s',
    [['Member: Rook Fable'], ['Claim for Wren (child)']],
    'Wren',
  ],
])('names the patient %s', ([, rows, name]) =>
  expect(patientsIn(...rows, ...CLAIM)).toEqual([name]),
);

test('names nobody where only the holder has a label, and another one of the family is named', () =>
  expect(
    patientsIn(
      ['Subscriber: Wren Fable'],
      ['Care was had by', 'Office'],
      ['ROOK FABLE', 'A'],
      ...CLAIM,
    ),
  ).toEqual([null]));

test('names nobody for a claim under whose number another of the family stands, and nothing says what they are', () =>
  expect(
    patientsIn(
      ['Patient: Wren Fable'],
      ...CLAIM,
      HEADINGS,
      FIRST,
      ['Claim number: 25A7654321'],
      ['Parson treated', 'Office'],
      ['ROOK FABLE', 'A'],
    ),
  ).toEqual(['Wren Fable', null]));

test('names who stands under “Person treated” and not the holder', () =>
  expect(
    patientsIn(
      ['Subscriber: Wren Fable'],
      ['Person treated', 'Office'],
      ['ROOK FABLE', 'A'],
      ...CLAIM,
    ),
  ).toEqual(['ROOK FABLE']));

test('names each claim’s member, where one of them is called the patient elsewhere', () =>
  expect(
    patientsIn(
      ['Patient: Wren Fable'],
      ...CLAIM,
      HEADINGS,
      FIRST,
      ['Total', '', ...FIRST.slice(2)],
      ['Notes'],
      ['None'],
      ['Member: Rook Fable'],
      ['Claim number: 25A7654321'],
    ),
  ).toEqual(['Wren Fable', 'Rook Fable']));

test('names each of a family over its claims, where the subscriber stands there too', () =>
  expect(
    patientsIn(
      ['Subscriber: Rook Fable'],
      ['Rook Fable'],
      HEADINGS,
      FIRST,
      ['Claim total', '', ...FIRST.slice(2)],
      ['Wren Fable'],
    ),
  ).toEqual(['Rook Fable', 'Wren Fable']));

test('names nobody the patient where only a subscriber has a label and somebody else is named alone', () =>
  expect(patientsIn(['Robin Placeholder'], ...CLAIM, ['Subscriber: Lucian Pretense'])).toEqual([
    null,
  ]));
