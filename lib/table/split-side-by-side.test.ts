import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { textOf } from '#lib/table/lines.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';
import { aPage, aPageOfWords, aWord, type Rows } from '#tests/builders/page.ts';

const LABELS = ['Amount billed', 'Plan discount', 'Amount allowed', 'Plan paid', 'You owe'];
const textsOf = (rows: Rows) => pageToReadingLines(aPage(rows, { columnWidth: 110 })).map(textOf);
const block = (rows: number): Rows =>
  LABELS.slice(0, rows).map((label, at) => [label, `${at + 1}.00`, label, `${at + 11}.00`]);
const read = (words: readonly Word[]) => pageToReadingLines(aPageOfWords(words)).map(textOf);

test('reads the left of two blocks of labels and amounts before the right one', () =>
  expect(textsOf([['Your claims'], ...block(4), ['Notes']])).toEqual([
    'Your claims',
    'Amount billed 1.00',
    'Plan discount 2.00',
    'Amount allowed 3.00',
    'Plan paid 4.00',
    'Amount billed 11.00',
    'Plan discount 12.00',
    'Amount allowed 13.00',
    'Plan paid 14.00',
    'Notes',
  ]));

test('labels that come again far below, at another place, are of what follows', () => {
  const total = LABELS.map((label, at): Rows[number] => [label, '', '', `${at + 11}.00`]);
  const list = LABELS.map((label, at): Rows[number] => ['', '', label, `${at + 1}.00`]);
  expect(textsOf([...list, ['Claim total'], ...total]).slice(-2)).toEqual([
    'Plan paid 14.00',
    'You owe 15.00',
  ]);
});

test('leaves few such lines as they are: they are chance', () =>
  expect(textsOf(block(3))).toEqual([
    'Amount billed 1.00 Amount billed 11.00',
    'Plan discount 2.00 Plan discount 12.00',
    'Amount allowed 3.00 Amount allowed 13.00',
  ]));

test('leaves rows of a table whole', () => {
  const rows = Array.from({ length: 6 }, () => ['01/07/2025', '200.00', '142.80', '25.00']);
  expect(textsOf(rows)).toHaveLength(6);
});

test('leaves rows whole that give the reason of an amount between two amounts', () => {
  const rows = Array.from({ length: 6 }, () => ['Therapy', '200.00', 'Contractual', '57.20']);
  expect(textsOf(rows)).toHaveLength(6);
});

/** Two lists beside the words of a service. */
const lists = (day: string): Rows => [
  [day, 'Charge', '160.00', 'Deductible', '10.00'],
  ['Therapy', 'Discount', '60.00', 'Coinsurance', '20.00'],
  ['CPT 90834', 'Allowed', '100.00', 'Your share', '30.00'],
];

test('reads rows of blocks whose first labels stand beside words of each service row by row', () => {
  const rows = [...lists('01/07/2025'), ...lists('Evening of 01/14/2025'), ...lists('01/21/2025')];
  expect(textsOf(rows).slice(0, 8)).toEqual([
    '01/07/2025 Charge 160.00',
    'Therapy Discount 60.00',
    'CPT 90834 Allowed 100.00',
    'Deductible 10.00',
    'Coinsurance 20.00',
    'Your share 30.00',
    'Evening of 01/14/2025 Charge 160.00',
    'Therapy Discount 60.00',
  ]);
});

/** A card of two halves under its title. */
const half = (day: string, at: number): Rows => [
  [`Service ${at} of 2`, '', '', day],
  ['Charge', '180.00', 'Deductible', '0.00'],
  ['Over our rate', '61.10', 'Copayment', '20.00'],
  ['Our rate', '118.90', 'Coinsurance', '0.00'],
  ['Paid by us', '98.90', 'Your total', '20.00'],
  [' '],
];

/** A label and its amount with their left edge and their top. */
const aPair = (label: string, amount: string, left: number, top: number): readonly Word[] => [
  ...label.split(' ').map((word, nth) => aWord(word, left + nth * 42, top)),
  aWord(amount, left + 150, top),
];

/** A title, and under it labels on the left and others on the right, each with its amount. */
const cardOfHalves = (name: string, top: number, right: number): readonly Word[] => [
  aWord(name, 40, top),
  ...LABELS.flatMap((label, at) => aPair(label, `${at + 1}.00`, 42, top + 16 + at * 14)),
  ...['Copay', 'Coinsurance', 'Not covered', 'Your share'].flatMap((label, at) =>
    aPair(label, `${at + 11}.00`, right, top + 16 + at * 14),
  ),
];

