import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

function read(rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })]);
}

const MEMBER_RATE = [
  ['Date', 'Code', 'Billed', 'Member rate', 'Not payable', 'Deductible', 'Copay'],
  ['Plan pays', 'Coinsurance', 'You owe'],
].flat();
const AGREED = ['02/04/2025', '90837', '180.00', '124.50', '', '', '25.00', '99.50', '', '25.00'];

const ALLOWED_LAST = [
  ['Date', 'Code', 'Charge', 'Ineligible', 'Deductible', 'Copay', 'Coinsurance'],
  ['Benefit paid', 'Patient owes', 'Allowed amount'],
].flat();

test.for<readonly [string, Rows, readonly string[]]>([
  [
    'a blank rate is what is left of the charge where the patient owes all that the plan does not pay',
    [
      MEMBER_RATE,
      AGREED,
      ['02/20/2025', '90834', '190.00', '', '60.00', '50.00', '', '48.00', '32.00', '142.00'],
    ],
    ['2025-02-04: 124.50 = 99.50 + 25.00', '2025-02-20: 130.00 = 48.00 + 142.00'],
  ],
  [
    'a blank allowed amount is so under other words, and after the figures that tell it',
    [
      ALLOWED_LAST,
      ['03/03/2025', '90837', '180.00', '0.00', '0.00', '25.00', '0.00', '155.00', '25.00'],
      ['03/10/2025', '90791', '240.00', '70.00', '0.00', '0.00', '34.00', '136.00', '104.00'],
      [
        '03/17/2025',
        '90837',
        '160.00',
        '0.00',
        '0.00',
        '25.00',
        '0.00',
        '135.00',
        '25.00',
        '160.00',
      ],
    ],
    [
      '2025-03-03: 180.00 = 155.00 + 25.00',
      '2025-03-10: 170.00 = 136.00 + 104.00',
      '2025-03-17: 160.00 = 135.00 + 25.00',
    ],
  ],
  [
    'a blank rate is not worked out where something of the charge is paid by nobody',
    [
      MEMBER_RATE,
      AGREED,
      ['02/20/2025', '90834', '190.00', '', '60.00', '50.00', '', '48.00', '32.00', '82.00'],
    ],
    ['2025-02-04: 124.50 = 99.50 + 25.00'],
  ],
])('%s', ([, rows, expected]) => expect(read(rows)).toEqual(expected));
