import { expect, test } from 'vitest';
import { readText } from '#lib/document/text.ts';
import { joinStackedHeads } from '#lib/payout/join-stacked-heads.ts';

const linesOf = (...lines: readonly string[]) =>
  joinStackedHeads(readText(lines.join('\n'))).rows.map(({ cells }) => cells.join(' | '));

test('a day, how it was paid and the sum are one head', () =>
  expect(linesOf('Nov 6, 2026', 'Paid · Direct deposit ••••0000', '$793.50', 'Ana Q.')).toEqual([
    'Paid Nov 6, 2026 | $793.50',
    'Ana Q.',
  ]));

test('a head that names its day needs only its sum', () =>
  expect(linesOf('Paid on Jun 15, 2026', '7 transactions', '$499.20')).toEqual([
    'Paid on Jun 15, 2026 | $499.20',
  ]));

test.for([
  ['what was done', ['Oct 19, 2026', 'Individual therapy · 50 min', '$112.00']],
  ['that it was taken back', ['Aug 12, 2026', 'Payment reversed - not eligible', '-$120.00']],
  ['nothing but an amount', ['Oct 19, 2026', '$112.00']],
] as const)('a day with %s is no head', ([, lines]) =>
  expect(linesOf(...lines)).toHaveLength(lines.length),
);
