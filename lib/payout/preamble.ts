import type { SheetRow } from '#lib/document/sheet.ts';
import { dateMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { DATE_IN_TEXT } from '#lib/payout/statement-date.ts';
import { ABOUT_ANOTHER, PRELIMINARY } from '#lib/reference/payout-row-words.ts';
import { findPlatformInText } from '#lib/reference/platforms.ts';

/** What the lines above a table say about the whole statement. Dates are as printed. */
export interface Preamble {
  readonly platform: string | null;
  readonly payoutDateText: string | null;
  readonly dates: readonly string[];
  readonly isPreliminary: boolean;
  readonly tellsOfPayouts: boolean;
}

const PAYOUT_WORDS = /\b(?:payouts?|earnings|remittance|deposited|paid to you|your pay)\b/i;
/** Characters of a line that are looked at. */
const LONGEST_LINE = 300;
/** A label has few words: a longer text before a date is a sentence. */
const LONGEST_LABEL_WORDS = 5;

/** Reads the lines above a table: platform, payout date, whether the amounts are estimates. */
export function readPreamble(rows: readonly SheetRow[]): Preamble {
  const lines = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' '));
  const cells = rows.flatMap((row) => row.cells);
  const platforms = new Set(cells.flatMap((cell) => findPlatformInText(cell) ?? []));
  const payoutDates = new Set(lines.flatMap((line) => findPayoutDate(line) ?? []));
  const [platform] = platforms;
  const [payoutDateText] = payoutDates;
  return {
    platform: platforms.size === 1 && platform !== undefined ? platform : null,
    payoutDateText: payoutDates.size === 1 && payoutDateText !== undefined ? payoutDateText : null,
    dates: lines.flatMap((line) => Array.from(line.matchAll(DATE_IN_TEXT), ([text]) => text)),
    isPreliminary: lines.some(saysPreliminary),
    tellsOfPayouts: platforms.size > 0 || lines.some((line) => PAYOUT_WORDS.test(line)),
  };
}

/** Whether a line says that the statement's amounts are estimates. */
export function saysPreliminary(line: string): boolean {
  const start = line.slice(0, LONGEST_LINE);
  return PRELIMINARY.test(start) && !ABOUT_ANOTHER.test(start);
}

function findPayoutDate(line: string): string | undefined {
  const [date, ...others] = line.matchAll(DATE_IN_TEXT);
  if (date === undefined || others.length > 0) return undefined;
  const label = normaliseLabel(line.slice(0, date.index));
  if (label === '' || label.split(' ').length > LONGEST_LABEL_WORDS) return undefined;
  return dateMeaning(label)?.field === 'payoutDate' ? date[0] : undefined;
}
