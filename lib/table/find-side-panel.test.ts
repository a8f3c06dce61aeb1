import { expect, test } from 'vitest';
import { findSidePanel } from '#lib/table/find-side-panel.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

const AMOUNTS = ['175.00', '127.44', '0.00', '101.95'] as const;
const PITCH = 14;
const [ROW_LEFT, COLUMN, PANEL_LEFT] = [40, 60, 360] as const;

/** A table of rows of amounts, every second line, and texts right of it on every line. */
function pageWith(panel: readonly string[]): ReturnType<typeof pageToLines> {
  return pageToLines(
    aPageOfWords(
      panel.flatMap((text, at) => {
        const row = at % 2 === 0 ? AMOUNTS : [];
        return [
          ...row.map((amount, index) => aWord(amount, ROW_LEFT + index * COLUMN, at * PITCH)),
          ...(text === '' ? [] : [aWord(text, PANEL_LEFT, at * PITCH)]),
        ];
      }),
    ),
  );
}

test('finds the panel of balances that stands right of a table and between its lines', () =>
  expect(
    findSidePanel(
      pageWith(['Balances', 'Deductible', '$300.00', 'Out-of-pocket', '$471.26', 'Used']),
    ),
  ).toEqual({ x: PANEL_LEFT, starts: [PANEL_LEFT], from: 0, to: 5 }));

test('knows it by how far its limits are used', () =>
  expect(
    findSidePanel(
      pageWith(['Plan', 'Year', '$1,988.40 of $2,000.00', 'Deductible', '', '$5.00 of $6.00']),
    ),
  ).toMatchObject({ x: PANEL_LEFT }));

test.for<readonly [string, readonly string[]]>([
  ['a column of the table', ['Deductible', '', '$30.00', '', '$20.00', '', '$40.00', '']],
  ['notes of something else', ['Office', 'hours', 'Monday', 'Friday', 'noon', 'evening']],
])('takes %s for no panel', ([, panel]) => expect(findSidePanel(pageWith(panel))).toBeUndefined());