test('reads cards of two halves under each other that have widths of their own', () => {
  const lines = read([
    ...cardOfHalves('One', 40, 320),
    ...cardOfHalves('Two', 160, 320),
    ...cardOfHalves('Three', 280, 290),
  ]);
  const [two, three] = [lines.indexOf('Two'), lines.indexOf('Three')];
  expect(lines.slice(two, three)).toHaveLength(10);
  expect(lines.slice(three)).toHaveLength(10);
});

test('reads the panel of a claim’s sums before the cards of its services, whose labels begin under its facts', () => {
  const facts = ['Number', 'Patient', 'Provider', 'Received'];
  const sums = ['Amount billed', 'Plan discount', 'Plan paid', 'You owe'];
  const words = [
    ...facts.flatMap((fact, at) => [
      aWord(fact, 40, 40 + at * 14),
      aWord(`A${at}`, 140, 40 + at * 14),
    ]),
    ...sums.flatMap((label, at) => aPair(label, `${at + 21}.00`, 320, 40 + at * 14)),
    aWord('Services', 40, 106),
    ...cardOfHalves('One', 126, 320),
    ...cardOfHalves('Two', 220, 320),
  ];
  const lines = read(words);
  const [services, one, two] = ['Services', 'One', 'Two'].map((title) => lines.indexOf(title));
  expect(lines.slice(0, services)).toHaveLength(facts.length + sums.length);
  expect(lines.slice(one, two)).toHaveLength(1 + LABELS.length + 4);
});

describe('cards', () => {
  const card = (name: string, left: number, top: number) => [
    aWord(name, left, top),
    ...LABELS.flatMap((label, at) => [
      ...label.split(' ').map((word, nth) => aWord(word, left + 6 + nth * 34, top + 14 + at * 14)),
      aWord(`${at + 1}.00`, left + 180, top + 14 + at * 14),
    ]),
  ];
  const amounts = LABELS.map((label, at) => `${label} ${at + 1}.00`);

  test('are read each as a whole though they stand at uneven heights', () =>
    expect(read([...card('Robin', 40, 100), ...card('Jamie', 320, 106)])).toEqual([
      'Robin',
      ...amounts,
      'Jamie',
      ...amounts,
    ]));

  test('end with the sentence of a total on their side', () => {
    const total = ['Claim', 'total:', 'we', 'paid', '$9.00,', 'you', 'owe', '$3.00'];
    const sentence = total.map((word, nth) => aWord(word, 40 + nth * 34, 184));
    const lines = read([...card('Robin', 40, 100), ...card('Jamie', 320, 100), ...sentence]);
    expect(lines.indexOf(total.join(' '))).toBeLessThan(lines.indexOf('Jamie'));
  });

  test('are read down to the end of their side, for a claim may go on under its first one', () => {
    const words = [40, 320].flatMap((left) => [
      ...card(left === 40 ? 'Robin' : 'Jamie', left, 100),
      ...card('again', left, 200),
    ]);
    expect(read(words)).toEqual([
      'Robin',
      ...amounts,
      'again',
      ...amounts,
      'Jamie',
      ...amounts,
      'again',
      ...amounts,
    ]);
  });

  test('stand under the heading that stands over their row', () => {
    const words = [100, 240].flatMap((top) => [
      aWord(`Family${top}`, 40, top),
      ...card('left', 40, top + 14),
      ...card('right', 320, top + 14),
    ]);
    expect(read(words)).toEqual([
      'Family100',
      'left',
      ...amounts,
      'right',
      ...amounts,
      'Family240',
      'left',
      ...amounts,
      'right',
      ...amounts,
    ]);
  });

  test('stand under the title that spans them, its end at the right edge', () => {
    const words = [100, 240].flatMap((top) => [
      aWord(`Claim${top}`, 40, top),
      aWord('In-network', 480, top),
      ...card('left', 40, top + 14),
      ...(top === 100 ? card('right', 320, top + 14) : []),
    ]);
    expect(read(words)).toEqual([
      'Claim100 In-network',
      'left',
      ...amounts,
      'right',
      ...amounts,
      'Claim240 In-network',
      'left',
      ...amounts,
    ]);
  });

  test('do not draw in the tiles above them, which keep to other edges', () => {
    const tiles = [40, 140, 240, 360, 460].flatMap((left) => [
      aWord('Tile', left, 60),
      aWord('9.00', left, 74),
    ]);
    const words = [...tiles, ...card('left', 40, 100), ...card('right', 320, 100)];
    expect(read(words).slice(0, 3)).toEqual([
      'Tile Tile Tile Tile Tile',
      '9.00 9.00 9.00 9.00 9.00',
      'left',
    ]);
  });
});

