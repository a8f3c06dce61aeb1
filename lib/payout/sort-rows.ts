import type { SheetRow } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import {
  findLastHead,
  findLastPayer,
  type LinesAbove,
  NOTHING_ABOVE,
} from '#lib/payout/lines-above.ts';
import { createOwnRowTest } from '#lib/payout/own-rows.ts';
import {
  findHeadSum,
  findPaymentHead,
  findSectionHead,
  isDatedTotal,
  isHeadNote,
  isSameHead,
  type PaymentGroup,
} from '#lib/payout/payment-heads.ts';
import { type ReadColumn, type Stretch, stretchesToColumn } from '#lib/payout/read-column.ts';
import {
  findClientHead,
  findOtherHead,
  findPayerHead,
  headsYearToDate,
  isBesideThePoint,
  isSumOfYear,
} from '#lib/payout/section-lines.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { isOwnRow, scopeOfSum } from '#lib/payout/sum-rows.ts';
import {
  CARRIED_BALANCE,
  OF_PAGE,
  OTHER_SECTION,
  SECTION_TITLE,
} from '#lib/reference/payout-row-words.ts';

/** What stands over a row. `group`: the head of its payment, by its place in `groups`. */
interface HeadsAbove {
  readonly group: number | null;
  /** The client under whose name it stands, as printed, where rows are grouped by client. */
  readonly clientAbove: string | null;
  /** The payer under whose name it stands, or what stands in a payer's place, where rows are grouped so. */
  readonly payerAbove: string | null;
}

/** A row that sums up body rows: those from `from` up to `to` (`sub`), or perhaps all of the table (`all`). */
interface SumRow {
  readonly source: SheetRow;
  readonly scope: 'sub' | 'all';
  readonly from: number;
  readonly to: number;
}

/** The rows under a heading, told apart: those that may be payouts, heads of payments, sums, carried balances. */
export interface SortedRows {
  readonly rows: readonly SheetRow[];
  /** What stands over each of them. */
  readonly above: ReadColumn<HeadsAbove>;
  readonly groups: readonly PaymentGroup[];
  readonly sums: readonly SumRow[];
  readonly carried: readonly SheetRow[];
}

/**
 * Tells the rows of a table apart without knowing its columns. `above`: the lines over its heading, where the
 * head of the first payment stands when each payment has headings of its own.
 */
export function sortRows(rows: readonly SheetRow[], above: readonly SheetRow[] = []): SortedRows {
  const linesAbove = new Set(above.flatMap(filledTexts));
  const below = sortBelow(rows, NOTHING_ABOVE, linesAbove);
  const head = below.groups.length === 0 ? undefined : findLastHead(above);
  const isByPayer = below.rows.some((_, row) => below.above.at(row).payerAbove !== null);
  const payer = isByPayer ? findLastPayer(above) : null;
  return head === undefined && payer === null
    ? below
    : sortBelow(rows, { head, payer }, linesAbove);
}

function sortBelow(
  rows: readonly SheetRow[],
  above: LinesAbove,
  linesAbove: ReadonlySet<string>,
): SortedRows {
  const sorter = new RowSorter(rows, above, linesAbove);
  rows.forEach((row, index) => sorter.sort(row, index));
  return sorter.sorted;
}

/** Goes down the rows of a table and keeps in mind what stands over them. */
class RowSorter {
  readonly #table: readonly SheetRow[];
  /** What the lines above the table say, which each page may say again. */
  readonly #linesAbove: ReadonlySet<string>;
  readonly #isOwnRow: (row: SheetRow, index: number) => boolean;
  readonly #rows: SheetRow[] = [];
  readonly #above: Stretch<HeadsAbove>[] = [];
  readonly #groups: PaymentGroup[];
  readonly #sums: SumRow[] = [];
  readonly #carried: SheetRow[] = [];
  /** The first row that comes behind the last sum or head. */
  #from = 0;
  #clientAbove: string | null = null;
  #payerAbove: string | null;
  /** Whether rows stand under the names of payers. */
  #isByPayer = false;
  /** Whether the row above heads sums that reach back over earlier statements, or is one of them. */
  #isYearToDate = false;

  constructor(
    table: readonly SheetRow[],
    { head, payer }: LinesAbove,
    linesAbove: ReadonlySet<string>,
  ) {
    this.#table = table;
    this.#linesAbove = linesAbove;
    this.#isOwnRow = createOwnRowTest(table);
    this.#groups = head === undefined ? [] : [head];
    this.#payerAbove = payer;
    this.#beginStretch();
  }

