import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '#lib/document/csv.ts';
import type { Sheet } from '#lib/document/sheet.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import type { ColumnMapping, Payout } from '#lib/payout/schema.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';
import { longStatement } from '#tests/builders/long-statement.ts';
import { aStatement, aStatementRow } from '#tests/fixtures/statements/a-statement.ts';

function readingOf(sheet: Sheet, mapping?: ColumnMapping) {
  const reading = readPayouts(sheet, { mapping });
  if (reading.outcome !== 'read') throw new Error(reading.notice);
  return reading;
}
const payoutsOf = (sheet: Sheet) => readingOf(sheet).payouts;
const reasonsOf = ({ trust }: Payout) => (trust.level === 'review' ? trust.reasons : []);

const BONUS = [
  ['Payout type', 'Amount'],
  ['Referral bonus', '$5.00'],
];

test('reads a row with its line, its cell and every field', () =>
  expect(payoutsOf(aStatement())).toMatchObject([
    {
      row: 2,
      type: 'session',
      payoutDate: '2025-03-14',
      dateOfService: '2025-03-03',
      client: 'Ines Varga',
      procedureCode: '90837',
      amount: 9500,
      source: { at: 'cell', sheet: null, cell: 'E2', text: '$95.00' },
      trust: { level: 'verified' },
    },
  ]));

test('sensitive columns are carried into no payout and shown to nobody', () => {
  const headings = ['Paid', 'DOB', 'Member ID', 'Client', 'Amount', 'Amount'];
  const rows = [['03/14/2025', '01/31/1990', 'W1234', 'I. V.', '$9.00', '$8.00']];
  const text = JSON.stringify(readingOf(aStatement({ headings, rows })));
  expect(text).not.toContain('1990');
  expect(text).not.toContain('W1234');
});

test('what a person names goes before names and values', () => {
  const headings = ['Day', 'When', 'Who', 'Amount', 'Amount'];
  const rows = [['04/03/2025', '02/01/2025', 'I. V.', '$120.00', '95']];
  const columns = { payoutDate: 'Day', dateOfService: 'when', client: 'Who', amount: '#5' };
  const reading = readingOf(aStatement({ headings, rows }), { columns, dateOrder: 'dmy' });
  expect(reading).toMatchObject({ needsMapping: false, columns: [], notice: null });
  expect(reading.payouts).toMatchObject([
    { payoutDate: '2025-03-04', dateOfService: '2025-01-02', client: 'I. V.', amount: 9500 },
  ]);
});

test.for(['Amount', '#9', 'Nowhere'])(
  'a column named %j that is not there, or twice, is asked for again',
  (amount) => {
    const headings = ['Payout date', 'Date of service', 'Client', 'Amount', 'Amount'];
    const sheet = aStatement({
      headings,
      rows: [['03/14/2025', '03/03/2025', 'I. V.', '$1.00', '$2.00']],
    });
    const reading = readingOf(sheet, { columns: { amount } });
    expect(reading.needsMapping).toBe(true);
    expect(reading.payouts.every(({ trust }) => trust.level === 'review')).toBe(true);
  },
);

test('until a person has answered, nothing is verified and the columns are shown with samples', () => {
  const rows = [aStatementRow({ 'Payout date': '03/04/2025', 'Date of service': '01/02/2025' })];
  const reading = readingOf(aStatement({ rows }));
  expect(reading.needsMapping).toBe(true);
  expect(reading.columns).toContainEqual({ column: 'Date of service', samples: ['01/02/2025'] });
  expect(reading.payouts).toMatchObject([{ dateOfService: null, trust: { level: 'review' } }]);
});

test('an amount that cannot be read keeps its row, names its line and is never zero', () => {
  const [, payout] = payoutsOf(
    aStatement({ rows: [aStatementRow(), aStatementRow({ Payout: 'tbd' })] }),
  );
  expect(payout).toMatchObject({ row: 3, amount: null });
  expect(payout && reasonsOf(payout)).toEqual(['The amount in line 3 cannot be read.']);
});

const withTotal = (total: string) =>
  payoutsOf(aStatement({ rows: [aStatementRow(), aStatementRow(), ['Total', '', '', '', total]] }));

test('a total that agrees is no row; one that does not sends its rows to review with both figures', () => {
  expect(withTotal('$190.00').map(({ trust }) => trust.level)).toEqual(['verified', 'verified']);
  expect(withTotal('$191.00').flatMap(reasonsOf)[0]).toContain(
    '$191.00, but its rows add up to $190.00',
  );
});

test('a balance carried over from another statement is no row, and part of the total', () => {
  const rows = [
    ['Balance forward', '', '', '', '-$20.00'],
    aStatementRow(),
    ['Net payout', '', '', '', '$75.00'],
  ];
  expect(payoutsOf(aStatement({ rows }))).toMatchObject([{ row: 3, trust: { level: 'verified' } }]);
});

