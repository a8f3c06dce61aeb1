import { expect, test } from 'vitest';
import { aPage, aPageOfWords, aWord, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 100 })]);

const list = (share: string): Rows => [
  ['Amount billed', '$200.00'],
  ['Discount', '$57.20'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['You owe', share],
];

test.for([
  ['Services received 01/07/2025 - 01/07/2025'],
  ['Service rendered on 01/07/2025'],
  ['Services furnished January 7, 2025'],
  ['Service 1 from/to dates 01/07/25-01/07/25 Psychotherapy'],
  ['Service 1 from - thru dates 01/07/25-01/07/25'],
  ['Psychotherapy, 60 minutes 01/07/2025 - 01/07/2025'],
  ['Session of January 7, 2025'],
  ['Care received on 01/07/2025'],
  ['90837 · Visit on 01/07/2025'],
  ['Visita del 01/07/2025'],
  ['Moth Therapy — visit January 7, 2025'],
])('the day over a list of labels and amounts is the service’s: %s', ([title]) =>
  expect(read([title ?? ''], ...list('$25.00'))).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']),
);

test.for([
  ['Claim received 01/07/2025'],
  ['Care until 01/07/2025'],
  ['Next visit January 7, 2025'],
  ['Services provided by Jane Roe since 01/07/2025'],
])('the day of something else dates no list of amounts: %s', ([title]) =>
  expect(read([title ?? ''], ...list('$25.00'))).toEqual([]),
);

const strips = (day: string, heading: string, share: string): Rows => [
  [day, 'Psychotherapy'],
  ['Amount billed', 'Discount', 'Allowed amount', 'Not covered'],
  ['$200.00', '$57.20', '$142.80', '$0.00'],
  ['Deductible', heading, 'What my plan paid', 'What I owe'],
  ['$25.00', share, '$117.80', '$25.00'],
];

test('a share of a hundred under its own heading is a word of the card, and parts no service', () =>
  expect(
    read(...strips('01/07/2025', '% paid', '100%'), ...strips('01/14/2025', '% paid', '100%')),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 117.80 + 25.00']));

const strip = (day: string): Rows => [
  [day, 'Psychotherapy'],
  ['Amount billed', 'Discount', 'Allowed amount', 'Plan paid', 'You owe'],
  ['$200.00', '$57.20', '$142.80', '$117.80', '$25.00'],
];

/** A strip that asks its reader something. */
const asked = (day: string): Rows => [
  [day],
  ['Psychotherapy'],
  ['Code 90837'],
  ['Amount billed', 'Allowed amount', 'Plan paid', 'You owe', 'Did you get this?'],
  ['$200.00', '$142.80', '$117.80', '$25.00', '☐ Yes ☐ No'],
];

test('boxes for an answer beside the amounts of a card are words of it, and part no service', () => {
  expect(read(...asked('01/07/2025'), ...asked('01/14/2025'))).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 142.80 = 117.80 + 25.00',
  ]);
});

test('totals under the last card that name their amounts are none of the headings over them', () => {
  expect(
    read(
      ...strip('01/07/2025'),
      ...strip('01/14/2025'),
      ['Total billed', '', '$400.00'],
      ['Total discount', '', '$114.40'],
      ['Total plan paid', '', '$235.60'],
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 117.80 + 25.00']);
});

test('a strip of nothing but totals is no service of the day that stands under it', () =>
  expect(
    read(
      ['Total billed', 'Total saved', 'Total allowed', 'Total paid', 'Total you owe'],
      ['$400.00', '$114.40', '$285.60', '$235.60', '$50.00'],
      ['01/07/2025', '90837'],
      ...list('$25.00'),
      ['01/14/2025', '90837'],
      ...list('$25.00'),
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 117.80 + 25.00']));

const card = (day: string, paid: string, share: string): Rows => [
  [`Date of service: ${day}`],
  ['Amount billed', '142.80', 'Discount', '-', 'Allowed amount', '142.80'],
  ['Deductible', '-', 'Copay', '-', 'Coinsurance', '-'],
  ['Plan paid', paid, 'You owe', share],
];

test('a line of labels with a stroke behind each is no line of headings over the next card', () =>
  expect(read(...card('01/07/2025', '142.80', '-'), ...card('01/14/2025', '142.80', '-'))).toEqual([
    '2025-01-07: 142.80 = 142.80 + 0.00',
    '2025-01-14: 142.80 = 142.80 + 0.00',
  ]));

/** Words side by side from a place on, a blank apart. */
const words = (text: string, left: number, top: number) => {
  let at = left;
  return text.split(' ').map((each) => {
    const word = aWord(each, at, top);
    at = word.box[2] + 2.8;
    return word;
  });
};
const HEAD = TITLE.flatMap((row, at) => words(row.join(' '), 40, 20 + at * 14));
const FIELDS = ['Amount charged', 'Amount saved', 'Amount covered', 'Your copay', 'Plan paid'];

/** What was done and when, in lines of its own beside a list of amounts. */
const cardBesideList = (day: string, amounts: readonly string[], top: number) => [
  ...['Psychotherapy, 60 min.', 'Code 90837', `Date of service ${day}`].flatMap((text, at) =>
    words(text, 40, top + at * 10),
  ),
  ...FIELDS.flatMap((label, at) => [
    ...words(label, 300, top + at * 13),
    aWord(amounts[at] ?? '', 480, top + at * 13),
  ]),
];

test('the procedure and the day in lines of their own beside a list are of its amounts, and of no other', () => {
  const first = cardBesideList(
    'June 3, 2025',
    ['$230.00', '$73.25', '$156.75', '$20.00', '$136.75'],
    100,
  );
  const second = cardBesideList(
    'June 9, 2025',
    ['$210.00', '$53.25', '$156.75', '$0.00', '$156.75'],
    190,
  );
  expect(verifiedLines([aPageOfWords([...HEAD, ...first, ...second])])).toEqual([
    '2025-06-03: 156.75 = 136.75 + 20.00',
    '2025-06-09: 156.75 = 156.75 + 0.00',
  ]);
});

test.for<readonly [string, readonly string[]]>([
  [
    'Session 2 of 8',
    ['2025-01-07: 132.00 = 112.00 + 20.00', '2025-01-14: 145.00 = 125.00 + 20.00'],
  ],
  ['Cancelled', []],
])(
  'cards side by side have the day over what was done, beside the badge %s',
  ([badge, expected]) => {
    const sideCard = (day: string, amounts: readonly string[], left: number) => [
      ...words(day, left, 100),
      ...words(badge, left + 120, 100),
      ...words('Therapy session (video)', left, 112),
      ...['Network price', 'Plan paid', 'Your copay', 'You owe'].flatMap((label, at) => [
        ...words(label, left, 140 + at * 26),
        aWord(amounts[at] ?? '', left, 151 + at * 26),
      ]),
    ];
    const left = sideCard('Jan 7, 2025', ['$132.00', '$112.00', '$20.00', '$20.00'], 40);
    const right = sideCard('Jan 14, 2025', ['$145.00', '$125.00', '$20.00', '$20.00'], 320);
    expect(verifiedLines([aPageOfWords([...HEAD, ...left, ...right])])).toEqual(expected);
  },
);

const OF_CLAIM = ['', 'Charge', 'Discount', 'Eligible', 'Amount we paid', 'You owe'];
const NOTED: Rows = [['Processed on 02/03/2025'], ['Date of birth: 03/05/1980']];

test('the total of a claim over its services, the only row under a day, is no service', () => {
  const pages = [
    [...TITLE, ['Date of service: 01/07/2025'], OF_CLAIM],
    [
      ['Claim total', '215.00', '20.00', '195.00', '127.50', '67.50'],
      ['', '100.00', '0.00', '100.00', '80.00', '20.00'],
      ...NOTED,
    ],
    [OF_CLAIM, ['', '115.00', '20.00', '95.00', '47.50', '47.50'], ...NOTED],
    [
      ['Claim number: 25A7654321'],
      ['Date of service: 01/12/2025'],
      ['Claim total', '438.93', '166.06', '272.87', '95.00', '177.87'],
    ],
    [OF_CLAIM, ['', '213.02', '118.02', '95.00', '95.00', '0.00'], ...NOTED],
    [OF_CLAIM, ['', '225.91', '48.04', '177.87', '0.00', '177.87']],
  ].map((rows, index) => ({ ...aPage(rows, { columnWidth: 90 }), number: index + 1 }));
  expect(verifiedLines(pages)).toEqual([]);
});

const OF_VISIT = ['Provider billed', 'Network savings', 'Allowed', 'Plan paid', 'You owe'];
const cardOf = (title: string, ...amounts: readonly string[]): Rows => [[title], OF_VISIT, amounts];
const ADD_ON = cardOf(
  'Psychotherapy add-on · 90833',
  '$95.00',
  '-$32.92',
  '$62.08',
  '$62.08',
  '$0.00',
);
const OFFICE_VISIT: Rows = [
  ['Owl Psychiatry — visit January 7, 2025'],
  ...cardOf('Office visit · 99213', '$165.00', '-$65.89', '$99.11', '$64.11', '$35.00'),
];

test('the services of one visit have its day', () =>
  expect(read(...OFFICE_VISIT, ...ADD_ON)).toEqual([
    '2025-01-07: 99.11 = 64.11 + 35.00',
    '2025-01-07: 62.08 = 62.08 + 0.00',
  ]));

test.for([['Received January 9, 2025'], ['Claim number: 25A7654321']])(
  'a service under “%s” may be of another visit',
  ([between]) =>
    expect(read(...OFFICE_VISIT, [between ?? ''], ...ADD_ON)).not.toContainEqual(
      expect.stringContaining('62.08'),
    ),
);

const gridOn = (day: string): Rows => [
  [`Service date ${day} · Procedure code: 96130`],
  ['Amount billed', '97.65', 'Adjustment', '9.90', 'Not covered', '--'],
  ['Eligible amount', '87.75', 'Benefit', '87.75', 'Your deductible', '--'],
  ['Co-pay', '--', 'Co-insurance', '--', 'Medicare paid', '--'],
  ['Sequestration', '--', 'Your responsibility', '0.00'],
];

test('labels with strokes for what is not told, in turn, head no table of the next card', () => {
  expect(read(...gridOn('Jan 21, 2025'), ...gridOn('Jan 8, 2025'))).toEqual([
    '2025-01-21: 87.75 = 87.75 + 0.00',
    '2025-01-08: 87.75 = 87.75 + 0.00',
  ]);
});
