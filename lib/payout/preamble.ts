import type { SheetRow } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import { dateMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { DATE_IN_TEXT } from '#lib/payout/statement-date.ts';
import type { DateField } from '#lib/reference/payout-labels.ts';
import { ABOUT_ANOTHER, INSURERS_TRANSFER, PRELIMINARY } from '#lib/reference/payout-row-words.ts';
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

/** Reads the lines above a table: platform, payout date (of estimates the expected one), whether they are estimates. */
export function readPreamble(above: readonly SheetRow[]): Preamble {
  const rows = above.filter(({ cells }) => !INSURERS_TRANSFER.test(cells.join(' ').trim()));
  const lines = rows.map(({ cells }) => cells.flatMap((cell) => cell.trim() || []).join(' '));
  const cells = rows.flatMap((row) => row.cells);
  const platforms = new Set(cells.flatMap((cell) => findPlatformInText(cell) ?? []));
  const named = [
    ...cells,
    ...lines,
    ...namesBeforeDates(lines),
    ...rows.flatMap((row) => namesBeforeDates(row.cells)),
    ...namesOverDates(rows),
  ].flatMap((text) => fieldOfDate(text) ?? []);
  const isPreliminary = lines.some(saysPreliminary);
  const payoutDates = new Set(datesOf('payoutDate', named));
  const expectedDates = new Set(isPreliminary ? datesOf('expectedPayoutDate', named) : []);
  const [platform] = platforms;
  const dates = payoutDates.size > 0 ? payoutDates : expectedDates;
  const [payoutDateText] = dates;
  return {
    platform: platforms.size === 1 && platform !== undefined ? platform : null,
    payoutDateText: dates.size === 1 && payoutDateText !== undefined ? payoutDateText : null,
    dates: lines.flatMap((line) => Array.from(line.matchAll(DATE_IN_TEXT), ([text]) => text)),
    isPreliminary,
    tellsOfPayouts:
      platforms.size > 0 ||
      lines.some((line) => PAYOUT_WORDS.test(line)) ||
      named.some(({ field }) => field === 'payoutDate' || field === 'expectedPayoutDate'),
  };
}

/** Texts that are the name of a date, each with the one after it that begins with one. */
function namesBeforeDates(texts: readonly string[]): readonly string[] {
  return texts.slice(1).flatMap((text, index) => {
    const name = texts[index] ?? '';
    const [date] = text.matchAll(DATE_IN_TEXT);
    const isNamed = date?.index === 0 && dateMeaning(normaliseLabel(name)) !== undefined;
    return isNamed && name.search(DATE_IN_TEXT) < 0 ? [`${name} ${text}`] : [];
  });
}

/** Dates that stand side by side below a line of their names, each with its own. */
function namesOverDates(rows: readonly SheetRow[]): readonly string[] {
  return rows.slice(1).flatMap((row, index) => {
    const names = filledTexts(rows[index] ?? row);
    const values = filledTexts(row);
    const areNames = names.length > 1 && names.every((name) => !/\d/.test(name));
    return areNames && names.length === values.length
      ? names.flatMap((name, at) => namesBeforeDates([name, values[at] ?? '']))
      : [];
  });
}

/** Whether a line says that the statement's amounts are estimates. */
export function saysPreliminary(line: string): boolean {
  const start = line.slice(0, LONGEST_LINE);
  return PRELIMINARY.test(start) && !ABOUT_ANOTHER.test(start);
}

/** A remark in brackets, such as the days that a payout is for. */
const REMARK = /\([^()]*\)/g;

interface NamedDate {
  readonly date: string;
  readonly field: DateField | undefined;
}

function datesOf(field: DateField, named: readonly NamedDate[]): readonly string[] {
  return named.flatMap((one) => (one.field === field ? one.date : []));
}

/** The only date of a text and what the few words before it call it. */
function fieldOfDate(line: string): NamedDate | undefined {
  const text = line.replaceAll(REMARK, ' ');
  const [date, ...others] = text.matchAll(DATE_IN_TEXT);
  if (date === undefined || others.length > 0) return undefined;
  const before = text.slice(0, date.index);
  // "January sessions, paid Feb 7, 2025": its last words call it so, where words stand behind the comma.
  const label = normaliseLabel(/[^,;]*\p{L}[^,;]*$/u.exec(before)?.[0] ?? before);
  if (label === '' || label.split(' ').length > LONGEST_LABEL_WORDS) return undefined;
  return { date: date[0], field: dateMeaning(label)?.field };
}
