import { expect, test } from 'vitest';
import { partLines } from '#lib/payout/part-lines.ts';
import { nameDoubt } from '#lib/payout/row-doubts.ts';

const HEADINGS = ['Client', 'Date', 'You earned'];

function partsOf(...rows: readonly (readonly string[])[]) {
  const sheet = {
    name: null,
    numbering: 'ordinal' as const,
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  };
  return partLines(sheet).rows.map(({ cells }) => cells);
}

test('a name and what stands below it are two cells in every row of the table', () =>
  expect(
    partsOf(
      HEADINGS,
      ['Ana Q.\nSession', 'May 1, 2025', '$95.00'],
      ['Bram O.', 'May 2, 2025', '$9.00'],
    ),
  ).toEqual([
    ['Client', '', 'Date', 'You earned'],
    ['Ana Q.', 'Session', 'May 1, 2025', '$95.00'],
    ['Bram O.', '', 'May 2, 2025', '$9.00'],
  ]));

test('a day keeps its time, and an amount what is printed below it', () =>
  expect(partsOf(HEADINGS, ['Ana Q.', 'May 1, 2025\n9:00 AM', '$95.00\n$105.00'])).toEqual([
    HEADINGS,
    ['Ana Q.', 'May 1, 2025 9:00 AM', '$95.00 $105.00'],
  ]));

test('a name that is wrapped stays one; what may be a second text is marked', () =>
  expect(
    partsOf(
      HEADINGS,
      ['Quill,\nAna', 'May 1, 2025', '$95.00'],
      ['Bram\nOtter', 'May 2, 2025', '$9.00'],
    )
      .slice(1)
      .map(([client]) => client),
  ).toEqual(['Quill, Ana', 'Bram Otter']));

test('two texts that may be one name are not parted, and their place is doubted', () => {
  const [, [client = ''] = []] = partsOf(HEADINGS, ['Ana Maria\nQuill', 'May 1, 2025', '$95.00']);
  expect(client).toBe('Ana Maria · Quill');
  expect(nameDoubt(client)).toBe('Two texts stand in the place of the client’s name.');
});

test('a heading of several lines is one text', () =>
  expect(partsOf(['Client\nname', 'Date of\nservice', 'You\nearned'])).toEqual([
    ['Client name', 'Date of service', 'You earned'],
  ]));

test('letters that are drawn beside a name are left out; letters of another name stay with it', () =>
  expect(
    partsOf(
      HEADINGS,
      ['AQ\nAna Q.', 'May 1, 2025', '$9.00'],
      ['XX\nDora Fox', 'May 2, 2025', '$9.00'],
    ),
  ).toEqual([
    HEADINGS,
    ['Ana Q.', 'May 1, 2025', '$9.00'],
    ['XX Dora Fox', 'May 2, 2025', '$9.00'],
  ]));
