import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { noteMeanings } from '#lib/eob/rows/remark-notes.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const notesOf = (...rows: Rows) =>
  Object.fromEntries(noteMeanings(pageToLines(aPage(rows, { columnWidth: 240 }))));

test.for<readonly [string, Readonly<Record<string, string>>]>([
  ['D7 No authorization. The provider may not bill the patient.', { D7: 'written-off' }],
  ['0Q - Not certified. You are not responsible for this amount.', { '0Q': 'written-off' }],
  ['U1 Above our maximum. You are responsible for this amount.', { U1: 'owed' }],
  ['00475 Paid at the maximum fee of the program.', { '00475': 'open' }],
  ['z4 DENY: service not documented - provider liability', { z4: 'written-off' }],
  ['A1 The patient is not responsible. You owe the copay.', { A1: 'owed' }],
  ['You are not responsible for this amount', {}],
  ['1 You are not responsible for this amount', {}],
  ['01147 DENIED. DO NOT BILL THE CLIENT.', { '01147': 'written-off' }],
  ['D7 not responsible', {}],
  ['EX  PDC  DISCOUNT AGREED. MEMBER MAY NOT BE BILLED.', { PDC: 'written-off' }],
  ['Explanation code DUP: Sent twice. You owe it.', { DUP: 'owed' }],
  ['ALL PROVIDERS MAY NOT BILL THE MEMBER', {}],
])('the note “%s” says %o', ([text, notes]) => expect(notesOf([text])).toEqual(notes));

test('a note goes on over the lines below it, and ends where the next begins', () =>
  expect(
    notesOf(
      ['0Q Certification was not obtained by your'],
      ['provider. You are not responsible for it.'],
      ['0R The plan does not cover this service.'],
    ),
  ).toEqual({ '0Q': 'written-off', '0R': 'open' }));

test('two notes may stand side by side', () =>
  expect(
    notesOf(
      ['P1 - Paid per network agreement.', 'L3 - Over the limit. The patient is'],
      ['', 'responsible for it.'],
    ),
  ).toEqual({ P1: 'open', L3: 'owed' }));

test('a code that is explained in two ways is open', () =>
  expect(
    notesOf(
      ['D7 The provider may not bill the patient.'],
      ['D7 The patient is responsible for it.'],
    ),
  ).toEqual({ D7: 'open' }));

const TITLE: Rows = [
  ['Remittance advice'],
  ['Fictional Health Plan'],
  ['Claim number: 25A1234567'],
];
const HEADINGS = ['Date of service', 'Code', 'Billed', 'Not covered', 'Note', 'Allowed'];
const PARTS = ['Deductible', 'Copay', 'Coinsurance', 'Plan paid'];
const DENIED = ['01/07/2025', '90837', '200.00', '200.00'];
const ZEROS = ['0.00', '0.00', '0.00', '0.00', '0.00'];

function shareOf(...rows: Rows): string {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 70 })]);
  const [line] = reading.outcome === 'read' ? reading.claims.flatMap(({ lines }) => lines) : [];
  return `${line?.trust.level} ${amountOf(line?.figures.patientResponsibility ?? null)}`;
}

test.for<readonly [string, string, readonly string[]]>([
  ['verified 0', 'D7', ['D7 The provider may not bill the patient.']],
  ['review 0', 'D7', ['D7 The service was not authorized in advance.']],
  ['verified 20000', 'L3', ['L3 - Over the limit. The patient is responsible for it.']],
  ['review 0', 'L3', ['L3 - Over the limit.']],
  [
    'review 0',
    'D7, E8',
    ['D7 The provider may not bill the patient.', 'E8 The service is no benefit.'],
  ],
  ['review 0', 'D7, E8', ['D7 The provider may not bill the patient.']],
])('a share is %s where a refused service refers to %s', ([share, codes, notes]) =>
  expect(
    shareOf([...HEADINGS, ...PARTS], [...DENIED, codes, ...ZEROS], ...notes.map((note) => [note])),
  ).toBe(share),
);

test.for([
  ['verified 0', 'CO-29'],
  ['review 0', 'OA-29'],
] as const)('a share is %s where a service is refused by %s', ([share, code]) =>
  expect(
    shareOf(
      [
        'Date of service',
        'Code',
        'Billed',
        'Allowed',
        'Deductible',
        'Coinsurance',
        'Grp/Rc',
        'Amt',
        'Prov pd',
      ],
      ['01/07/2025', '90837', '200.00', '0.00', '0.00', '0.00', code, '200.00', '0.00'],
    ),
  ).toBe(share),
);
