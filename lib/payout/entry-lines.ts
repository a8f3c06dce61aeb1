import type { SheetRow } from '#lib/document/sheet.ts';
import { isKnownLabel, moneyMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { isDatedTotal } from '#lib/payout/payment-heads.ts';
import { namesKind } from '#lib/payout/row-type.ts';
import { splitEntryTexts } from '#lib/payout/split-entry-texts.ts';
import { DATE_IN_TEXT, isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { PAYMENT_HEAD, SENT_TO_BANK, TOTAL_CELL } from '#lib/reference/payout-row-words.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** One text of an entry and its place. */
export interface EntryText {
  readonly text: string;
  readonly place: SourceRef | undefined;
}

/** One line with its texts. `shape`: what it holds, as a letter. */
export interface EntryLine {
  readonly row: SheetRow;
  readonly texts: readonly EntryText[];
  readonly shape: string;
}

/** How long a session was, beside what it was: "Intake appointment · 60 min". */
const DURATION = /^\d{1,3}[- ]?min/i;

/** `B` date and amount, `D` a date beside text, `d` a date alone, `M` an amount beside text, `m` alone, `T` text, `S` a sum, `L` a label. */
export function toLine(row: SheetRow): EntryLine {
  const texts = row.cells.flatMap((cell, at) =>
    splitEntryTexts(cell).map((text) => ({ text, place: row.places?.[at] })),
  );
  return { row, texts, shape: shapeOf(texts.map(({ text }) => text)) };
}

function shapeOf(texts: readonly string[]): string {
  const [first = ''] = texts;
  const dates = texts.filter(isDate).length;
  const amounts = texts.filter(isAmount).length;
  if (texts.some((text) => TOTAL_CELL.test(text) || SENT_TO_BANK.test(text))) return 'S';
  const isLabel =
    texts.length === 2 && isLabelOf(first, amounts > 0) && !DURATION.test(texts.at(-1) ?? '');
  const isHead = PAYMENT_HEAD.test(first) && texts.some((text) => text.search(DATE_IN_TEXT) !== -1);
  if (isLabel || isHead || isDatedTotal(texts)) return 'L';
  if (dates > 1 || amounts > 1) return 'X';
  if (dates === 1 && amounts === 1) return texts.length > 2 ? 'B' : 'X';
  if (dates === 1) return texts.length > 1 ? 'D' : 'd';
  if (amounts === 1) return texts.length > 1 ? 'M' : 'm';
  return 'T';
}

/** Whether a text is the label of the value beside it. Of amounts only what was paid is labelled so; a fee is a row. */
function isLabelOf(text: string, isMoney: boolean): boolean {
  const label = normaliseLabel(text);
  if (!isMoney) return isKnownLabel(label);
  const meaning = moneyMeaning(label);
  return meaning?.field === 'amount' && meaning.certainty === 'sure' && !namesKind(text);
}

/** Two amounts in one place, an expected and a paid one perhaps, are one amount that cannot be read. */
export function isAmount(text: string): boolean {
  if (parseStatementMoney(text)?.explicit === true) return true;
  return /^\S*\$\S+(?: \S*\$\S+)+$/.test(text);
}
