import type { SheetRow } from '#lib/document/sheet.ts';
import { isKnownLabel, normaliseLabel } from '#lib/payout/label.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** What a payout's cells are: a date, an amount and a text, in any order; `d`, `m` and `t` stand for them. */
export const RUN_OF_PAYOUT = /^(?=.*d)(?=.*t)[^-]*m[^-]*$/;

/** The kinds of the filled cells of lines, in reading order: `d` a date, `m` an amount, `t` another text. */
export function kindsOfCells(lines: readonly SheetRow[]): string {
  return joinCells(lines)
    .cells.map((text) => {
      if (isDate(text)) return 'd';
      return parseStatementMoney(text)?.explicit === true ? 'm' : 't';
    })
    .join('');
}

/** The filled cells of lines as those of one row. */
export function joinCells(lines: readonly SheetRow[]): Pick<SheetRow, 'cells' | 'places'> {
  const filled = lines.flatMap(({ cells, places }) =>
    cells.flatMap((cell, at) =>
      cell.trim() === '' ? [] : [{ text: cell.trim(), place: places?.[at] }],
    ),
  );
  const cells = filled.map(({ text }) => text);
  const places = filled.map(({ place }) => place);
  return places.some((place) => place !== undefined) ? { cells, places } : { cells };
}

/** Whether one of the texts of a run (its letters by `kinds`) is no label of the page: "Past payouts" names no client. */
export function hasOwnText(cells: readonly string[], kinds: string): boolean {
  return cells.some((text, at) => kinds[at] === 't' && !isKnownLabel(normaliseLabel(text)));
}
