import { countFilled, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { hasOwnText, joinCells, kindsOfCells, RUN_OF_PAYOUT } from '#lib/payout/cell-kinds.ts';

/** Blocks that must be alike for them to be payouts. */
const BLOCKS_NEEDED = 2;

/**
 * Joins blocks of lines, parted by blank lines, that all hold a date, an amount and a text in the same order: each is
 * one payout. Undefined when there are none.
 */
export function blocksToTable(sheet: Sheet): Sheet | undefined {
  const blocks = blocksOf(sheet.rows).map((lines) => ({ lines, kinds: kindsOfCells(lines) }));
  const counts = new Map<string, number>();
  for (const { lines, kinds } of blocks) {
    const isCut = lines.length > 1 && lines.some((line) => countFilled(line) < kinds.length);
    if (isCut && RUN_OF_PAYOUT.test(kinds) && isPayout(lines, kinds))
      counts.set(kinds, (counts.get(kinds) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < BLOCKS_NEEDED) return undefined;
  const rows = blocks.flatMap(({ lines, kinds }): readonly SheetRow[] => {
    const [first] = lines;
    if (first === undefined || kinds !== best[0] || !isPayout(lines, kinds)) return lines;
    return [{ row: first.row, ...joinCells(lines) }];
  });
  return { ...sheet, rows };
}

function isPayout(lines: readonly SheetRow[], kinds: string): boolean {
  return hasOwnText(joinCells(lines).cells, kinds);
}

/** Lines that no blank line parts. */
function blocksOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const blocks: SheetRow[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block?.at(-1)?.row === row.row - 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}
