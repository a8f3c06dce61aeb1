import { expect, test } from 'vitest';
import { aPage } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const PARTS = ['Deductible', 'Copay', 'Coinsurance'];
const read = (parts: readonly string[], amounts: readonly string[]) =>
  verifiedLines([
    aPage(
      [
        ...TITLE,
        ['Date of service', 'Code', 'Billed', 'Allowed', ...parts, 'Plan paid', 'You owe'],
        ['01/07/2025', '90846', '160.00', '0.00', ...amounts, '0.00', '160.00'],
      ],
      { columnWidth: 90 },
    ),
  ]);

test('a charge is not covered that the patient owes as no part of the plan’s price', () =>
  expect(read(PARTS, ['0.00', '0.00', '0.00'])).toEqual(['2025-01-07: 0.00 = 0.00 + 160.00']));

test.for<readonly [string, readonly string[], readonly string[]]>([
  ['may be the deductible, which is not printed', ['Copay', 'Coinsurance'], ['0.00', '0.00']],
  ['is the deductible, and something must be allowed', PARTS, ['160.00', '0.00', '0.00']],
])('nothing tells what is allowed where what the patient owes %s', ([, parts, amounts]) =>
  expect(read(parts, amounts)).toEqual([]),
);
