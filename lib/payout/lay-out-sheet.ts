import { countFilled, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { blocksToTable } from '#lib/payout/blocks-to-table.ts';
import { cardsToTable } from '#lib/payout/cards-to-table.ts';
import { entriesToTable } from '#lib/payout/entries-to-table.ts';
import { joinStackedHeads } from '#lib/payout/join-stacked-heads.ts';
import { partLines } from '#lib/payout/part-lines.ts';
import { runsToTable } from '#lib/payout/runs-to-table.ts';
import { widestHeading } from '#lib/payout/split-tables.ts';
import { stackedToTable } from '#lib/payout/stacked-to-table.ts';

/** Headings of no more cells may be a label beside its value. */
const WIDEST_PAIR = 2;

/** A sheet without a table as one, where its payouts stand as cards or one cell below another. */
export function layOutSheet(given: Sheet): Sheet {
  const parted = given.numbering === 'ordinal' ? partLines(given) : given;
  const width = widestHeading(parted);
  if (width > WIDEST_PAIR) return parted;
  const sheet = joinStackedHeads(parted);
  const stacked = width > 0 ? undefined : stackedToTable(sheet);
  if (stacked !== undefined) return stacked;
  const cards = cardsToTable(sheet);
  const joined = width > 0 ? undefined : (blocksToTable(sheet) ?? runsToTable(sheet));
  if (cards === undefined && joined !== undefined) return joined;
  const entries = entriesToTable(sheet);
  if (entries === undefined) return cards ?? sheet;
  return cards !== undefined && countPaid(cards) >= countPaid(entries) ? cards : entries;
}

/** Rows of several cells with an amount: the labels of a page's sums may look like cards, but there are few of them. */
function countPaid({ rows }: Sheet): number {
  return rows.filter((row) => countFilled(row) > 2 && hasAmount(row)).length;
}

function hasAmount({ cells }: SheetRow): boolean {
  return cells.some((cell) => /\d\.\d\d/.test(cell));
}

/** The lines before the first row of several cells with an amount, where no headings part them from the rows. */
export function linesAbove({ rows }: Sheet): readonly SheetRow[] {
  const first = rows.findIndex((row) => countFilled(row) > 2 && hasAmount(row));
  return rows.slice(0, Math.max(0, first));
}
