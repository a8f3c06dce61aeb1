import type { Word } from '#lib/document/schema.ts';
import { codeAmong, hasRivalCodes, mayBeOtherNumber } from '#lib/eob/words/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import type { AdjustmentToken, MoneyToken } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** A line under headings, with its amounts in their columns. `at`: its place in the document's lines. */
export interface TableLine {
  readonly at: number;
  readonly line: Line;
  readonly cells: readonly (MoneyToken | undefined)[];
  /** Amounts in no column that a heading names. */
  readonly unnamed: readonly MoneyToken[];
  readonly words: readonly Word[];
  /** Those of its words that may name the procedure. */
  readonly codeWords: readonly Word[];
  readonly adjustments: readonly AdjustmentToken[];
  readonly unreadable: readonly Word[];
  readonly dates: readonly DateToken[];
  /** Something stands under a heading of dates that is no date understood. */
  readonly hasUnreadDate: boolean;
  readonly isTotal: boolean;
  /** The line names its amounts itself, and is no row of the table. */
  readonly isKeyed: boolean;
}

/** Whether a line has amounts in the table's columns. */
export function hasAmounts({ cells }: TableLine): boolean {
  for (const cell of cells) if (cell !== undefined) return true;
  return false;
}

/** How many columns a line has an amount in. */
export function filledCells({ cells }: TableLine): number {
  let filled = 0;
  for (const cell of cells) if (cell !== undefined) filled += 1;
  return filled;
}

/**
 * The procedure code of a row: on its own line, else on the lines of words that belong to it. A code of behavioral
 * health on those goes before another number on its own, which may be a note's or an account's.
 */
export function rowCode(
  line: TableLine,
  attached: readonly TableLine[],
): CodeWithModifiers | undefined {
  const own = codeAmong(line.codeWords);
  // Where a row holds two codes, a third one beside it does not decide.
  if (own === undefined && hasRivalCodes(line.codeWords)) return undefined;
  if (own !== undefined && !mayBeOtherNumber(own.code)) return own;
  const around = codeAmong(attached.flatMap(({ codeWords }) => codeWords));
  return own === undefined || (around !== undefined && !mayBeOtherNumber(around.code))
    ? around
    : own;
}
