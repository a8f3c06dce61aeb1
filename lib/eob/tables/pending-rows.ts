import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { findNotes, notesOfRow } from '#lib/eob/words/notes.ts';
import { isPendingCell, saysPending } from '#lib/eob/words/pending-words.ts';
import { wordCells } from '#lib/eob/words/word-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/**
 * The tables with their rows that are not decided yet told from those that are: by a cell that says so, or, where
 * nothing but a charge is printed, by the words around the row and the note that it refers to.
 */
export function withPendingRows(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const notes = findNotes(lines);
  const decided = tables.flatMap(({ rows }) => rows.filter(isDecided).map(({ at }) => at));
  /** Whether what stands over a row, from the last decided one on, says that nothing under it is decided. */
  const isUnderPending = ({ at }: AmountRow): boolean => {
    const from = Math.max(-1, ...decided.filter((other) => other < at)) + 1;
    return lines
      .slice(from, at)
      .some((line) => [textOf(line), ...wordCells(line)].some(isPendingCell));
  };
  const isPending = (row: AmountRow): boolean => {
    if (row.kind === 'total' || row.date === undefined) return false;
    const line = lines[row.at];
    if (line !== undefined && wordCells(line).some(isPendingCell)) return true;
    if (isDecided(row)) return false;
    return [row.text, ...notesOfRow(row.text, notes)].some(saysPending) || isUnderPending(row);
  };
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (isPending(row) ? { ...row, kind: 'pending' } : row)),
  }));
}

/** A decision says more than what was charged: a refused service has its charge again as not covered. */
function isDecided({ cells }: AmountRow): boolean {
  return cells.filter((cell) => cell !== undefined && cell.amount !== 0).length > 1;
}
