import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const tableOf = (code: string): Rows => [
  ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Copay', 'Plan paid', 'You owe'],
  ['01/07/2025', code, '280.00', '98.90', '181.10', '15.00', '166.10', '15.00'],
];

const read = (code: string, under: string) =>
  verifiedLines([aPage([...TITLE, ...tableOf(code), [under]], { columnWidth: 80 })]);

test('a number that is explained under the services may be a note’s, and none of a procedure', () =>
  expect(read('51022', '51022 Paid at the maximum of the fee schedule.')).toEqual([]));

test.for([
  ['51022', 'Thank you for your visit.'],
  ['90837', '90837 Psychotherapy of sixty minutes.'],
] as const)('code %s over “%s” is that of a procedure', ([code, under]) =>
  expect(read(code, under)).toEqual(['2025-01-07: 181.10 = 166.10 + 15.00']),
);
