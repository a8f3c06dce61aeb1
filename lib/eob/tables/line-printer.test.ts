import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import type { Word } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPageOfWords } from '#tests/builders/page.ts';

const [SIZE, WIDTH, PITCH] = [8, 4.8, 10];

/** The words of lines as a line printer sets them: every character as wide as the next. */
function printed(lines: readonly string[]): readonly Word[] {
  return lines.flatMap((line, at) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }): Word => {
      const [left, top] = [30 + WIDTH * index, 40 + PITCH * at];
      const box = [left, top, left + WIDTH * text.length, top + SIZE] as const;
      return { text, size: SIZE, mark: 'plain', box };
    }),
  );
}

const RULE = '-'.repeat(100);
const HEAD = [
  'EXPLANATION OF BENEFITS   ALDER MUTUAL',
  'THIS IS NOT A BILL   CLAIM NUMBER 25A1234567',
  RULE,
  'SERVICE DATES         DESCRIPTION           PROVIDER  ALLOWED   DEDUC-      CO-   AMOUNT     YOUR',
  'FROM     THRU                                 CHARGE   AMOUNT    TIBLE     INSR     PAID  LIABIL.',
  RULE,
];
const FIRST =
  '01/07/25-01/07/25     PSYCHOTHERAPY 45        185.00   121.40      .00    20.00   101.40    20.00';
const SECOND =
  '01/14/25-01/14/25     PSYCHOTHERAPY 60        215.00   152.75      .00    20.00   132.75    20.00';
const CODES = ['                      PROC 90834', '                      PROC 90837'];
const LIMIT = 'IN NETWORK DEDUCTIBLE                         500.00      MET      .00';

/** The services of a print, each as its day, its procedure and its charge. */
function read(...lines: readonly string[]): readonly string[] {
  const reading = readEob([aPageOfWords(printed([...HEAD, ...lines]))]);
  if (reading.outcome !== 'read') return [];
  return reading.claims
    .flatMap((claim) => claim.lines)
    .map(
      ({ dateOfService, procedureCode, figures, trust }) =>
        `${dateOfService} ${procedureCode} ${amountOf(figures.billed)} ${trust.level}`,
    );
}

const READ = ['2025-01-07 90834 18500 verified', '2025-01-14 90837 21500 verified'];

test('headings whose second line breaks their words off are read with it, codes under their services', () =>
  expect(read(FIRST, CODES[0] ?? '', SECOND, CODES[1] ?? '', RULE, LIMIT)).toEqual(READ));

test('codes over their services are not taken for those of the services before', () =>
  expect(READ).toEqual(
    expect.arrayContaining([...read(CODES[0] ?? '', FIRST, CODES[1] ?? '', SECOND, RULE, LIMIT)]),
  ));

/** Headings of which two stand a blank apart, right under a fact of the claim and over a count of the year. */
const CROWDED = [
  'CLAIM NUMBER: 25A1234567',
  'PROVIDER:  FICTIONAL ORCHARD CARE',
  'NETWORK:                                                            IN NETWORK',
  'DATES OF           KIND OF                 AMOUNT       NOT SEE        LESS ELIGIBLE      PLAN  PROVIDER MAY',
  'SERVICE            SERVICE                 BILLED   PAYABLE NOTE DEDUCTIBLE   AMOUNT   BENEFIT      BILL YOU',
  '10/07/25-10/07/25  OUTPT PSYCHOTHERAPY     200.00     62.00 P1        50.00    88.00     79.20         58.80',
  '10/14/25-10/14/25  OUTPT PSYCHOTHERAPY     200.00     62.00 P1         0.00   138.00    124.20         13.80',
  '                   TOTAL                   400.00    124.00           50.00   226.00    203.40         72.60',
  'P1 NETWORK DISCOUNT. THE PROVIDER MAY NOT BILL YOU FOR IT.',
  'DEDUCTIBLE MET THIS YEAR: 600.00 OF 600.00.              OUT-OF-POCKET: 636.40 OF 3,000.00.',
];

/** Headings of which one line is parted by the rows and another by the line under it. */
const INTERLOCKED = [
  'CLAIM NUMBER: 25A1234567',
  'SERVICE DATES     SERVICE            AMOUNT      NOT           LESS ALLOWABLE       BENEFIT   AMOUNT PROVIDER',
  'FROM     TO       DESCRIPTION        BILLED PAYABLE          DEDUCT    AMOUNT    %   AMOUNT     PAID MAY BILL',
  '10/07/25 10/07/25 OFFICE THERAPY     200.00    62.00 PD       50.00     88.00   90    79.20    79.20    58.80',
  '10/14/25 10/14/25 OFFICE THERAPY     200.00    62.00 PD        0.00    138.00   90   124.20   124.20    13.80',
  'TOTALS                               400.00   124.00          50.00    226.00        203.40   203.40    72.60',
  'PD PROVIDER DISCOUNT. THE PATIENT DOES NOT OWE THIS AMOUNT.',
  'ALLOWABLE AMOUNT IS WHAT WAS BILLED LESS WHAT IS NOT PAYABLE AND LESS THE DEDUCTIBLE.',
  'BENEFIT STATUS 2025     DEDUCTIBLE      150.00 OF     150.00     OUT OF POCKET     183.00 OF   3,000.00',
];

test.for([
  ['the rows, whatever else is counted under them', CROWDED],
  ['the rows and the line under them at once', INTERLOCKED],
] as const)('headings that run into each other are parted by %s', ([, print]) => {
  const reading = readEob([aPageOfWords(printed(['EXPLANATION OF BENEFITS', ...print]))]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(
    lines.map(({ figures: { deductible, allowed }, trust }) => [
      amountOf(deductible),
      amountOf(allowed),
      trust.level,
    ]),
  ).toEqual([
    [5000, 13_800, 'verified'],
    [0, 13_800, 'verified'],
  ]);
});