test('a row whose words begin like a total is a row when it has a code or two dates', () => {
  const headings = ['Payout date', 'Date of service', 'Client', 'Notes', 'Description', 'Payout'];
  const rows = [['03/14/2025', '03/03/2025', 'I. V.', '', 'Total session time 53 min', '$95.00']];
  expect(payoutsOf(aStatement({ headings, rows }))).toHaveLength(1);
});

test('a cell that swallowed a row sends its row to review', () => {
  const headings = ['Payout date', 'Date of service', 'Client', 'Notes', 'Payout'];
  const rows = [
    ['03/14/2025', '03/03/2025', 'I. V.', 'late, $92.10\n03/14/2025,03/04/2025', '$95.00'],
  ];
  expect(payoutsOf(aStatement({ headings, rows }))[0]?.trust.level).toBe('review');
});

test('a statement without rows is read and says so', () =>
  expect(readingOf(aStatement({ rows: [] }))).toMatchObject({
    payouts: [],
    notice: 'This statement lists no payouts.',
  }));

test('a statement without any amount is an error, not a reading of nothing', () =>
  expect(() => readPayouts(aStatement({ rows: [aStatementRow({ Payout: '' })] }))).toThrow(
    NoAmountsError,
  ));

test('a table further down that is not read is told', () => {
  const rows = [
    aStatementRow(),
    ['Week', 'Paid', 'Charges', '', ''],
    ['10', '$11.00', '$12.00', '', ''],
  ];
  expect(readingOf(aStatement({ rows })).notice).toContain('from line 4');
});

const LIST = [
  aStatementRow(),
  aStatementRow({ Client: 'Milo Brandt', 'Date of service': '03/05/2025', Payout: '(20.00)' }),
  aStatementRow({ Client: 'R. S.', CPT: '90785', Payout: '$11.50' }),
  aStatementRow({ Client: 'L. A.', CPT: '', Payout: 'tbd' }),
  aStatementRow({ 'Date of service': '03/40/2025' }),
];
const HEADINGS = aStatement().rows[0]?.cells ?? [];
const meaningOf = ({ source: _source, row: _row, ...meaning }: Payout) => meaning;

const withoutLine = (payout: Payout) =>
  JSON.stringify(meaningOf(payout)).replaceAll(/line \d+/g, '');

test('the order of the columns changes nothing', () => {
  const expected = payoutsOf(aStatement({ rows: LIST })).map(meaningOf);
  const places = HEADINGS.map((_, index) => index);
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
      const arrange = (cells: readonly string[]) => order.map((place) => cells[place] ?? '');
      const sheet = aStatement({ headings: arrange(HEADINGS), rows: LIST.map(arrange) });
      expect(payoutsOf(sheet).map(meaningOf)).toEqual(expected);
    }),
  );
});

test('the order of the rows does not change how a row reads, but for its line', () => {
  const expected = payoutsOf(aStatement({ rows: LIST }))
    .map(withoutLine)
    .toSorted();
  fc.assert(
    fc.property(fc.shuffledSubarray(LIST, { minLength: LIST.length }), (rows) => {
      expect(payoutsOf(aStatement({ rows })).map(withoutLine).toSorted()).toEqual(expected);
    }),
  );
});

test('every row of money is a payout or a stated sum: none is lost', () => {
  const amount = fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => {
      const rows = amounts.map((text) => aStatementRow({ Payout: text }));
      const sum = payoutsOf(aStatement({ rows })).reduce(
        (total, row) => total + Number(row.amount),
        0,
      );
      expect(sum).toBe(amounts.reduce((total, text) => total + Math.round(Number(text) * 100), 0));
    }),
  );
});

test('a second table of sessions is read even when it comes to the same as the first', () => {
  const again = aStatement().rows[0]?.cells ?? [];
  const payouts = payoutsOf(
    aStatement({ rows: [aStatementRow(), ...BONUS, again, aStatementRow()] }),
  );
  expect(payouts.map(({ type, trust }) => [type, trust.level])).toEqual([
    ['session', 'verified'],
    ['bonus', 'review'],
    ['session', 'verified'],
  ]);
});

test('a summary by client below the sessions is counted once', () => {
  const summary = [
    ['Client', 'Visits', 'Payout'],
    ['Ines Varga', '1', '$95.00'],
  ];
  expect(payoutsOf(aStatement({ rows: [aStatementRow(), ...summary] }))).toHaveLength(1);
});

test('every question that is asked names its columns and none of their values', () => {
  const headings = ['Date', 'Date', 'Who', 'Amount', 'Amount'];
  const rows = [
    ['01/02/2025', '03/04/2025', 'Ines Varga', '$120.00', '$95.00'],
    ['01/03/2025', '03/04/2025', 'Milo Brandt', '$115.00', '$92.50'],
  ];
  const { notice } = readingOf(aStatement({ above: [['Your payouts']], headings, rows }));
  expect(notice).toContain('“#1”, “#2”');
  expect(notice).toContain('“#4”, “#5”');
  expect(notice).not.toMatch(/Varga|95\.00|2025/);
});

const withDeposit = (total: string) =>
  payoutsOf(aStatement({ above: [['Total deposited', total]], rows: [aStatementRow(), ...BONUS] }));

