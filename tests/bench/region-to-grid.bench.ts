import { test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { regionToGrid } from '#lib/table/region-to-grid.ts';
import { aRegion } from '#tests/builders/region.ts';

const COLUMNS = 8;

/** A table of labels and seven columns of amounts. Laid out a hundred rows at a time, one block below the other. */
function tableOf(rows: number): readonly Word[] {
  const cells = Array.from({ length: 100 }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => ({
      row,
      column,
      lines: [column === 0 ? `Client ${'ABCDEFGH'.charAt(row % 8)}` : `${(row * column) % 900}.50`],
    })),
  ).flat();
  const block = aRegion(cells, {
    aligned: Array.from({ length: COLUMNS }, () => 'right' as const),
  });
  return Array.from({ length: rows / 100 }, (_, at) =>
    block.map((word): Word => {
      const [left, top, right, bottom] = word.box;
      return { ...word, box: [left, top + at * 1900, right, bottom + at * 1900] };
    }),
  ).flat();
}

const usual = tableOf(400);
const long = tableOf(4000);

test('regionToGrid grows with the rows, not with their square', { timeout: 300_000 }, async ({
  bench,
}) => {
  await bench.compare(
    bench('400 rows (the statement of a year)', () => {
      regionToGrid(usual);
    }),
    bench('4,000 rows (ten years in one table)', () => {
      regionToGrid(long);
    }),
  );
});
