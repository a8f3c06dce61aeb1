import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import { isHeadNote } from '#lib/payout/payment-heads.ts';
import { DATE_IN_TEXT, isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { PAYMENT_HEAD } from '#lib/reference/payout-row-words.ts';

/** Lines of the longest head: its day, how it was paid, its sum. */
const LONGEST_HEAD = 3;

/**
 * Joins the head of a payment that stands on several lines ("Nov 6, 2026", "Paid · Direct deposit", "$793.50") into one:
 * else its sum could be taken for that of the session below.
 */
export function joinStackedHeads(sheet: Sheet): Sheet {
  const rows: SheetRow[] = [];
  for (let at = 0; at < sheet.rows.length; ) {
    const head = findHead(sheet.rows, at);
    const [first] = head;
    if (first === undefined) break;
    rows.push(head.length > 1 ? { row: first.row, cells: joinHead(head) } : first);
    at += head.length;
  }
  return { ...sheet, rows };
}

/** The lines of the head that begins at a line; else the line alone. */
function findHead(rows: readonly SheetRow[], at: number): readonly SheetRow[] {
  for (let length = LONGEST_HEAD; length > 1; length -= 1) {
    const lines = rows.slice(at, at + length);
    if (lines.length === length && isHead(lines)) return lines;
  }
  return rows.slice(at, at + 1);
}

/** A day first, the sum last and alone, and beside them nothing but that it was paid, and how. */
function isHead(lines: readonly SheetRow[]): boolean {
  const texts = lines.map(filledTexts);
  const [day = '', ...notes] = texts.slice(0, -1).flat();
  const [sum = '', ...more] = texts.at(-1) ?? [];
  const isSum = more.length === 0 && parseStatementMoney(sum)?.explicit === true;
  const isPaid = isDate(day)
    ? notes.some((note) => PAYMENT_HEAD.test(note))
    : PAYMENT_HEAD.test(day) && day.search(DATE_IN_TEXT) !== -1;
  return isSum && isPaid && notes.every((note) => isHeadNote(note) && !/\$/.test(note));
}

/** Its words and day in one text, as heads are printed, and its sum. */
function joinHead(lines: readonly SheetRow[]): readonly string[] {
  const texts = lines.flatMap(filledTexts);
  const [day = ''] = texts;
  const words = isDate(day) ? texts.find((text) => PAYMENT_HEAD.test(text)) : undefined;
  return [words === undefined ? day : `${words} ${day}`, texts.at(-1) ?? ''];
}
