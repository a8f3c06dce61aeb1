import { countFilled, type SheetRow } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import { centsIn } from '#lib/payout/column-cents.ts';
import type { Column } from '#lib/payout/columns.ts';
import { moneyMeaning } from '#lib/payout/label.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { CARRIED_BALANCE } from '#lib/reference/payout-row-words.ts';
import { type Cents, CentsSchema } from '#lib/values/cents.ts';

/** One line of a block: what it says, and its amount. */
interface ClosingLine {
  readonly source: SheetRow;
  readonly words: string;
  readonly cents: Cents;
}

/** The lines that close a table: from the sum of one of its columns by what is added and taken to what was paid. */
export interface ClosingBlock {
  /** The rows above it. */
  readonly body: readonly SheetRow[];
  readonly lines: readonly ClosingLine[];
}

/** What a block proves: the column whose sum was paid, but for what its rows add and take. */
export interface ClosingProof {
  readonly column: Column;
  readonly sum: Cents;
  readonly rows: readonly SheetRow[];
  /** What the rows and a balance of another statement come to. */
  readonly added: Cents;
}

/** A sum, something taken from it, and what is left. */
const FEWEST_LINES = 3;

/** The lines of a label and an amount each that stand below a table; undefined where too few do. */
export function cutClosingBlock(rows: readonly SheetRow[]): ClosingBlock | undefined {
  let end = rows.length;
  while (end > 0 && isRemark(rows[end - 1])) end -= 1;
  const lines: ClosingLine[] = [];
  let start = end;
  while (start > 0) {
    const line = toLine(rows[start - 1]);
    if (line === undefined) break;
    lines.unshift(line);
    start -= 1;
  }
  return lines.length < FEWEST_LINES
    ? undefined
    : { body: [...rows.slice(0, start), ...rows.slice(end)], lines };
}

/** Which column of the rows above a block its lines start from, where they lead from its sum to the last of them. */
export function proveClosingBlock(
  { lines }: ClosingBlock,
  columns: readonly Column[],
  rows: readonly SheetRow[],
): ClosingProof | undefined {
  const last = lines.at(-1);
  if (last === undefined || rows.length < 2 || !PAID_AT_LAST.test(last.words)) return undefined;
  const sums = columns.filter(mayBePaid).map((column) => ({ column, sum: sumOf(column, rows) }));
  for (let at = lines.length - FEWEST_LINES; at >= 0; at -= 1) {
    const between = lines.slice(at + 1, -1);
    // A balance of another statement may stand above the sum as well.
    const before = lines.slice(0, at);
    const carried = before.every(({ words }) => CARRIED_BALANCE.test(words)) ? before : [];
    const added = [...carried, ...between].reduce((sum, { cents }) => sum + cents, 0);
    const start = lines[at]?.cents;
    const [found, ...others] = sums.filter(({ sum }) => sum !== 0 && sum === start);
    if (found === undefined || others.length > 0 || found.sum + added !== last.cents) continue;
    return {
      column: found.column,
      sum: CentsSchema.parse(found.sum),
      rows: between.filter(({ words }) => !CARRIED_BALANCE.test(words)).map(({ source }) => source),
      added: CentsSchema.parse(added),
    };
  }
  return undefined;
}

/** Words of what is left at last, where it was paid: a bill ends with what is due. */
const PAID_AT_LAST =
  /^(?!.*\b(?:due|owed?|balance)\b).*\b(?:net|paid|pay|payments?|pay ?outs?|deposit\w*|remit\w*|check|transfer\w*)\b/i;
/** A heading over what a biller took in of insurers and clients alike. */
const COLLECTED = /^(?:total |amount )?collected$|\bcollections?\b/;

function mayBePaid({ kind, label }: Column): boolean {
  const field = moneyMeaning(label)?.field;
  const isOpen = field === undefined || field === 'amount' || COLLECTED.test(label);
  return kind === 'money' && isOpen;
}

function sumOf(column: Column, rows: readonly SheetRow[]): number {
  const cents = centsIn(column, rows);
  return rows.reduce((sum, _, row) => sum + cents.at(row), 0);
}

/** A line of words without an amount: where to ask, a page's number. */
function isRemark(row: SheetRow | undefined): boolean {
  return row !== undefined && filledTexts(row).every((text) => !/\d\.\d\d/.test(text));
}

function toLine(row: SheetRow | undefined): ClosingLine | undefined {
  if (row === undefined || countFilled(row) !== 2) return undefined;
  const [words = '', amount = ''] = filledTexts(row);
  const money = parseStatementMoney(amount);
  const isLabel = parseStatementMoney(words) === undefined && !isDate(words);
  if (money?.explicit !== true || !isLabel) return undefined;
  return { source: row, words, cents: money.cents };
}
