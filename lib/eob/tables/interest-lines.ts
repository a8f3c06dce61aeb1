import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** What a plan pays for being late, on a line of its own; X12 835 has it as AMT*I or PLB L6. */
const INTEREST =
  /^\W*(?:(?:late(?: payment)?|prompt[- ]pay(?:ment)?|penalty|claim|plus|total|net)\s+)*interest\b(?! rate)/i;

/**
 * The lines of a remittance that say what interest was paid, as a table: a total of what was paid may hold it. `taken`:
 * the lines that are rows of other tables.
 */
export function findInterest(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
): readonly ServiceTable[] {
  const rows = lines.flatMap((line, at) => {
    if (taken.has(at) || !INTEREST.test(textOf(line))) return [];
    const [token, ...others] = lineTokens(line).money;
    return token === undefined || others.length > 0 || token.amount === 0
      ? []
      : [toRow(line, at, token)];
  });
  const [first] = rows;
  if (first === undefined) return [];
  const columns = [{ label: 'Interest', isInRows: true, stated: 'planPaid' as const }];
  return [
    { columns, rows, from: first.at, to: (rows.at(-1)?.at ?? first.at) + 1, isOfRecords: true },
  ];
}

function toRow(line: Line, at: number, token: MoneyToken): AmountRow {
  return {
    kind: 'interest',
    page: line.page,
    at,
    cells: [token],
    adjustments: [],
    date: undefined,
    isDateSaid: false,
    code: undefined,
    text: textOf(line),
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: [],
  };
}
