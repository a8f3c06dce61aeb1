import { isCard } from '#lib/eob/tables/find-label-pairs.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { Line } from '#lib/table/lines.ts';
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
    if (isCard(lines, table) || (isUnder && isStrip(lines, table))) cards.push(table);
  }
  return cards;
}

/** Whether a table is one line of amounts with nothing else on it, whatever stands under it. */
function isStrip(lines: readonly Line[], table: ServiceTable): boolean {
  const row = amountsOf(table);
  const line = row === undefined ? undefined : lines[row.at];
  return line !== undefined && lineTokens(line).words.length === 0;
}

/** The only row of amounts of a table; undefined where it has several. */
function amountsOf({ rows }: ServiceTable): AmountRow | undefined {
  const [only, ...others] = rows.filter(({ kind }) => kind !== 'other');
  return others.length > 0 ? undefined : only;
}
