import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 100 })]);

/** Panels side by side, each under its own title, the last one a line below the others. */
const panels = (title: string): Rows => [
  [title],
  ['How it was calculated', 'What your plan paid', 'What you owe'],
  ['Amount charged', '$200.00', 'Amount covered', '$117.80'],
  ['Provider discount', '$57.20', 'Not covered', '$0.00'],
  ['Allowed charge', '$142.80'],
  ['Deductible', '$0.00', 'Copay', '$25.00'],
];

test('panels of labels and amounts side by side are no rows under the panels’ titles', () =>
  expect(
    read(
      ...panels('January 7, 2025: Psychotherapy (90834)'),
      ...panels('January 14, 2025: Psychotherapy (90834)'),
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 117.80 + 25.00']));

test('shares beside counts of the year, in a list under a service, are those of its claim', () =>
  expect(
    read(
      ['Date of service', 'Code', 'Billed', 'Approved', 'See Remarks'],
      ['01/07/2025', '90837', '200.00', '142.80', '1'],
      ['Claim summary'],
      ['Amount billed', '200.00'],
      ['Approved', '142.80'],
      ['Paid to provider', '117.80'],
      ['Deductible', '.00', 'Individual', '150.00'],
      ['Copayment', '25.00', 'Family', '212.40'],
      ['Cost share', '.00', 'Cat. cap', '488.72'],
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']));

test.for([
  ['01/07/2025 | 90837 |', '01/14/2025 | 90834 |'],
  ['90837 01/07/2025', '90834 01/14/2025'],
  ['01/07/2025 Psychotherapy', '01/14/2025 Psychotherapy'],
])('a line that tells a whole service takes none of its amounts from the next: %s', ([one, two]) =>
  expect(
    read(
      [`${one} Billed $200.00 Discount $57.20 Allowed $142.80 Plan paid $117.80 You owe $25.00`],
      [`${two} Billed $180.00 Discount $60.00 Allowed $120.00 Plan paid $100.00 You owe $20.00`],
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00']),
);
