import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const [, ...FIRST_AMOUNTS] = FIRST;
const [, ...SECOND_AMOUNTS] = SECOND;
const totalOf = ([, ...amounts]: readonly string[]) => ['Claim total', ...amounts];
const CLAIM: Rows = [
  ['Date of service: 01/07/2025'],
  HEADINGS.slice(1),
  totalOf(FIRST_AMOUNTS),
  FIRST_AMOUNTS,
];

const read = (...rows: Rows) =>
  verifiedLines([aPage([...TITLE, ...CLAIM, ...rows], { columnWidth: 90 })]);
const FIRST_READ = '2025-01-07: 142.80 = 117.80 + 25.00';

test('the day over a total dates the services of its claim, and not the day over the table', () =>
  expect(
    read(
      ['Claim number: 25A7654321'],
      ['Date of service: 01/14/2025'],
      totalOf(SECOND_AMOUNTS),
      SECOND_AMOUNTS,
    ),
  ).toEqual([FIRST_READ, '2025-01-14: 120.00 = 100.00 + 20.00']));

test('a day between rows of one claim may be that of either', () =>
  expect(
    read(['Date of service: 01/14/2025'], totalOf(SECOND_AMOUNTS), SECOND_AMOUNTS),
  ).not.toContainEqual(expect.stringMatching(/120\.00 = /)));

test('a day over the rows of a claim is not that of the next claim’s', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE,
          HEADINGS.slice(1),
          ['Service date 01/07/2025'],
          FIRST_AMOUNTS,
          ['Claim number: 25A7654321'],
          SECOND_AMOUNTS,
          ['Service date 02/28/2025'],
          FIRST_AMOUNTS,
        ],
        { columnWidth: 90 },
      ),
    ]),
  ).not.toContainEqual(expect.stringMatching(/^2025-01-07: 120/)));
