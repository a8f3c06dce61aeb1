import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const CARD: Rows = [
  ['Amount billed', '$200.00'],
  ['Discount', '$57.20'],
  ['Allowed amount', '$142.80'],
  ['Plan paid', '$117.80'],
  ['You owe', '$25.00'],
];
const OTHER_CARD: Rows = CARD.map(([label = '', amount = '']) => [
  label,
  amount.replace('$200.00', '$210.00').replace('$57.20', '$67.20'),
]);

/** The days and procedures of verified lines. */
function verified(rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 160 })]);
  return reading.outcome !== 'read'
    ? []
    : reading.claims
        .flatMap(({ lines }) => lines)
        .filter(({ trust }) => trust.level === 'verified')
        .map(({ dateOfService, procedureCode }) => `${dateOfService} ${procedureCode ?? 'none'}`);
}

const day = (date: string): Rows => [[`Date of service: ${date}`]];
const code = (text: string): Rows => [[`CPT ${text}`]];

test('days over their services are theirs', () =>
  expect(verified([...day('01/07/2025'), ...CARD, ...day('01/14/2025'), ...OTHER_CARD])).toEqual([
    '2025-01-07 none',
    '2025-01-14 none',
  ]));

test.for<readonly [string, Rows]>([
  [
    'days under their services',
    [...CARD, ...day('01/07/2025'), ...OTHER_CARD, ...day('01/14/2025')],
  ],
  [
    'procedures under their services',
    [
      ...day('01/07/2025'),
      ...CARD,
      ...code('90837'),
      ...day('01/14/2025'),
      ...OTHER_CARD,
      ...code('90834'),
    ],
  ],
  [
    'days over some services and under others',
    [...day('01/07/2025'), ...CARD, ...OTHER_CARD, ...day('01/14/2025')],
  ],
])('%s are not taken for those of the next one', ([, rows]) =>
  expect(verified(rows)).not.toContainEqual(expect.stringMatching(/07 90834|14 90837|14 none/)),
);

const HEADINGS = ['', 'Amount billed', 'Plan allowance', 'Plan paid', 'You owe'];
const visit = (date: string, number: string, ...amounts: readonly string[]): Rows => [
  [date],
  HEADINGS,
  ['Fictional Counseling', ...amounts],
  [`Claim ${number}`],
];
const UNDECIDED = visit('June 30, 2025', 'HP25-66', '$190.00', 'In process');
const DECIDED = [
  ...visit('June 16, 2025', 'HP25-64831', '$190.00', '$138.00', '$113.00', '$25.00'),
  ...visit('June 2, 2025', 'HP25-62914', '$180.00', '$128.00', '$103.00', '$25.00'),
];

test.for<readonly [string, Rows]>([
  ['over a service that is not decided', [...UNDECIDED, ...DECIDED]],
  ['under the others, over one that is not decided', [...DECIDED, ...UNDECIDED]],
])('a day %s is that one’s', ([, rows]) =>
  expect(verified(rows)).toEqual(['2025-06-16 none', '2025-06-02 none']),
);

test('procedures under their services are not taken for those of the next one, though the first has none', () => {
  const rows: Rows = [
    ...day('01/07/2025'),
    HEADINGS,
    ['', '$190.00', '$138.00', '$113.00', '$25.00'],
    ...code('H0031'),
    ['Birth date 01/09/2012'],
    ['', '$180.00', '$128.00', '$103.00', '$25.00'],
    ...code('90834'),
    ['Birth date 01/09/2012'],
    ['', '$370.00', '$266.00', '$216.00', '$50.00'],
  ];
  expect(verified(rows)).not.toContainEqual(expect.stringMatching(/H0031|90834/));
});

test('a day over no service, decided or not, is a doubt', () =>
  expect(verified([['June 30, 2025'], ['Thank you'], ...DECIDED])).toEqual([]));
