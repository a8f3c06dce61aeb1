import { expect, test } from 'vitest';
import { findMissingPart } from '#lib/eob/page/page-completeness.ts';
import { aTableBlock, aTextBlock } from '#tests/builders/captured-page.ts';
import { aClaim } from '#tests/builders/claim.ts';

const CLAIMS = [aClaim(), aClaim()];
const ROWS = aTableBlock(
  ['Date', 'Paid'],
  [
    ['01/07/2025', '$1.00'],
    ['01/14/2025', '$1.00'],
  ],
);

test.for([
  'Showing 1-20 of 45',
  '21 – 40 of 40 items',
  'Showing 2 of 45 claims',
  'Page 1 of 3',
  'Total rows: 14',
  '40 claims',
])('a page that says %j holds more than it shows', (text) =>
  expect(findMissingPart([ROWS, aTextBlock(text)], CLAIMS)).toContain('Scroll'),
);

test.for([
  '1 - 2 of 2 items',
  'Showing 2 of 2 claims',
  'Page 1 of 1',
  'Total rows: 2',
  '2 claims',
  'Sessions used: 14 of 30',
  'Service 1 of 3',
  'You saved $12.50 of $40.00',
])('a page that says %j shows all', (text) =>
  expect(findMissingPart([ROWS, aTextBlock(text)], CLAIMS)).toBeUndefined(),
);

test('a grid that has more rows than it has drawn holds more', () => {
  const drawn = aTableBlock(['Date'], [['01/07/2025']], { statedRows: 15 });
  expect(findMissingPart([drawn], CLAIMS)).toContain('Scroll');
  const whole = aTableBlock(['Date'], [['01/07/2025']], { statedRows: 2 });
  expect(findMissingPart([whole], CLAIMS)).toBeUndefined();
});

test.for([
  ['Load more claims', true],
  ['Show more', true],
  ['Show more about your plan benefits', false],
  ['Show details', false],
] as const)('a button %j says that there is more: %s', ([text, isMore]) => {
  const button = {
    kind: 'text',
    parts: [text],
    isControl: true,
    place: '/9',
    isShown: true,
  } as const;
  expect(findMissingPart([ROWS, button], CLAIMS) !== undefined).toBe(isMore);
});
