import { expect, test } from 'vitest';
import { namedColumns } from '#lib/eob/tables/named-columns.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

test.for(['POS', 'TOS'])('no amount stands under %s, however near to it', (code) => {
  const [headings, ...rows] = pageToLines(
    aPageOfWords([
      aWord('Billed', 100, 40),
      aWord('Allowed', 200, 40),
      aWord(code, 250, 40),
      aWord('190.00', 115, 60),
      aWord('116.32', 230, 60),
      aWord('10', 290, 60),
      aWord('170.00', 115, 80),
      aWord('96.32', 235, 80),
      aWord('10', 290, 80),
    ]),
  );
  const cells = headings === undefined ? [] : linesToHeaderCells([headings]);
  expect(namedColumns(rows, cells).map(({ heading }) => heading.text)).toEqual([
    'Billed',
    'Allowed',
  ]);
});
