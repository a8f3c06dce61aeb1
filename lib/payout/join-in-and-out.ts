import { type SheetRow, textAt } from '#lib/document/sheet.ts';
import { cellText } from '#lib/payout/cell-text.ts';
import { normaliseLabel } from '#lib/payout/label.ts';
import { rewriteCells } from '#lib/payout/rewrite-cells.ts';
import type { StatementTable } from '#lib/payout/split-tables.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { MONEY_IN_LABEL, MONEY_OUT_LABEL } from '#lib/reference/payout-labels.ts';

/** What the joined column is called: a name that alone does not make it the one of what was received. */
const JOINED_HEADING = 'Amount in or out';

/**
 * A table with money in and money out beside each other, as one with a column of signed amounts. As it is where there
 * are no such columns, or where a row has money in both.
 */
export function joinInAndOut(table: StatementTable, sheet: string | null): StatementTable {
  const labels = table.headings.map(normaliseLabel);
  const into = onlyPlace(labels, MONEY_IN_LABEL);
  const out = onlyPlace(labels, MONEY_OUT_LABEL);
  if (into === undefined || out === undefined) return table;
  if (table.rows.some((row) => hasMoney(row, into) && hasMoney(row, out))) return table;
  return {
    headings: table.headings.map((heading, at) => {
      if (at === out) return '';
      return at === into ? JOINED_HEADING : heading;
    }),
    rows: table.rows.map((row) => joinCells(row, into, out, sheet)),
  };
}

function onlyPlace(labels: readonly string[], form: RegExp): number | undefined {
  const places = labels.flatMap((label, at) => (form.test(label) ? at : []));
  return places.length === 1 ? places[0] : undefined;
}

function hasMoney(row: SheetRow, column: number): boolean {
  const cents = parseStatementMoney(textAt(row, column))?.cents;
  return cents !== undefined && cents !== 0;
}

/** Money out is taken away, with or without a sign of its own. */
function joinCells(row: SheetRow, into: number, out: number, sheet: string | null): SheetRow {
  const text = cellText(row, out);
  const cents = parseStatementMoney(text)?.cents;
  if (text === '' || hasMoney(row, into)) {
    return text === '' ? row : rewriteCells(row, [{ column: out, text: '', from: out }], sheet);
  }
  const taken = cents === undefined || cents < 0 ? text : `-${text}`;
  const joined = { column: into, text: taken, from: out };
  return rewriteCells(row, [joined, { column: out, text: '', from: out }], sheet);
}
