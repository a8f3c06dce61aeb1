import { expect, test } from 'vitest';
import {
  findAddressee,
  isOneOfColumn,
  namesFamily,
  namesOverTables,
} from '#lib/eob/facts/addressee.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

test.for<readonly [string, Rows]>([
  ['over an address', [['Lucian Pretense'], ['12 Harbor Street']]],
  ['beside an address', [['TO: Lucian Pretense, 12 Harbor Street, Inventown']]],
  ['behind other words, beside an address', [['Not a bill · Lucian Pretense · 12 Harbor Street']]],
  ['over a post office box', [['Lucian Pretense'], ['P.O. Box 12']]],
  [
    'and not the words of a form over an address',
    [['Lucian Pretense'], ['TEMPORARY ADDRESS NAME'], ['12 Harbor Street'], ['Lucian Pretense']],
  ],
  ['in a greeting', [['Gull Island Health'], ['Lucian Pretense'], ['Dear Lucian,']]],
  ['alone', [['Gull Island Health'], ['Explanation of Benefits'], ['Lucian Pretense']]],
])('finds the person %s to whom a document is sent', ([, rows]) =>
  expect(findAddressee(linesOf(rows))).toBe('Lucian Pretense'),
);

test('a plan that heads every page is nobody', () =>
  expect(
    findAddressee(linesOf([['Prairie Medicaid'], ['Remittance advice'], ['Prairie Medicaid']])),
  ).toBeUndefined());

test('a name in a cell over figures of another cell is sent nothing', () =>
  expect(
    findAddressee(
      linesOf(
        [['Gull Island Health'], ['Lucian Pretense', 'EM-260401-', '200.00'], ['', '07 network)']],
        { columnWidth: 110, align: 'left', pitch: 12 },
      ),
    ),
  ).toBeUndefined());

test('finds nobody where no name stands', () =>
  expect(
    findAddressee(linesOf([['Gull Island Health'], ['Explanation of Benefits']])),
  ).toBeUndefined());

test('finds the names that stand alone over headings', () =>
  expect(
    namesOverTables(
      linesOf(
        [
          ['Lucian Pretense'],
          ['Date of service', 'Billed', 'Allowed', 'You owe'],
          ['01/07/2025', '200.00', '142.80', '25.00'],
          ['Robin Placeholder'],
        ],
        { columnWidth: 100 },
      ),
    ),
  ).toEqual([{ at: 0, name: 'Lucian Pretense' }]));

test.for<readonly [string, Rows]>([
  ['of a therapist under a key', [['SEEN BY'], ['Lucian Pretense'], ['NETWORK']]],
  ['of who sent the document', [['Pelican Permanente'], ['Explanation of benefits']]],
])('a name %s is no patient’s', ([, rows]) => expect(namesOverTables(linesOf(rows))).toEqual([]));

test.for(['Claim 26PHP0071440', 'Payer Claim #: 26PHP0071440', 'ICN: 26PHP0071440'])(
  'finds the name that stands alone over “%s”',
  (claim) =>
    expect(namesOverTables(linesOf([['PRETENSE, LUCIAN'], [claim]]))).toEqual([
      { at: 0, name: 'PRETENSE, LUCIAN' },
    ]),
);

test.for<readonly [string, Rows, boolean]>([
  ['of the family', [['LUCIAN PRETENSE'], ['Selah Pretense', 'Claim 25A1234567']], true],
  ['written another way', [['LUCIAN PRETENSE'], ['Pretense, Lucian']], false],
  ['of a member by the given name', [['LUCIAN PRETENSE'], ['For Selah']], true],
  ['of the reader by the given name', [['LUCIAN PRETENSE'], ['Claims for Lucian (self)']], false],
  ['of another family', [['LUCIAN PRETENSE'], ['Robin Placeholder']], false],
])(
  'another name %s tells whether a document is of more people than it is sent to',
  ([, rows, is]) =>
    expect(namesFamily(linesOf(rows, { columnWidth: 200 }), 'LUCIAN PRETENSE')).toBe(is),
);

test.for<readonly [string, Rows, boolean]>([
  [
    'others',
    [
      ['Lucian Pretense', '$20.00'],
      ['Robin Placeholder', '$25.00'],
    ],
    true,
  ],
  [
    'itself alone',
    [
      ['Lucian Pretense', '$20.00'],
      ['Lucian Pretense', '$25.00'],
    ],
    false,
  ],
  [
    'names without amounts',
    [
      ['Lucian Pretense', '$20.00'],
      ['Robin Placeholder', 'x'],
    ],
    false,
  ],
])('a name that stands in a column with %s tells of several patients or of one', ([, rows, is]) =>
  expect(isOneOfColumn(linesOf(rows), 'Lucian Pretense')).toBe(is),
);
