import type { Word } from '#lib/document/schema.ts';
import { chooseCuts } from '#lib/table/choose-cuts.ts';
import { cutLines } from '#lib/table/cut-lines.ts';
import { lineGaps, usualBlank } from '#lib/table/line-gaps.ts';
import { wordsToRows } from '#lib/table/lines.ts';

export function regionToPieces(all: readonly Word[]) {
  const words = all.filter(({ text }) => !/^[-‐-―_=.·…]{5,}$/.test(text));
  const rows = wordsToRows(words);
  const blank = usualBlank(rows);
  const sizes = words.map(({ size }) => size).toSorted((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const lines = rows.map((row) => ({
    extents: row.map(({ box: [left, , right] }) => ({ left, right })),
    gaps: lineGaps(row, blank),
  }));
  const cuts = chooseCuts(lines, size);
  return cutLines(rows, cuts, blank);
}
