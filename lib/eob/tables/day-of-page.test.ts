import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

function read(rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 160 })]);
}

const OF_CHECKUP: Rows = [
  ['Office visit, 30 minutes, procedure code 99214'],
  ['Price charged', '$230.00'],
  ['Savings as a member', '$100.50'],
  ['Amount the plan paid', '$77.70'],
  ['Final amount you owe', '$51.80'],
];
const OF_THERAPY: Rows = [
  ['Psychotherapy with office visit, procedure code 90833'],
  ['Price charged', '$90.00'],
  ['Savings as a member', '$26.50'],
  ['Amount the plan paid', '$38.10'],
  ['Final amount you owe', '$25.40'],
];
const CHECKUP_READ = '2025-02-19: 129.50 = 77.70 + 51.80';
const THERAPY_READ = '2025-02-19: 63.50 = 38.10 + 25.40';

const FAR: Rows = [
  ['You owe your provider'],
  ['$25.40'],
  ['Wait for a bill before you pay.'],
  ['Have you not received one?'],
  ['Ask your provider.'],
  ['How we got here'],
];
const DAY = ['Date of service: 02/19/2025'];

test.for<readonly [string, Rows, readonly string[]]>([
  [
    'a second procedure is of the only day that its page names',
    [DAY, ...OF_CHECKUP, ...OF_THERAPY],
    [CHECKUP_READ, THERAPY_READ],
  ],
  [
    'a day in the words of a sentence is that of every procedure under it too',
    [['You had a visit with Leander Hobbes on February 19, 2025.'], ...OF_THERAPY, ...OF_CHECKUP],
    [THERAPY_READ, CHECKUP_READ],
  ],
  [
    'between the day and the procedure its claim may say other things',
    [
      ['October 16, 2025 · Patient: Ottoline Sample · In-network'],
      ...FAR,
      ['Psychotherapy, 60 minutes (CPT 90837)'],
      ...OF_THERAPY.slice(1),
    ],
    [THERAPY_READ.replace('2025-02-19', '2025-10-16')],
  ],
  [
    'and on a page of several claims it is of the only day that its own claim names',
    [
      ['Claim number: 25A1234567', 'Date of service: 02/19/2025'],
      ...OF_CHECKUP,
      ...OF_THERAPY,
      ['Claim number: 25A7654321', 'Date of service: 02/26/2025'],
      ...OF_CHECKUP,
    ],
    [CHECKUP_READ, THERAPY_READ, CHECKUP_READ.replace('02-19', '02-26')],
  ],
  [
    'but not the number of another claim',
    [
      ['October 16, 2025 · Patient: Ottoline Sample · In-network'],
      ['Claim number 25A7654321'],
      ...FAR,
      ['Psychotherapy, 60 minutes (CPT 90837)'],
      ...OF_THERAPY.slice(1),
    ],
    [],
  ],
  [
    'amounts without a procedure are of no day',
    [DAY, ...OF_CHECKUP, ['In all'], ...OF_THERAPY.slice(1)],
    [CHECKUP_READ],
  ],
  [
    'a procedure of another claim has no part in the day of the one before',
    [DAY, ...OF_CHECKUP, ['Claim number 25A1234567'], ...OF_THERAPY],
    [CHECKUP_READ],
  ],
  [
    'where a page names two days, neither is taken for a procedure that has none',
    [DAY, ...OF_CHECKUP, ...OF_THERAPY, ['Date of service: 02/26/2025'], ...OF_CHECKUP],
    [CHECKUP_READ, CHECKUP_READ.replace('02-19', '02-26')],
  ],
])('%s', ([, rows, expected]) => expect(read(rows)).toEqual(expected));
