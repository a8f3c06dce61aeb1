import type { SheetRow } from '#lib/document/sheet.ts';
import { sumsUpAllColumns, sumsUpWhatPrecedes } from '#lib/payout/payment-heads.ts';
import { typesInWords } from '#lib/payout/row-type.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import {
  COUNT_OF_PAYMENTS,
  COUNT_OF_ROWS,
  SECTION_TITLE,
  SENT_TO_BANK,
  SUM_OF_ALL,
  TOTAL_CELL,
} from '#lib/reference/payout-row-words.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';

/** A row with a code, or with two dates, is one of its own whatever its words: "Total session time 53 min". */
export function isOwnRow(filled: readonly string[]): boolean {
  return (
    filled.some((text) => parseProcedureCode(text) !== undefined) ||
    filled.filter(isDate).length > 1
  );
}

/** Whether a row says that the sum went to the bank. A number of the entry is no code of a session. */
function isTransfer(filled: readonly string[]): boolean {
  if (!filled.some((text) => SENT_TO_BANK.test(text)) || !hasAmount(filled)) return false;
  const isOfSession = filled.some((text, at) => at > 0 && parseProcedureCode(text) !== undefined);
  return !isOfSession && filled.filter(isDate).length <= 1;
}

function hasAmount(filled: readonly string[]): boolean {
  return filled.some((text) => parseStatementMoney(text)?.explicit === true);
}

/** What a row sums up: some rows above it, or perhaps all of them; undefined where it is no sum. */
export function scopeOfSum(
  source: SheetRow,
  filled: readonly string[],
  body: readonly SheetRow[],
  from: number,
): 'sub' | 'all' | undefined {
  if (isTransfer(filled)) return 'all';
  for (const text of filled) {
    const word = TOTAL_CELL.exec(text);
    if (word !== null && !isOwnRow(filled)) {
      return word.groups?.['sub'] === undefined ? 'all' : 'sub';
    }
  }
  if (isOwnRow(filled)) return undefined;
  const [words = '', ...more] = filled.filter((text) => parseStatementMoney(text) === undefined);
  const isTitled = more.length === 0 && (SECTION_TITLE.test(words) || SUM_OF_ALL.test(words));
  if (isTitled && sumsUpAllColumns(source, body, from)) return 'sub';
  if (isTitled && from > 0 && sumsUpAllColumns(source, body, 0)) return 'all';
  const count = COUNT_OF_ROWS.exec(words)?.groups?.['count'];
  if (more.length === 0 && Number(count) === body.length - from && hasAmount(filled)) return 'sub';
  if (filled.length > 2 || (!isTitled && typesInWords(words).length > 0)) return undefined;
  if (sumsUpWhatPrecedes(source, body, from)) return 'sub';
  return COUNT_OF_PAYMENTS.test(words) && from > 0 && sumsUpWhatPrecedes(source, body, 0)
    ? 'all'
    : undefined;
}
