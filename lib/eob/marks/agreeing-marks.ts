import { AMOUNT_FIELDS, amountOf, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import type { AmountColumn, AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { isSure } from '#lib/values/trust.ts';

/**
 * Whether the tables that a file marks say what the places of its words have proved already: every line is sure, and
 * every marked service is one of them, with the same figures under headings that name their fields first. Then a
 * reading of the whole document by its marks, which takes as long as the first, adds no line and disputes none.
 */
export function doMarksAgree(claims: readonly Claim[], tables: readonly ServiceTable[]): boolean {
  const open = claims.flatMap(({ lines }) => lines);
  if (!open.every(({ trust }) => isSure(trust))) return false;
  return tables.every(({ columns, rows }) =>
    rows.every((row) => {
      if (row.kind !== 'service') return true;
      const at = open.findIndex((line) => isOfService(line, row) && isSaidBy(line, row, columns));
      return at >= 0 && open.splice(at, 1).length > 0;
    }),
  );
}

function isOfService(
  { dateOfService, procedureCode }: ServiceLine,
  { date, code }: AmountRow,
): boolean {
  return dateOfService === date?.from && procedureCode === (code?.code ?? null);
}

/** Whether each amount of a row is the line's figure of that name, and each figure that was read stands in the row. */
function isSaidBy(
  { figures }: ServiceLine,
  { cells, adjustments }: AmountRow,
  columns: readonly AmountColumn[],
): boolean {
  const named = columns.map(({ label }) => labelCandidates(label)[0]?.field);
  const areFigures = cells.every((cell, at) => {
    const field = AMOUNT_FIELDS.find((each) => each === named[at]);
    return cell === undefined || (field && amountOf(figures[field])) === cell.amount;
  });
  const arePrinted = AMOUNT_FIELDS.every((field) => {
    const figure = figures[field];
    if (figure === null || figure.origin === 'derived') return true;
    const amount = amountOf(figure);
    // A stroke is nothing by its place, and an empty cell by the marks.
    const isCell = named.some(
      (each, at) => each === field && (cells[at] === undefined ? 0 : cells[at].amount) === amount,
    );
    return isCell || adjustments.some(({ money }) => money.amount === amount);
  });
  return areFigures && arePrinted;
}
