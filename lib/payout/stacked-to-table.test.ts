import { expect, test } from 'vitest';
import { readText } from '#lib/document/text.ts';
import { stackedToTable } from '#lib/payout/stacked-to-table.ts';

const cellsOf = (...lines: readonly string[]) =>
  stackedToTable(readText(lines.join('\n')))?.rows.map(({ cells }) => cells);
const HEADINGS = ['Client', 'Session date', 'Payout'];
const FIRST = ['A. R.', '03/03/2025', '$95.00'];
const SECOND = ['B. O.', '03/04/2025', '$80.00'];

test('headings and values that stand one below another become rows', () =>
  expect(cellsOf(...HEADINGS, ...FIRST, ...SECOND)).toEqual([HEADINGS, FIRST, SECOND]));

test('a dash stands for a day that there is not, but never for an amount', () => {
  const bonus = ['Bonus', '—', '$10.00'];
  expect(cellsOf(...HEADINGS, ...FIRST, ...bonus)?.[2]).toEqual(bonus);
  expect(cellsOf(...HEADINGS, ...FIRST, 'B. O.', '03/04/2025', '—')?.slice(2)).toEqual([
    ['B. O.'],
    ['03/04/2025'],
    ['—'],
  ]);
});

test('a label above its day or sum is one line with it, and no row of the table above', () =>
  expect(
    cellsOf(...HEADINGS, ...FIRST, 'Payout date', '03/14/2025', 'Payout amount', '$95.00')?.slice(
      2,
    ),
  ).toEqual([['Payout date 03/14/2025'], ['Payout amount', '$95.00']]));

test('a blank line may part rows, but not the cells of one', () => {
  expect(cellsOf(...HEADINGS, ...FIRST, '', ...SECOND)).toEqual([HEADINGS, FIRST, SECOND]);
  const [client = '', ...rest] = SECOND;
  expect(cellsOf(...HEADINGS, ...FIRST, client, '', ...rest)).toHaveLength(5);
});

test.for([
  ['a menu over lines of text', ['Clients', 'Sessions', 'Payouts', 'Hello', 'there', 'all']],
  ['values under headings of others', ['Client', 'Modifier', 'Location', ...FIRST]],
  ['two headings', ['Session date', 'Payout', '03/03/2025', '$95.00']],
] as const)('leaves %s alone', ([, lines]) => expect(cellsOf(...lines)).toBeUndefined());
