import { expect, test } from 'vitest';
import { pairsToTables } from '#lib/eob/tables/pairs-to-tables.ts';
import type { LabelPair } from '#lib/eob/tables/schema.ts';
import { areMixed } from '#lib/eob/tables/torn-records.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { aLine } from '#tests/builders/page.ts';

const SHARE = ['You owe $25.00'];
const REST = ['Allowed amount $120.00', 'Plan paid $95.00'];

/** Whether the days of all records are sure that these lines make. */
function areDaysSure(...texts: readonly string[]): boolean {
  const lines = texts.map(aLine);
  const pairs = lines.flatMap((line, at): readonly LabelPair[] =>
    lineTokens(line).money.map((token) => ({
      at,
      page: 1,
      label: texts[at]?.replace(/ \$.*/, '') ?? '',
      token,
    })),
  );
  const rows = pairsToTables(lines, pairs, []).flatMap((table) => table.rows);
  return rows.filter(({ date }) => date !== undefined).every(({ isDateSaid }) => isDateSaid);
}

const FIRST = ['Date of service: 01/07/2025', ...SHARE, ...REST];
/** Words that part a record from the next. */
const NEXT_PART = Array.from({ length: 8 }, () => 'What makes up your cost');
const [SECOND, THIRD] = ['Date of service: 01/14/2025', 'Date of service: 01/21/2025'];

test('records with a day each are whole', () =>
  expect(areDaysSure(...FIRST, SECOND, ...SHARE, ...REST)).toBe(true));

test('records of which each has its second part right under it are whole', () =>
  expect(
    areDaysSure(
      ...FIRST,
      SECOND,
      ...SHARE,
      ...NEXT_PART,
      ...REST,
      THIRD,
      ...SHARE,
      ...NEXT_PART,
      ...REST,
    ),
  ).toBe(true));

test('records of which one has the labels that another lacks are torn', () =>
  expect(areDaysSure(...FIRST, SECOND, ...SHARE, THIRD, ...SHARE, ...REST, ...REST)).toBe(false));

test('records that go on beside the amounts of another one may have its other half', () => {
  const amounts = [
    ['Allowed $100.00', 40, 100],
    ['You owe $100.00', 40, 112],
    ['Allowed $15.03', 40, 160],
    ['You owe $15.03', 40, 172],
    ['Charges $100.00', 240, 100],
    ['Paid $0.00', 240, 112],
  ] as const;
  const records = [amounts.slice(0, 2), amounts.slice(2)].map((texts) =>
    texts.flatMap(([text, left, top]): readonly LabelPair[] =>
      lineTokens({ ...aLine(text), box: [left, top, left + 80, top + 10] }).money.map((token) => ({
        at: 0,
        page: 1,
        label: text,
        token: { ...token, box: [left, top, left + 80, top + 10] },
      })),
    ),
  );
  expect(areMixed(records)).toBe(true);
  expect(areMixed(records.map((record) => record.slice(0, 2)))).toBe(false);
});