test('reads two tables with the same headings side by side one after the other', () => {
  const table = ['Date', 'Billed', 'Allowed', 'Paid', 'Owed'];
  const row = ['01/07/2025', '200.00', '142.80', '117.80', '25.00'];
  const rows = [
    [...table, ...table],
    [...row, ...row],
  ];
  const page = aPage(rows, { columnWidth: 60, align: 'left', headingAlign: 'left' });
  expect(pageToReadingLines(page).map(textOf)).toEqual([
    table.join(' '),
    row.join(' '),
    table.join(' '),
    row.join(' '),
  ]);
});

test('leaves one table whole whose headings stand twice, for the claim and for the year', () => {
  const headings = ['Billed', 'Allowed', 'Paid', 'Owed'];
  const rows = [
    ['', ...headings, ...headings],
    ['Therapy', '1.00', '2.00', '3.00', '4.00', '5.00', '6.00', '7.00', '8.00'],
  ];
  expect(pageToReadingLines(aPage(rows, { columnWidth: 60 }))).toHaveLength(2);
});

const inRows = (rows: Rows) =>
  pageToReadingLines(aPage(rows, { columnWidth: 110, headingAlign: 'left' })).map(textOf);

const inBoxes = (...rows: Rows) => inRows([['Claim Summary', '', 'Your Share', ''], ...rows]);

describe('boxes under a title each', () => {
  test('are read one after the other, though few of their labels stand on one line', () =>
    expect(
      inBoxes(
        ['Amount billed:', '170.00', 'Deductible:', '0.00'],
        ['Approved:', '118.62', 'Copayment:', '33.00'],
        ['Paid:', '85.62', 'Total:', '33.00'],
      ),
    ).toEqual([
      'Claim Summary',
      'Amount billed: 170.00',
      'Approved: 118.62',
      'Paid: 85.62',
      'Your Share',
      'Deductible: 0.00',
      'Copayment: 33.00',
      'Total: 33.00',
    ]));

  test('are one table where each column of amounts has a heading of its own', () =>
    expect(
      inRows([
        ['Service', 'Charge', 'Reason', 'Amount'],
        ['Evaluation', '170.00', 'Discount', '51.38'],
        ['Therapy', '118.62', 'Ineligible', '33.00'],
        ['Testing', '85.62', 'Bundled', '33.00'],
      ]),
    ).toHaveLength(4));

  test('are no boxes where labels stand on the left side alone', () =>
    expect(
      inBoxes(
        ['Deductible', '500.00', '1,000.00', '0.00'],
        ['Copayments', '118.62', '200.00', '33.00'],
        ['Maximum', '85.62', '300.00', '33.00'],
      ),
    ).toHaveLength(4));
});

