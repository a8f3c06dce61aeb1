import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TILES: Rows = [
  ['Provider billed', 'Plan discount', 'Plan paid', 'You may owe'],
  ['$200.00', '$57.20', '$117.80', '$25.00'],
];
const AMOUNTS: Rows = [
  ['Amount billed', '$200.00'],
  ['Plan discount', '-$57.20'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['Your share', '$25.00'],
];

test.for<readonly [string, Rows]>([
  [
    'under the procedure',
    [['Psychotherapy, 60 minutes', 'Service code 90837'], ['Date: 01/07/2025']],
  ],
  ['over the procedure', [['Date: 01/07/2025'], ['CPT 90837 Psychotherapy']]],
  ['after a mere preposition', [['Psychotherapy, 60 minutes (90837)'], ['on January 7, 2025']]],
  ['alone under the procedure', [['90837 Psychotherapy, 60 minutes'], ['January 7, 2025']]],
  ['beside the procedure', [['CPT 90837', 'Date: 01/07/2025']]],
  [
    'without a word under the code alone',
    [['Psychotherapy, 60 minutes'], ['90837'], ['Jan 7, 2025']],
  ],
])('the day that stands %s dates the amounts below, and no tiles above', ([, service]) =>
  expect(
    verifiedLines([aPage([...TITLE, ...TILES, ...service, ...AMOUNTS], { columnWidth: 120 })]),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']),
);

test('the procedure over such a day is that of the amounts below', () => {
  const service = [['Psychotherapy, 60 minutes (90837)'], ['on January 7, 2025']];
  const reading = readEob([aPage([...TITLE, ...service, ...AMOUNTS], { columnWidth: 120 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines).toMatchObject([{ dateOfService: '2025-01-07', procedureCode: '90837' }]);
});

test('a day alone over a procedure may be another thing’s, as the day under a statement’s title is', () =>
  expect(
    verifiedLines([
      aPage([...TITLE, ['Statement'], ['January 7, 2025'], ['90837 Psychotherapy'], ...AMOUNTS]),
    ]),
  ).toEqual([]));

test('a day that no procedure stands beside dates nothing', () =>
  expect(
    verifiedLines([
      aPage([...TITLE, ['Date: 01/07/2025'], ['To whom it may concern'], ...AMOUNTS]),
    ]),
  ).toEqual([]));

test.for<readonly [string, readonly string[], readonly string[]]>([
  [
    'facts of the claim',
    ['Claim number: 25A1234567', 'Processed on 02/03/2025'],
    ['2025-01-07: 142.80 = 117.80 + 25.00'],
  ],
  ['other lines', ['A word to you', 'A word to others'], []],
])('amounts belong together where lines between them are %s', ([, between, expected]) => {
  const filler = ['Notes', 'Words', 'More', 'Others', 'Further', 'Last'].map((text) => [text]);
  const rows = [
    ...TITLE,
    ['Date of service: 01/07/2025'],
    ...AMOUNTS.slice(0, 3),
    ...filler,
    ...between.map((text) => [text]),
    ...AMOUNTS.slice(3),
  ];
  expect(verifiedLines([aPage(rows, { columnWidth: 120 })])).toEqual(expected);
});

test.for<readonly [string, string, readonly string[]]>([
  ['facts of the claim', 'Provider: Tamsin Holt LMFT', ['2025-01-07: 142.80 = 117.80 + 25.00']],
  ['other lines', 'A word to you', []],
])('a day is that of the amounts below where lines between them are %s', ([, line, expected]) => {
  const rows = [
    ...TITLE,
    ['Date of service: 01/07/2025'],
    ...Array.from({ length: 4 }, () => [line]),
    ['Notes'],
    ['Words'],
    ['More'],
    ...AMOUNTS,
  ];
  expect(verifiedLines([aPage(rows, { columnWidth: 120 })])).toEqual(expected);
});
test.for<readonly [string, Rows]>([
  ['a day that no procedure stands beside', [['Date: 01/07/2025'], ['To whom it may concern']]],
  ['a day under figures that are no procedure', [['17000'], ['Jan 7, 2025']]],
  ['a day under a sentence about a procedure', [['Ask us about 90837'], ['Jan 7, 2025']]],
])('%s dates nothing', ([, above]) =>
  expect(verifiedLines([aPage([...TITLE, ...above, ...AMOUNTS])])).toEqual([]),
);

const readList = (rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 130 })]);

test('a total in the midst of a list of other labels is what the service comes to', () => {
  const list: Rows = [
    ['Date of service', '01/07/2025'],
    ['Procedure code', '90837'],
    ['Total charge', '$200.00'],
    ['Plan discount', '$57.20'],
    ['Total cost', '$142.80'],
    ['Plan paid', '$117.80'],
    ['Your responsibility', '$25.00'],
  ];
  expect(readList(list)).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']);
  // A label of the same amount beside it makes it the total of several.
  const two = [...list.slice(0, 6), ['Amount billed', '$100.00'], ...list.slice(6)];
  expect(readList(two)).toEqual([]);
});

test('a second procedure without a day of its own is of the day of the first one', () => {
  const rows = [
    ...TITLE,
    ['Visit 01/07/2025'],
    ['99214 Office visit'],
    ...AMOUNTS,
    ['90833 Psychotherapy add-on'],
    ...AMOUNTS,
  ];
  const reading = readEob([aPage(rows, { columnWidth: 120 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines).toMatchObject([
    { dateOfService: '2025-01-07', procedureCode: '99214' },
    { dateOfService: '2025-01-07', procedureCode: '90833' },
  ]);
});

/** A service under its day and its title. */
const session = (day: string): Rows => [[`${day} Therapy session, 60 minutes (90837)`], ...AMOUNTS];

test('a second procedure beside what may be a day of its own is not sure to be of the day of the first', () => {
  const rows = [...TITLE, ...session('Jan 7, 2025'), ...session('vJan 14, 2025')];
  expect(verifiedLines([aPage(rows, { columnWidth: 120 })])).toHaveLength(1);
});

/** A service in the words of one line. */
const whole = (day: string, code: string) => [
  `• ${day}: ${code}, billed $200.00, allowed $142.80, plan paid $117.80, you owe $25.00`,
];

test('a service told on one line has its day and its procedure there', () => {
  const rows = [...TITLE, whole('January 7, 2025', '90837'), whole('January 14, 2025', '90834')];
  const reading = readEob([aPage(rows)]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines).toMatchObject([
    { dateOfService: '2025-01-07', procedureCode: '90837', trust: { level: 'verified' } },
    { dateOfService: '2025-01-14', procedureCode: '90834', trust: { level: 'verified' } },
  ]);
});

test('a procedure at the end of a value that breaks is its service’s', () => {
  const service = [
    ['Date of service', '01/07/2025'],
    ['Service', 'Family psychotherapy -\n90847'],
  ];
  const page = aPage([...TITLE, ...service, ...AMOUNTS], { columnWidth: 120, align: 'left' });
  const reading = readEob([page]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ procedureCode }) => procedureCode)).toEqual(['90847']);
});

test('a summary takes no day and no procedure of a table under it', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE.slice(0, 2),
          ['Summary'],
          ['Amount billed', 'Allowed amount', 'Plan paid', 'You owe'],
          ['$249.95', '$249.95', '$249.95', '$0.00'],
          ['Claim number: 25A879421', 'Patient: Robin Placeholder'],
          ['Date of service: 01/07/2025'],
          ['Description', 'Amount billed', 'Allowed amount', 'Plan paid', 'You owe'],
          ['Service: 90837', '$249.95', '$249.95', '$249.95', '$0.00'],
          ['Claim total', '$249.95', '$249.95', '$249.95', '$0.00'],
        ],
        { columnWidth: 120 },
      ),
    ]),
  ).toEqual(['2025-01-07: 249.95 = 249.95 + 0.00']));