test('a deposit that two tables come to together proves both', () => {
  expect(withDeposit('$100.00').map(({ trust }) => trust.level)).toEqual(['verified', 'verified']);
  expect(withDeposit('$95.00').map(({ trust }) => trust.level)).toEqual(['verified', 'review']);
  expect(withDeposit('$90.00').map(({ trust }) => trust.level)).toEqual(['review', 'review']);
});

test('tells now and then which row it is at, of how many', () => {
  const rows = Array.from({ length: 10_000 }, () => aStatementRow());
  const told: unknown[] = [];
  readPayouts(aStatement({ rows }), { onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([
    { done: 0, total: 10_000, unit: 'row' },
    { done: 4096, total: 10_000, unit: 'row' },
    { done: 8192, total: 10_000, unit: 'row' },
  ]);
});

test('rows whose cells are numbered read as rows of texts do', () => {
  const total = 'Subtotal,,,,,,$912.00';
  const lines = longStatement(60).split('\n').toSpliced(11, 0, total, '03/04/2025,,Ana Q,,,,n/a');
  const numbered = readCsv(new TextEncoder().encode(lines.join('\n')));
  const rows = numbered.rows.map(({ row, cells }) => ({ row, cells }));
  expect(readPayouts(numbered)).toEqual(readPayouts({ ...numbered, rows }));
});

test.for([
  [
    'a bonus under the heading of dates',
    { 'Date of service': 'Referral bonus', Payout: '$50.00' },
    'bonus',
  ],
  ['a fee in the place of a client', { Client: 'Membership', Payout: '-$50.00' }, 'fee'],
  ['taxes in the place of a client', { Client: 'Taxes', Payout: '-$50.00' }, 'fee'],
] as const)('%s is one, and no client', ([, cells, type]) => {
  const blank = { 'Date of service': '', Client: '', CPT: '' };
  const sheet = aStatement({ rows: [aStatementRow(), aStatementRow({ ...blank, ...cells })] });
  expect(payoutsOf(sheet)[1]).toMatchObject({ type, client: null, trust: { level: 'verified' } });
});

test('money taken back for no day and with no words needs a person', () => {
  const undated = { 'Date of service': '', CPT: '', Payout: '-$50.00' };
  const [, payout] = payoutsOf(aStatement({ rows: [aStatementRow(), aStatementRow(undated)] }));
  expect(payout).toMatchObject({ type: 'clawback', trust: { level: 'review' } });
});

test.for([
  ['Cash', 'private-pay'],
  ['No-show fee', 'no-show'],
] as const)('a row of which "%s" stands in the place of who paid is no session', ([word, type]) => {
  const lines = ['Aetna', 'Cigna', word].map(
    (payer) => `Ana Quill,01/05/2026,${payer},01/16/2026,$95.00`,
  );
  const text = ['Client,Date of service,Paid by,Payout date,Payout', ...lines].join('\n');
  const payouts = payoutsOf(readCsv(new TextEncoder().encode(text)));
  expect(payouts.map((payout) => [payout.type, payout.payer])).toEqual([
    ['session', 'Aetna'],
    ['session', 'Cigna'],
    [type, null],
  ]);
});

const sharesOf = (headings: readonly string[], percent: string, share: (cents: number) => number) =>
  readingOf(
    aStatement({
      headings: ['Date of service', 'Client', ...headings],
      rows: [15000, 12030, 9999].map((paid, index) => [
        `03/2${index}/2025`,
        'I. V.',
        (paid / 100).toFixed(2),
        percent,
        (share(paid) / 100).toFixed(2),
      ]),
    }),
  );

test('the therapist’s percentage of another column is what was paid, where it is so on every row', () => {
  const headings = ['Payment', 'Payout %', 'Payout'];
  const proven = sharesOf(headings, '65.00', (paid) => Math.round(paid * 0.65));
  expect(proven).toMatchObject({ needsMapping: false, payouts: [{ amount: 9750 }, {}, {}] });
  expect(sharesOf(['Payment', 'Prov %', 'Prov Amt'], '65.00', (paid) => paid - 100)).toMatchObject({
    needsMapping: true,
  });
});

const share = (paid: number) => Math.round(paid * 0.35);

test('a percentage is never what was paid, and a platform’s share neither', () => {
  expect(
    sharesOf(['Insurance paid', 'Provider share %', 'Split'], '65.00', share).needsMapping,
  ).toBe(true);
  expect(sharesOf(['Payment', 'Platform %', 'Platform Amt'], '35', share).needsMapping).toBe(true);
});

test('the pay date above the table goes before days of posting, and staff are no clients', () => {
  const headings = ['Svc Date', 'Post Date', 'Staff member', 'Client', 'Your pay'];
  const rows = [['03/13/2025', '03/20/2025', 'Bo Lee', 'I. V.', '$95.00']];
  const above = [['Check date: 04/11/2025']];
  expect(payoutsOf(aStatement({ above, headings, rows }))).toMatchObject([
    { dateOfService: '2025-03-13', payoutDate: '2025-04-11', client: 'I. V.' },
  ]);
});