describe('a card of amounts beside one of facts', () => {
  const FACTS: Rows = [
    ['Member ID', 'XXQ 101'],
    ['Claim number', 'ZC1001'],
    ['Provider', 'Wren Fable'],
    ['Date of service', '06/09/2020'],
  ];
  const amounts = LABELS.map((label, at) => [label, `${at + 1}.00`]);

  test('is read after it, where the facts stand left', () =>
    expect(inRows(FACTS.map((fact, at) => [...fact, ...(amounts[at] ?? [])]))).toEqual([
      ...FACTS.map((fact) => fact.join(' ')),
      ...amounts.slice(0, 4).map((pair) => pair.join(' ')),
    ]));

  test('is read after it too, where the facts stand right', () =>
    expect(inRows(FACTS.map((fact, at) => [...(amounts[at] ?? []), ...fact]))).toEqual([
      ...FACTS.map((fact) => fact.join(' ')),
      ...amounts.slice(0, 4).map((pair) => pair.join(' ')),
    ]));

  test('is read before it, where amounts of its own stand under the facts', () => {
    const facts = [...FACTS.slice(0, 3), ['Copay', '25.00'], ['Deductible', '0.00']];
    expect(inRows(facts.map((fact, at) => [...(amounts[at] ?? []), ...fact]))).toEqual([
      ...amounts.map((pair) => pair.join(' ')),
      ...facts.map((fact) => fact.join(' ')),
    ]);
  });

  test('leaves tiles over both whole', () => {
    const tiles = [60, 150, 290, 360].flatMap((left, at) => [
      aWord(['Charged', 'Covered', 'Paid', 'Owed'][at] ?? '', left, 8),
      aWord(`${at}.00`, left, 22),
    ]);
    const cards = aPage(
      FACTS.map((fact, at) => [...fact, ...(amounts[at] ?? [])]),
      {
        columnWidth: 110,
        headingAlign: 'left',
      },
    );
    expect(read([...tiles, ...cards.words]).slice(0, 3)).toEqual([
      'Charged Covered Paid Owed',
      '0.00 1.00 2.00 3.00',
      'Member ID XXQ 101',
    ]);
  });

  test('is a table where its labels come again and again', () =>
    expect(
      inRows(
        FACTS.map(([key = '', value = ''], at) => [
          key,
          value,
          at % 2 === 0 ? 'Charged' : 'Paid',
          `${at}.00`,
        ]),
      ),
    ).toHaveLength(4));

  test('of two halves are read one after the other, each under its title', () => {
    const labels = [
      'Charge 180.00',
      'Over our rate 61.10',
      'Our rate 118.90',
      'Paid by us 98.90',
      'Deductible 0.00',
      'Copayment 20.00',
      'Coinsurance 0.00',
      'Your total 20.00',
    ];
    expect(textsOf([...half('01/07/2025', 1), ...half('01/14/2025', 2)])).toEqual([
      'Service 1 of 2 01/07/2025',
      ...labels,
      'Service 2 of 2 01/14/2025',
      ...labels,
    ]);
  });
});

test('reads a grid of labels and values block by block, each under the title that stands apart over it', () => {
  const rows = [
    ['Interest', '$0.00', 'Total charged', '$400.00'],
    ['Other fees', '$0.00', 'Total paid', '$235.60'],
    ['Line 1'],
    ['Charged', '$200.00', 'Allowed', '$142.80'],
    ['Copay', '$25.00', 'Paid', '$117.80'],
    ['Line 2'],
    ['Charged', '$200.00', 'Allowed', '$142.80'],
    ['Copay', '$25.00', 'Paid', '$117.80'],
  ];
  const tops = [40, 54, 72, 86, 100, 118, 132, 146];
  const words = rows.flatMap((row, at) =>
    row.map((cell, column) => aWord(cell, 40 + 130 * column, tops[at] ?? 0)),
  );
  const ofService = ['Charged $200.00', 'Copay $25.00', 'Allowed $142.80', 'Paid $117.80'];
  expect(read(words)).toEqual([
    'Interest $0.00',
    'Other fees $0.00',
    'Total charged $400.00',
    'Total paid $235.60',
    'Line 1',
    ...ofService,
    'Line 2',
    ...ofService,
  ]);
});

test('reads two visits side by side before what stands under them, which says less under the same labels', () => {
  const labels = ['Billed', 'Allowed', 'Paid', 'Your share'];
  const visit = (left: number, top: number, amounts: readonly string[]) => [
    aWord('Session', left, top),
    ...labels.flatMap((label, at) => [
      aWord(label, left, top + 16 * (at + 1)),
      aWord(amounts[at] ?? '-', left + 160, top + 16 * (at + 1)),
    ]),
  ];
  const paid = ['$200.00', '$142.80', '$117.80', '$25.00'];
  const words = [
    aWord('Claim 1', 40, 40),
    ...visit(50, 64, paid),
    ...visit(320, 64, paid),
    aWord('Claim 2', 40, 150),
    ...visit(50, 172, ['--', '--', '--', '--']),
    aWord('Estimate', 50, 252),
    aWord('$25.00', 210, 252),
  ];
  const lines = read(words);
  expect(lines.filter((line) => line.startsWith('Claim') || line === 'Session')).toEqual([
    'Claim 1',
    'Session',
    'Session',
    'Claim 2',
    'Session',
  ]);
});
