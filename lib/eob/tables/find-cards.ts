import { ownDates } from '#lib/eob/facts/service-dates.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/**
 * The tables that are cards: one row of amounts under its headings. A strip of headings and amounts right under the
 * amounts of a card is of the same card; what stands under it, a day or a total, is of what follows.
 */
export function findCards(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const cards: ServiceTable[] = [];
  for (const table of tables) {
    const above = cards.at(-1);
    const isUnder = above !== undefined && table.from === (amountsOf(above)?.at ?? -1) + 1;
    const isOfCard =
      isCard(lines, table) || isOfTotals(lines, table) || (isUnder && isStrip(lines, table));
    if (isOfCard) cards.push(table);
  }
  return cards;
}

/** A table of one row without a date under it is a card: its labels and amounts belong to what stands around. */
function isCard(lines: readonly Line[], table: ServiceTable): boolean {
  const [only, ...more] = table.rows.filter(({ kind }) => kind === 'service');
  const isBare = only?.date === undefined && only?.code === undefined;
  return only !== undefined && more.length === 0 && isBare && isOnlyAmounts(lines, table, only);
}

/** Whether a table is a strip of totals over the title of a service, whose day it seems to have. */
function isOfTotals(lines: readonly Line[], table: ServiceTable): boolean {
  const { at, date } = amountsOf(table) ?? {};
  if (at === undefined || date === undefined || !isStrip(lines, table)) return false;
  const isDayUnder = lines.slice(table.from, at + 1).every((line) => ownDates(line).length === 0);
  return isDayUnder && table.columns.every(({ label }) => hasTotalWords(label));
}

/** Whether a table is one line of amounts with nothing else on it, whatever stands under it. */
function isStrip(lines: readonly Line[], table: ServiceTable): boolean {
  const row = amountsOf(table);
  return row !== undefined && isOnlyAmounts(lines, table, row);
}

/**
 * Whether a row has nothing beside its amounts but shares of a hundred, no more than there are headings of such, boxes
 * to mark as the answer to a question, and the signs of a sum: "$190.00 – $56.75 = $133.25".
 */
function isOnlyAmounts(lines: readonly Line[], { from }: ServiceTable, { at }: AmountRow): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const words = lineTokens(line).words.filter(({ text }) => !ANSWER.test(text));
  const headings = lines.slice(from, at).flatMap(({ segments }) => segments.filter(isOfShares));
  return words.length <= headings.length && words.every(({ text }) => SHARE.test(text));
}

const SHARE = /^\d{1,3}%$/;
const ANSWER = /^(?:[☐☑☒□■▢✓✔]|yes|no|s[ií]|[-–—−+=])$/iu;

function isOfShares({ text }: Segment): boolean {
  return /%|\bpercent/i.test(text);
}

/** The only row of amounts of a table; undefined where it has several. */
function amountsOf({ rows }: ServiceTable): AmountRow | undefined {
  const [only, ...others] = rows.filter(({ kind }) => kind !== 'other');
  return others.length > 0 ? undefined : only;
}
