import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Billed', 'Discount', 'Approved', 'We paid', 'You pay'];
const FIRST = ['$225.00', '$74.00', '$151.00', '$0.00', '$151.00'];
const SECOND = ['$170.00', '$52.00', '$118.00', '$55.20', '$62.80'];

/** The lines of two small tables, each under a title of its own, as `day code billed trust`. */
function read(title: (day: string, code: string) => Rows, hanging: Rows = []): readonly string[] {
  return linesOf([
    ...title('01/07/2025', '90791'),
    HEADINGS,
    FIRST,
    ...hanging,
    ...title('01/14/2025', '90834'),
    HEADINGS,
    SECOND,
    ...hanging,
  ]);
}

function linesOf(rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 100 })]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  return claims
    .flatMap(({ lines }) => lines)
    .map(({ dateOfService, procedureCode, figures, trust }) =>
      [dateOfService, procedureCode, amountOf(figures.billed), trust.level].join(' '),
    );
}

test.for<readonly [string, (day: string, code: string) => Rows]>([
  ['the code and then the day', (day, code) => [['Psychotherapy'], [code], [day]]],
  ['the day with a label, and the code', (day, code) => [[`Date of service: ${day}`], [code]]],
  ['the day and the code on one line', (day, code) => [[`${day} · ${code}`]]],
  ['labels side by side', (day, code) => [[`Service date: ${day}`, `Procedure: ${code}`]]],
  ['a label for each', (day, code) => [[`Service: ${code}`], [`Date: ${day}`]]],
  ['texts side by side', (day, code) => [[day, code, 'Psychotherapy']]],
])('the title of each small table is of the table under it: %s', ([, title]) =>
  expect(read(title)).toEqual([
    '2025-01-07 90791 22500 verified',
    '2025-01-14 90834 17000 verified',
  ]),
);

const tableOf = (day: string, code: string, amounts: readonly string[]): Rows => [
  ['', ...HEADINGS],
  [`${day}\nTherapy [${code}]`, ...amounts],
];

test('where each row has its day over its amounts, a stretch of days over the first headings is no title', () => {
  const rows: Rows = [
    ['Claims settled 01/20/2025 - 01/31/2025'],
    ['Provider: Quill Rivera, LCSW'],
    ...tableOf('Jan 7, 2025', '90791', FIRST),
    ['Provider: Quill Rivera, LCSW'],
    ...tableOf('Jan 14, 2025', '90834', SECOND),
  ];
  expect(linesOf(rows)).toEqual([
    '2025-01-07 90791 22500 verified',
    '2025-01-14 90834 17000 verified',
  ]);
});

test('a day under the name of the service over each small table is that of the table below', () =>
  expect(read((day) => [['Psychotherapy'], [day]])).toEqual([
    '2025-01-07  22500 verified',
    '2025-01-14  17000 verified',
  ]));

test('a day with nothing beside it over each small table is never that of the table above it', () =>
  expect(read((day) => [['Your therapist'], [day]])).toEqual([
    '2025-01-07  22500 review',
    '2025-01-14  17000 review',
  ]));

test('titles of unlike length keep their days too', () => {
  const rows: Rows = [
    ['Psychotherapy'],
    ['Date of service: 01/07/2025'],
    HEADINGS,
    FIRST,
    ['01/14/2025'],
    ['Psychotherapy'],
    ['Room 4'],
    HEADINGS,
    SECOND,
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 100 })])).not.toContain(
    '2025-01-14: 151.00 = 0.00 + 151.00',
  );
});

/** A claim of rows with their days under them. */
function aClaim(number: string, days: readonly string[]): Rows {
  return [
    ['Wren Roe'],
    [`Claim # ${number}`],
    ['Service', ...HEADINGS],
    ...days.flatMap((day, index) => [['Talk', ...(index === 0 ? FIRST : SECOND)], [day]]),
  ];
}

test('days that hang under their rows are no titles, though the next claim begins near them', () => {
  const rows = [
    ...aClaim('25A1234567', ['01/03/2025', '01/04/2025']),
    ...aClaim('25A1235678', ['01/06/2025', '01/07/2025']),
    ...aClaim('25A1236789', ['01/08/2025', '01/09/2025']),
  ];
  const [paidNothing, paid] = ['151.00 = 0.00 + 151.00', '118.00 = 55.20 + 62.80'];
  expect(verifiedLines([aPage(rows, { columnWidth: 100, pitch: 13 })])).toEqual([
    `2025-01-03: ${paidNothing}`,
    `2025-01-04: ${paid}`,
    `2025-01-06: ${paidNothing}`,
    `2025-01-07: ${paid}`,
    `2025-01-08: ${paidNothing}`,
    `2025-01-09: ${paid}`,
  ]);
});

test('words that hang under a row stay with it, for they make no title longer', () =>
  expect(read((day, code) => [[`${day} · ${code}`]], [['Seen by video']])).toEqual([
    '2025-01-07 90791 22500 verified',
    '2025-01-14 90834 17000 verified',
  ]));
