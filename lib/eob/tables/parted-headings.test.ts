import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { partedLike, withHeadingsParted } from '#lib/eob/tables/parted-headings.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { pageToLines, toSegment } from '#lib/table/lines.ts';
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

const ROW = ['$87.62', '$48.19', '$39.43', 'a'] as const;
const COLUMN_ENDS = [100, 155, 200, 226] as const;

/** Headings of which the last two stand a blank apart on each of three lines, over a row for each top. */
function stacked(tops: readonly number[]): readonly string[] {
  const headed = pageToLines(
    aPageOfWords([
      ...endingAt([202, 222], ['You', 'See'], 40),
      ...endingAt([100, 155, 188, 202, 232], ['Medicare', 'Paid', 'May', 'Be', 'Notes'], 51),
      ...endingAt([100, 155, 202, 244], ['Approved', 'Provider', 'Billed', 'Section'], 62),
    ]),
  );
  const body = pageToLines(aPageOfWords(tops.flatMap((top) => endingAt(COLUMN_ENDS, ROW, top))));
  const whole = { headings: linesToHeaderCells(headed), headingLines: headed };
  return withHeadingsParted(whole, body).headings.map(({ text }) => text);
}

test('parts stacked headings where the words of the rows under them are parted', () =>
  expect(stacked([80, 95])).toEqual([
    'Medicare Approved',
    'Paid Provider',
    'You May Be Billed',
    'See Notes Section',
  ]));

test('takes the white of a single row for no border', () =>
  expect(stacked([80]).at(-1)).toBe('You See May Be Notes Billed Section'));

/** The line of words that stand far apart. */
const lineOfWords = (texts: readonly string[]) =>
  pageToLines(aPageOfWords(texts.map((text, index) => aWord(text, 40 + 90 * index, 40))));

test('parts headings as the same ones are parted over another table', () => {
  const model = lineOfWords(['Plan', 'paid']);
  const whole = lineOfWords(['Plan']).map((each) => ({
    ...each,
    segments: [toSegment(model.flatMap(({ words }) => words))],
  }));
  const headed = { headings: [], headingLines: whole };
  const parted = partedLike(headed, { headings: [], headingLines: model });
  expect(parted.headings.map(({ text }) => text)).toEqual(['Plan', 'paid']);
});