  get sorted(): SortedRows {
    // The very same list where nothing is left out, for its columns are made already.
    const rows = this.#rows.length === this.#table.length ? this.#table : this.#rows;
    return {
      rows,
      above: stretchesToColumn(this.#above, rows.length),
      groups: this.#groups,
      sums: this.#sums,
      carried: this.#carried,
    };
  }

  sort(row: SheetRow, index: number): void {
    if (this.#isYearToDate && isSumOfYear(row)) return;
    this.#isYearToDate = false;
    if (this.#isOwnRow(row, index)) this.#rows.push(row);
    else this.#sortOdd(row, index);
  }

  #sortOdd(row: SheetRow, index: number): void {
    const filled = filledTexts(row);
    this.#isYearToDate = headsYearToDate(filled);
    if (this.#isYearToDate || isBesideThePoint(filled)) return;
    const payer = findPayerHead(filled);
    if (payer !== undefined) {
      this.#beginStretch({ payerAbove: payer });
      return;
    }
    const named = findClientHead(filled);
    if (named !== undefined) {
      this.#beginStretch({ clientAbove: named });
      return;
    }
    const last = this.#groups.at(-1);
    const scope = this.#isDatedTotal(filled, last)
      ? undefined
      : scopeOfSum(row, filled, this.#rows, this.#from);
    if (scope !== undefined) {
      this.#beginStretch({ payerAbove: null, clientAbove: null });
      this.#sums.push({ source: row, scope, from: this.#from, to: this.#rows.length });
      this.#from = this.#rows.length;
      return;
    }
    if (filled.some((cell) => CARRIED_BALANCE.test(cell)) && !isOwnRow(filled)) {
      this.#carried.push(row);
      return;
    }
    const isTitle = filled.length === 1 && SECTION_TITLE.test(filled.join(' '));
    const isOfAll = isTitle || OTHER_SECTION.test(filled.join(' '));
    if (isOfAll) this.#beginStretch({ clientAbove: null, payerAbove: null });
    const head = findPaymentHead(this.#table, index, filled) ?? findSectionHead(filled, last);
    const other = this.#isByPayer && !isOfAll ? findOtherHead(filled) : undefined;
    if (head !== undefined) this.#noteHead(head, last);
    else if (other !== undefined) this.#beginStretch({ payerAbove: other });
    else if (!this.#noteHeadSum(filled, last)) this.#sortText(row, filled);
  }

  /** Among rows that stand under their clients' names, one line of text may be another client's, whatever it says. */
  #sortText(row: SheetRow, filled: readonly string[]): void {
    const [text = '', ...others] = filled;
    const isOfPage = OF_PAGE.test(text) || this.#linesAbove.has(text);
    if (this.#clientAbove !== null && others.length === 0 && text !== '' && !isOfPage) {
      this.#beginStretch({ clientAbove: null });
    }
    this.#rows.push(row);
  }

  #isDatedTotal(filled: readonly string[], last: PaymentGroup | undefined): boolean {
    const isBelowSum = last !== undefined && last.stated !== null;
    return isDatedTotal(filled) && (this.#rows.length === 0 || isBelowSum);
  }

  #noteHead(head: PaymentGroup, last: PaymentGroup | undefined): void {
    if (isSameHead(head, last)) return;
    this.#groups.push(head);
    this.#from = this.#rows.length;
    this.#beginStretch();
  }

  /** Takes a line for the sum, or a note, of the head that stands right above it; false where it is none. */
  #noteHeadSum(filled: readonly string[], last: PaymentGroup | undefined): boolean {
    const isUnderHead = last?.stated === null && this.#rows.length === this.#from;
    if (last === undefined || !isUnderHead || !filled.every(isHeadNote)) return false;
    const stated = findHeadSum(filled);
    // A state or an account on a line of its own, above the sum.
    if (stated === undefined)
      return filled.every((text) => parseStatementMoney(text) === undefined);
    this.#groups[this.#groups.length - 1] = { ...last, stated };
    return true;
  }

  /** Begins a stretch of rows: under the last head, and the client and payer as before or as they are said now. */
  #beginStretch({
    clientAbove = this.#clientAbove,
    payerAbove = this.#payerAbove,
  }: Partial<HeadsAbove> = {}): void {
    this.#clientAbove = clientAbove;
    this.#payerAbove = payerAbove;
    this.#isByPayer ||= payerAbove !== null;
    const group = this.#groups.length === 0 ? null : this.#groups.length - 1;
    this.#above.push({ from: this.#rows.length, value: { group, clientAbove, payerAbove } });
  }
}
