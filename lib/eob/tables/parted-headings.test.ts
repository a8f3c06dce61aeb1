import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { withHeadingsParted } from '#lib/eob/tables/parted-headings.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

/** Words that end where columns do, on one line. */
function endingAt(edges: readonly number[], texts: readonly string[], top: number): Word[] {
  return texts.flatMap((text, index) => {
    const word = aWord(text, 0, top);
    const shift = (edges[index] ?? 0) - word.box[2];
    return text === '' ? [] : [{ ...word, box: [shift, top, edges[index] ?? 0, top + 10] }];
  });
}

const EDGES = [80, 133, 161, 219, 260] as const;

function headingsOf(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const headed = pageToLines(
    aPageOfWords([...endingAt(EDGES, upper, 40), ...endingAt(EDGES, lower, 51)]),
  );
  const body = pageToLines(
    aPageOfWords(endingAt(EDGES, ['$88.20', '$0.00', '$9.00', '$0.00', '$25.00'], 70)),
  );
  const whole = { headings: linesToHeaderCells(headed), headingLines: headed };
  return withHeadingsParted(whole, body).headings.map(({ text }) => text);
}

test('parts headings that run into each other in a narrow table by the columns of amounts', () =>
  expect(
    headingsOf(['Plan', '', '', '', 'You'], ['paid', 'Deductible', 'Copay', 'Coinsurance', 'owe']),
  ).toEqual(['Plan paid', 'Deductible', 'Copay', 'Coinsurance', 'You owe']));

test('leaves words whole that say no more of amounts in parts', () =>
  expect(
    headingsOf(['', '', '', '', ''], ['One', 'remarkably', 'short', 'description', 'here']),
  ).toEqual(['One remarkably short description', 'here']));

test('parts a line of headings that run into each other by the line under it', () => {
  const headed = pageToLines(
    aPageOfWords([
      aWord('BILLED', 281, 40),
      aWord('INELIGIBLE', 321, 40),
      aWord('RSN', 385, 40),
      aWord('CHARGES', 276, 51),
      aWord('AMOUNT', 339, 51),
    ]),
  );
  const whole = { headings: linesToHeaderCells(headed), headingLines: headed };
  expect(withHeadingsParted(whole, []).headings.map(({ text }) => text)).toEqual([
    'BILLED CHARGES',
    'INELIGIBLE AMOUNT',
    'RSN',
  ]);
});