test('what stands under “Summary” on the next page is no part of a service that goes on over it', () => {
  const head: Rows = [...TITLE, ['Date of service: 01/12/2025']];
  const pages = [
    aPage([...head, ['Cost share $41.35'], ['Plan payment $41.35']]),
    { ...aPage([['Summary'], ['Total charge $167.78'], ['Plan allowed $82.70']]), number: 2 },
  ];
  const reading = readEob(pages);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ figures }) => amountOf(figures.billed))).not.toContainEqual(167_78);
});

test('a box titled “Summary” over a table has not the day of its services', () => {
  const amounts = ['$0.00', '$21.16', '$21.16', '$0.00'];
  const labels = ['Amount not covered', 'Allowed amount', 'Amount we paid', 'Co-insurance'];
  const rows: Rows = [
    ['Explanation of Benefits'],
    ['Summary'],
    ...labels.map((label, at) => [label, amounts[at] ?? '']),
    ['Claim number: 25A296971'],
    ['Date of service: 1/7/25'],
    labels,
    amounts,
    ['Annual limit $500.00 Used $320.00 Remaining $180.00'],
    amounts,
  ];
  const reading = readEob([aPage(rows, { columnWidth: 120 })]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  expect(claims.map(({ claimNumber }) => claimNumber)).toEqual(['25A296971']);
});

test('a total charge that leads the only service is its charge', () =>
  expect(
    verifiedLines([
      aPage([
        ...TITLE,
        ['Date of service: 01-07-2025'],
        ['CPT 90791'],
        ['Total charge: $315.98   Discount: ($66.12)   Plan allowed: $249.86'],
      ]),
      { ...aPage([['Plan paid: $249.86   Your responsibility: $0.00']]), number: 2 },
    ]),
  ).toEqual(['2025-01-07: 249.86 = 249.86 + 0.00']));

const paidVisit = (day: string, rate: string, paid: string): Rows => [
  [`Date: ${day} - ${day}`],
  [`Member rate: ${rate}`],
  [`Amount we paid: ${paid}`],
  ['Your deductible: --'],
];

test('amounts under their headings and “Summary” have not the day of the service over them', () => {
  const rows: Rows = [
    ...paidVisit('01/07/2025', '$95.00', '$95.00'),
    ...paidVisit('01/12/2025', '$120.00', '$120.00'),
    ['Summary'],
    ['Member rate', 'Amount we paid', 'Your deductible', 'Your coinsurance'],
    ['$613.98', '$120.00', '$493.98', '$0.00'],
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 120 })])).not.toContainEqual(
    expect.stringContaining('613.98'),
  );
});

const totalFor = (claim: number, amounts: string): Rows => [
  [`Total for claim ${claim}`],
  [amounts],
];

test('a sentence under “Total for claim” adds no labels to the last service, nor doubts its day', () => {
  const labels = ['Billed the plan', 'Approved amount', 'Plan’s share', 'Your share'];
  const service = (day: string): Rows => [
    [`${day} Psychotherapy, 45 minutes`],
    ...labels.map((label, at) => [label, ['$155.00', '$99.83', '$74.83', '$25.00'][at] ?? '']),
  ];
  const rows: Rows = [
    ...service('Mar 5, 2026'),
    ...service('Mar 12, 2026'),
    ...totalFor(1, 'Billed $310.00, approved $199.66, plan paid $149.66, your share $50.00.'),
    ['Claim number: 25A7654321'],
    ...service('Mar 24, 2026'),
    ...totalFor(2, 'Billed $155.00, approved $99.83, plan paid $74.83, your share $25.00.'),
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 160 })])).toEqual([
    '2026-03-05: 99.83 = 74.83 + 25.00',
    '2026-03-12: 99.83 = 74.83 + 25.00',
    '2026-03-24: 99.83 = 74.83 + 25.00',
  ]);
});
