import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { withExplanationsApart } from '#lib/table/explained-rows.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { aPage, linesOf, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS: Rows = [
  ['Date and procedure', 'Explanation', '', 'What your plan paid', 'What you owe'],
];

/** A row with its sentences in a column: what was charged, and by how much that was reduced. */
function explained(day: string, code: string, [charge, discount, paid, owed]: readonly string[]) {
  const text = [
    'Your provider in our network charged you',
    `${charge} for this service. Because you used a`,
    'network provider, this charge was reduced by',
    `${discount}, which you do not owe to anyone else.`,
  ].join('\n');
  // Every cell has its first line beside the first one of the sentences.
  return [[`${day}\nPsychotherapy\n(${code})\n`, text, '', `${paid}\n\n\n`, `${owed}\n\n\n`]];
}

const ROWS: Rows = [
  ...explained('03/04/2025', '90837', ['$200.00', '$57.20', '$117.80', '$25.00']),
  ...explained('03/11/2025', '90834', ['$180.00', '$60.00', '$100.00', '$20.00']),
];
const GRID = { columnWidth: 150, align: 'left', headingAlign: 'left', pitch: 70 } as const;

const textsOf = (lines: readonly Line[]) => withExplanationsApart(lines).map(textOf);

test('the sentences in a column of a row follow the other words of the row', () =>
  expect(textsOf(linesOf(ROWS, GRID)).slice(0, 7)).toEqual([
    '03/04/2025 $117.80 $25.00',
    'Psychotherapy',
    '(90837)',
    'Your provider in our network charged you',
    '$200.00 for this service. Because you used a',
    'network provider, this charge was reduced by',
    '$57.20, which you do not owe to anyone else.',
  ]));

test('a single row, or rows without amounts in their sentences, are left as they are', () => {
  const [row = []] = ROWS;
  const described: Rows = [['03/04/2025', 'Your provider saw you in person', '', '$117.80']];
  for (const rows of [[row], [...described, ...described]]) {
    const lines = linesOf(rows, GRID);
    expect(textsOf(lines)).toEqual(lines.map(textOf));
  }
});

test('what sentences under each row tell proves what its columns do not', () => {
  const reading = readEob([aPage([...TITLE, ...HEADINGS, ...ROWS], GRID)]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(
    lines.map(({ procedureCode, trust, figures: { billed, allowed } }) => [
      procedureCode,
      trust.level,
      billed,
      allowed,
    ]),
  ).toMatchObject([
    ['90837', 'verified', { amount: 20_000 }, { amount: 14_280 }],
    ['90834', 'verified', { amount: 18_000 }, { amount: 12_000 }],
  ]);
});

/** A row whose sentences tell all but what was paid and what is owed. */
function told(day: string, code: string, [charge, allowed, parts, paid, owed]: readonly string[]) {
  const text = [
    'Your provider (Quill Sham, LCSW) charged you',
    `${charge} for this service. Our allowance is ${allowed}, and`,
    'your provider accepts that as payment in full. Of it,',
    `we applied ${parts} to`,
    'what you pay or have paid yourself.',
  ].join('\n');
  return [[`${day}\nPsychotherapy\n(${code})\n\n`, text, '', `${paid}\n\n\n\n`, `${owed}\n\n\n\n`]];
}

test('amounts that sentences of rows tell are in no column, wherever they stand over each other', () => {
  const rows: Rows = [
    ...told('03/04/2025', '90837', [
      '$200.00',
      '$142.80',
      '$15.00 deductible and $10.00 coinsurance',
      '$117.80',
      '$25.00',
    ]),
    ...told('03/11/2025', '90834', [
      '$180.00',
      '$120.00',
      '$12.00 deductible and $8.00 coinsurance',
      '$100.00',
      '$20.00',
    ]),
  ];
  const pages = [aPage([...TITLE, ...HEADINGS, ...rows], GRID)];
  expect(verifiedLines(pages)).toEqual([
    '2025-03-04: 142.80 = 117.80 + 25.00',
    '2025-03-11: 120.00 = 100.00 + 20.00',
  ]);
});

/** A service over three lines, with its day over and its procedure under its amounts. */
const service = (day: string, code: string, amounts: readonly string[]): Rows => [
  [day],
  ['Psicoterapia', ...amounts],
  [code],
  [],
];

test('a sentence of the year under a table is no row, whose procedure others may have taken', () => {
  const rows: Rows = [
    ['Fecha y servicio', 'Cobrado', 'Descuento', 'Permitido', 'Pago del plan', 'Usted debe'],
    ...service('1 de julio de 2025', '(90837)', ['190.00', '54.60', '135.40', '110.40', '25.00']),
    ...service('8 de julio de 2025', '(90834)', ['160.00', '54.60', '105.40', '85.40', '20.00']),
    ['Hasta hoy usted ha pagado $500.00 de su deducible anual de $500.00 y $738.16 de su límite.'],
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })])).toEqual([
    '2025-07-01: 135.40 = 110.40 + 25.00',
    '2025-07-08: 105.40 = 85.40 + 20.00',
  ]);
});
