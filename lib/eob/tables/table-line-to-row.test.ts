import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, TITLE } from '#tests/builders/plain-eob.ts';

/** The lines of a page as `code: billed trust`. */
function read(rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 80 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  return lines.map(
    ({ procedureCode, figures, trust }) =>
      `${procedureCode}: ${amountOf(figures.billed)} ${trust.level}`,
  );
}

test('a service with its day, its procedure and nothing but a charge is shown, to be looked at', () =>
  expect(read([FIRST, ['01/14/2025', '90885', '40.00']])).toEqual([
    '90837: 20000 verified',
    '90885: 4000 review',
  ]));

test.for<readonly string[]>([
  ['01/14/2025', '', '40.00'],
  ['', '90885', '40.00'],
  ['01/14/2025', '90885', '', '', '', '40.00'],
])('%j is no service', (row) => expect(read([FIRST, row])).toEqual(['90837: 20000 verified']));
