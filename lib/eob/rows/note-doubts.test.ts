import { expect, test } from 'vitest';
import { aPage } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TABLE = [
  ['Date', 'Code', 'Billed', 'Allowed', 'Remark', 'Other insurance', 'Plan paid', 'You owe'],
  ['01/07/2025', '90837', '280.00', '181.10', 'M12', '0.00', '181.10', '0.00'],
];

const read = (note: string) =>
  verifiedLines([aPage([...TITLE, ...TABLE, [`M12 - ${note}`]], { columnWidth: 80 })]);

test('a note of another insurer’s payment that no column holds leaves the line to a person', () =>
  expect(read('Medicare paid a part of this charge first.')).toEqual([]));

test.for([
  'Medicare applied this charge to its deductible and paid nothing.',
  'Your other insurance paid $0.00.',
])('a note that another insurer paid nothing does not: %s', (note) =>
  expect(read(note)).toEqual(['2025-01-07: 181.10 = 181.10 + 0.00']),
);
