import { expect, test } from 'vitest';
import { withWrappedValues } from '#lib/eob/facts/wrapped-values.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const textsOf = (pitch: number, ...rows: Rows) => {
  const [first, next] = linesOf(rows, {
    columnWidth: 150,
    align: 'left',
    headingAlign: 'left',
    pitch,
  });
  return first && withWrappedValues(first, next).segments.map(({ text }) => text);
};

test.for<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  [
    'names and numbers that narrow cells break',
    ['Patient: ROBIN', 'Provider: DR JANE', 'Claim no.: 2025-3190-'],
    ['ROE', 'FICTIVE', '00447'],
    ['Patient: ROBIN ROE', 'Provider: DR JANE FICTIVE', 'Claim no.: 2025-3190-00447'],
  ],
  [
    'no whole name',
    ['Patient: ROBIN ROE', 'Claim no.: 25A1234567'],
    ['PINE PLAN', '00447'],
    ['Patient: ROBIN ROE', 'Claim no.: 25A1234567'],
  ],
  ['no key', ['Patient: ROBIN', 'Group: 12'], ['Provider'], ['Patient: ROBIN', 'Group: 12']],
  [
    'a number in groups at the end of its line',
    ['Member: Robin Roe', 'In the network', 'Claim number 02 2517'],
    ['3300 1188'],
    ['Member: Robin Roe', 'In the network', 'Claim number 02 2517 3300 1188'],
  ],
  [
    'no other word under a number',
    ['Member: Robin Roe', 'In the network', 'Claim number 02 2517'],
    ['3300 Imaginary Road'],
    ['Member: Robin Roe', 'In the network', 'Claim number 02 2517'],
  ],
])('takes from the next line %s', ([, first, next, whole]) =>
  expect(textsOf(12, first, next)).toEqual(whole),
);

test('what stands farther below is no part of a cell', () =>
  expect(textsOf(30, ['Patient: ROBIN', 'Group: 12'], ['ROE', '34'])).toEqual([
    'Patient: ROBIN',
    'Group: 12',
  ]));
