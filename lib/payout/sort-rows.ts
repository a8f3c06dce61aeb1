import { type SheetRow, widthOf } from '#lib/document/sheet.ts';
import { filledTexts, saidBy } from '#lib/payout/cell-text.ts';
import {
  findHeadSum,
  findPaymentHead,
  findSectionHead,
  isDatedTotal,
  isSameHead,
  type PaymentGroup,
  sumsUpAllColumns,
  sumsUpWhatPrecedes,
} from '#lib/payout/payment-heads.ts';
import { createRowTest } from '#lib/payout/remember-cells.ts';
import { typesInWords } from '#lib/payout/row-type.ts';
import {
  findPayerHead,
  headsYearToDate,
  isBesideThePoint,
  isSumOfYear,
} from '#lib/payout/section-lines.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import {
  CARRIED_BALANCE,
  CLIENT_HEAD,
  COUNT_OF_PAYMENTS,
  NAME_ALONE,
  OTHER_SECTION,
  PAYER_BESIDE,
  SECTION_TITLE,
  SENT_TO_BANK,
  SURNAME_FIRST,
  TOTAL_CELL,
} from '#lib/reference/payout-row-words.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';

/** A row that may be a payout. `group`: the payment under whose head it stands, by its place in `groups`. */
export interface BodyRow {
  readonly source: SheetRow;
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

/** The rows under a heading, told apart: payments with what stands below them, sums, carried balances, the rest. */
export interface SortedRows {
  readonly rows: readonly BodyRow[];
  readonly groups: readonly PaymentGroup[];
  readonly sums: readonly SumRow[];
  readonly carried: readonly SheetRow[];
}

/** A row of this many cells, none of them blank, is neither a sum nor the head of a payment. */
const FULL_ROW = 4;

/**
 * Tells the rows of a table apart without knowing its columns. `above`: the lines over its heading, where the
 * head of the first payment stands when each payment has headings of its own.
 */
export function sortRows(rows: readonly SheetRow[], above: readonly SheetRow[] = []): SortedRows {
  const below = sortBelow(rows, NOTHING_ABOVE);
  const head = below.groups.length === 0 ? undefined : findLastHead(above);
  const isByPayer = below.rows.some(({ payerAbove }) => payerAbove !== null);
  const payer = isByPayer ? findLastPayer(above) : null;
  return head === undefined && payer === null ? below : sortBelow(rows, { head, payer });
}

/** What stands over the first row: the head of its payment, and its payer. */
interface LinesAbove {
  readonly head: PaymentGroup | undefined;
  readonly payer: string | null;
}

const NOTHING_ABOVE: LinesAbove = { head: undefined, payer: null };

function findLastPayer(above: readonly SheetRow[]): string | null {
  return above.flatMap((row) => findPayerHead(filledTexts(row)) ?? []).at(-1) ?? null;
}

/** The lines above a table that speak of all of it: without the head of its first payment, where it has several. */
export function linesOfAll(
  above: readonly SheetRow[],
  { groups }: SortedRows,
): readonly SheetRow[] {
  if (groups.length === 0) return above;
  let isUnderHead = false;
  return above.filter((row, index) => {
    const filled = filledTexts(row);
    const isHead = findPaymentHead(above, index, filled) !== undefined;
    const isSum = isUnderHead && findHeadSum(filled) !== undefined;
    isUnderHead ||= isHead;
    return !isHead && !isSum;
  });
}

function findLastHead(above: readonly SheetRow[]): PaymentGroup | undefined {
  let head: PaymentGroup | undefined;
  for (const [index, row] of above.entries()) {
    const filled = filledTexts(row);
    const next = findPaymentHead(above, index, filled);
    const sum = head === undefined || next !== undefined ? undefined : findHeadSum(filled);
    if (head !== undefined && sum !== undefined) head = { ...head, stated: sum };
    head = next ?? head;
  }
  return head;
}

function sortBelow(rows: readonly SheetRow[], above: LinesAbove): SortedRows {
  const body: BodyRow[] = [];
  const groups: PaymentGroup[] = above.head === undefined ? [] : [above.head];
  const sums: SumRow[] = [];
  const carried: SheetRow[] = [];
  let from = 0;
  let clientAbove: string | null = null;
  let payerAbove = above.payer;
  let isYearToDate = false;
  const hasGap = createRowTest((text) => saidBy(text) === '');
  rows.forEach((source, index) => {
    const group = groups.length === 0 ? null : groups.length - 1;
    if (isYearToDate && isSumOfYear(source)) return;
    isYearToDate = false;
    if (widthOf(source) >= FULL_ROW && !hasGap(source)) {
      body.push({ source, group, clientAbove, payerAbove });
      return;
    }
    const last = groups.at(-1);
    const filled = filledTexts(source);
    isYearToDate = headsYearToDate(filled);
    if (isYearToDate || isBesideThePoint(filled)) return;
    const payer = findPayerHead(filled);
    if (payer !== undefined) {
      payerAbove = payer;
      return;
    }
    const named = findClientHead(filled);
    if (named !== undefined) {
      clientAbove = named;
      return;
    }
    const isDated =
      isDatedTotal(filled) && (body.length === 0 || (last !== undefined && last.stated !== null));
    const scope = isDated ? undefined : scopeOfSum(source, filled, body, from);
    if (scope !== undefined) {
      if (endsClient(filled, clientAbove)) clientAbove = null;
      payerAbove = null;
      sums.push({ source, scope, from, to: body.length });
      from = body.length;
      return;
    }
    if (filled.some((cell) => CARRIED_BALANCE.test(cell)) && !isOwnRow(filled)) {
      carried.push(source);
      return;
    }
    const isTitle = filled.length === 1 && SECTION_TITLE.test(filled.join(' '));
    if (isTitle || OTHER_SECTION.test(filled.join(' '))) [clientAbove, payerAbove] = [null, null];
    const head = findPaymentHead(rows, index, filled) ?? findSectionHead(filled, last);
    const isUnderHead = last !== undefined && last.stated === null && body.length === from;
    const sum = head === undefined && isUnderHead ? findHeadSum(filled) : undefined;
    if (head !== undefined && isSameHead(head, last)) return;
    if (head !== undefined) groups.push(head);
    if (last !== undefined && sum !== undefined)
      groups[groups.length - 1] = { ...last, stated: sum };
    if (head === undefined && sum === undefined)
      body.push({ source, group, clientAbove, payerAbove });
    if (head !== undefined) from = body.length;
  });
  return { rows: body, groups, sums, carried };
}

/** The client whom a line names over the rows below it: "Client: Jane D.", "DOE, J", "Jane Doe · Payer: Cigna". */
function findClientHead(filled: readonly string[]): string | undefined {
  if (filled.length === 0 || filled.length > 2) return undefined;
  const labelled = CLIENT_HEAD.exec(filled.join(' '))?.groups?.['client'];
  if (labelled !== undefined) return labelled;
  const [name = '', payer] = filled;
  const isNamed = payer === undefined ? SURNAME_FIRST.test(name) : PAYER_BESIDE.test(payer);
  return isNamed && NAME_ALONE.test(name) && typesInWords(name).length === 0 ? name : undefined;
}

function endsClient(filled: readonly string[], client: string | null): boolean {
  return client !== null && filled.some((text) => text.includes(client));
}

/** A row with a code, or with two dates, is one of its own whatever its words: "Total session time 53 min". */
function isOwnRow(filled: readonly string[]): boolean {
  return (
    filled.some((text) => parseProcedureCode(text) !== undefined) ||
    filled.filter(isDate).length > 1
  );
}

function hasAmount(filled: readonly string[]): boolean {
  return filled.some((text) => parseStatementMoney(text)?.explicit === true);
}

function scopeOfSum(
  source: SheetRow,
  filled: readonly string[],
  body: readonly BodyRow[],
  from: number,
): 'sub' | 'all' | undefined {
  if (filled.some((text) => SENT_TO_BANK.test(text)) && hasAmount(filled) && !isOwnRow(filled)) {
    return 'all';
  }
  for (const text of filled) {
    const word = TOTAL_CELL.exec(text);
    if (word !== null && !isOwnRow(filled)) {
      return word.groups?.['sub'] === undefined ? 'all' : 'sub';
    }
  }
  const [words = '', ...more] = filled.filter((text) => parseStatementMoney(text) === undefined);
  const isTitled = more.length === 0 && SECTION_TITLE.test(words);
  if (isTitled && sumsUpAllColumns(source, body, from)) return 'sub';
  if (filled.length > 2 || isOwnRow(filled) || typesInWords(words).length > 0) return undefined;
  if (sumsUpWhatPrecedes(source, body, from)) return 'sub';
  return COUNT_OF_PAYMENTS.test(words) && from > 0 && sumsUpWhatPrecedes(source, body, 0)
    ? 'all'
    : undefined;
}
