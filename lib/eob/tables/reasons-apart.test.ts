import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Dates', 'Proc', 'Payer code', 'Allowed', 'Charge', 'Adj amount', 'Payment'];
const SERVICE = ['05/06/2024', '90837', 'CO-45', '128.75', '230.00', '101.25', '103.75'];
const ENDS = ['05/06/2024', '', 'PR-3', '', '', '25.00'];

const read = (...rows: Rows) =>
  verifiedLines([
    aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 75, align: 'left', headingAlign: 'left' }),
  ]);

test('reasons in a column far from their amounts are read together, over the lines of a service', () =>
  expect(read(SERVICE, ENDS)).toEqual(['2024-05-06: 128.75 = 103.75 + 25.00']));

test('a share that does not close the sums leaves the line to a person', () =>
  expect(read(SERVICE, [...ENDS.slice(0, 5), '20.00'])).toEqual([]));
