import { expect, test } from 'vitest';
import { readPreamble } from '#lib/payout/preamble.ts';

const read = (...lines: readonly (readonly string[])[]) =>
  readPreamble(lines.map((cells, index) => ({ row: index + 1, cells })));

test.for([
  ['Pay date: 03/21/2025'],
  ['Pay date 03/21/2025 (service period 03/01/2025 - 03/14/2025)'],
  ['Paid on', '03/21/2025'],
  ['Deposit date', '03/21/2025'],
  ['Clinician', 'Robin Sample, LCSW and others of the group', 'Pay date', '03/21/2025'],
  ['March sessions, paid 03/21/2025 by direct deposit (account ending 0000)'],
])('%j dates the payout', (cells) => expect(read(cells).payoutDateText).toBe('03/21/2025'));

test.for([
  ['Statement period', '03/01/2025 - 03/14/2025'],
  ['Next payout date', '03/21/2025'],
  ['Generated', '03/21/2025'],
  ['03/21/2025'],
])('%j does not', (cells) => expect(read(cells).payoutDateText).toBeNull());

test('a line that names a date is of the date on the next line', () => {
  expect(read(['Payment date'], ['03/21/2025'], ['Sent']).payoutDateText).toBe('03/21/2025');
  expect(read(['Payment date'], ['Bank account'], ['03/21/2025']).payoutDateText).toBeNull();
  expect(read(['Generated'], ['03/21/2025']).payoutDateText).toBeNull();
});

test('a preliminary statement is of the payout that it expects', () =>
  expect(read(['Preliminary invoice'], ['Expected pay date 03/21/2025'])).toMatchObject({
    payoutDateText: '03/21/2025',
    isPreliminary: true,
  }));

test('two payout dates date nothing', () =>
  expect(read(['Paid on 03/21/2025'], ['Paid on 03/28/2025']).payoutDateText).toBeNull());

test.for(['Preliminary invoice', 'Estimated payouts', 'These amounts are estimates'])(
  '%j says that the statement is preliminary',
  (line) => expect(read([line]).isPreliminary).toBe(true),
);

test.for([
  'Final invoice',
  'Estimate of the next payment: $90.00',
  'Replaces the preliminary invoice',
])('%j does not say that', (line) => expect(read([line]).isPreliminary).toBe(false));

test('a date below a line of names has the name above it', () => {
  const names = ['Provider', 'Service window', 'Pay date'];
  const values = ['Ana Quill', '04/25/2026 – 05/08/2026', '05/15/2026'];
  expect(read(names, values).payoutDateText).toBe('05/15/2026');
  expect(read(names, values.slice(1)).payoutDateText).toBeNull();
});
