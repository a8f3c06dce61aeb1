import type { Word } from '#lib/document/schema.ts';
import { placeDoubts } from '#lib/eob/rows/place-doubts.ts';
import { proveRow } from '#lib/eob/rows/proofs.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { isOcr, isUnsure, middleOf, type SeenRow, seenIn } from '#lib/eob/rows/seen-row.ts';
import {
  isKnownProcedureCode,
  isRetiredProcedureCode,
  isSeldomProcedureCode,
  RETIRED_AFTER,
} from '#lib/reference/procedure-codes.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { daysBetween, formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** A document's dates lie this near to each other, in days. */
const LONGEST_PERIOD_DAYS = 3 * 366;
/** Five characters that may be a misread code: figures, and letters that look like figures. */
const ALMOST_A_CODE = /^(?=.*\d)[\dOQDGSBIlZTA]{5}$/;
const NUMBERS_ONLY = /^\d{5}$/;

/**
 * The rows with the doubts that a picture leaves: arithmetic sees neither a misread date nor a misread code, and
 * no figure that stands in no sum. Rows of printed text are as they were.
 */
export function withOcrDoubts(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  if (!rows.some(({ row }) => lines[row.at]?.words.some(isOcr))) return rows;
  const seen = rows.map((each) => seenIn(each, lines));
  return rows.map((each, index) => {
    const own = seen[index];
    if (each.kind !== 'service' || own === undefined || !own.isOcr) return each;
    const sameTable = seen.filter((_, other) => rows[other]?.table === each.table);
    const doubts = [
      ...dateDoubts(each, own, { lines, rows }),
      ...codeDoubts(each, own, sameTable),
      ...placeDoubts(own, sameTable, seen),
      ...amountDoubts(each, own),
    ];
    return { ...each, doubts: [...each.doubts, ...doubts] };
  });
}

function dateDoubts(
  { date }: ReadRow,
  { dateWords }: SeenRow,
  { lines, rows }: { readonly lines: readonly Line[]; readonly rows: readonly ReadRow[] },
): readonly string[] {
  if (date === undefined) return [];
  if (dateWords.length === 0 || dateWords.some(isUnsure)) {
    const sameDay = rows.filter((row) => row.date?.from === date.from);
    if (sameDay.length === 1 && beginsOrEndsPeriod(date.from, lines)) return [];
    return ['The date of service was read from a picture and is not clear.'];
  }
  const others = lines.flatMap((line) => datesOn(line).map(({ from }) => from));
  if (others.some((other) => other !== date.from && isNear(other, date.from))) return [];
  return [
    `The date of service (${formatServiceDate(date.from)}) was read from a picture, and no other date of the document confirms it.`,
  ];
}

/** A claim's period is no longer than this, in days; a year of a plan is. */
const LONGEST_CLAIM_DAYS = 45;

/** Whether a day begins or ends the period of a claim, read clearly: some service of the claim must be on it. */
function beginsOrEndsPeriod(day: ServiceDate, lines: readonly Line[]): boolean {
  return lines.some((line) =>
    datesOn(line).some(
      ({ from, to, at, text }) =>
        to !== undefined &&
        to !== from &&
        daysBetween(from, to) <= LONGEST_CLAIM_DAYS &&
        (from === day || to === day) &&
        !wordsAt(line, at, at + text.length).some(isUnsure),
    ),
  );
}

/** The words of a line that its text has between two places. */
function wordsAt({ words }: Line, from: number, to: number): readonly Word[] {
  let next = 0;
  return words.filter(({ text }) => {
    const start = next;
    next += text.length + 1;
    return start < to && next - 1 > from;
  });
}

function isNear(one: ServiceDate, other: ServiceDate): boolean {
  return Math.abs(daysBetween(one, other)) <= LONGEST_PERIOD_DAYS;
}

function codeDoubts(
  { row, date }: ReadRow,
  { words, codeWord }: SeenRow,
  sameTable: readonly SeenRow[],
): readonly string[] {
  if (row.code === undefined) {
    const isLost =
      sameTable.some((other) => other.codeWord !== undefined) ||
      row.text.split(' ').some(isAlmostCode);
    return isLost ? ['The procedure code was read from a picture and is not clear.'] : [];
  }
  const { code } = row.code;
  if (codeWord === undefined || isUnsure(codeWord) || !words.includes(codeWord)) {
    return [`The procedure code (${code}) was read from a picture and is not clear.`];
  }
  if (isKnownProcedureCode(code)) return [];
  const isOfItsTime = date !== undefined && date.from <= RETIRED_AFTER;
  const isCode = isSeldomProcedureCode(code) || (isOfItsTime && isRetiredProcedureCode(code));
  if (isCode && codeWord.mark === 'ocr-clear') return [];
  return [
    `The procedure code (${code}) was read from a picture and is none of those usual in behavioral health.`,
  ];
}

function isAlmostCode(text: string): boolean {
  return ALMOST_A_CODE.test(text) && !NUMBERS_ONLY.test(text);
}

/** A figure in no sum is believed only where two looks read it alike. */
function amountDoubts(row: ReadRow, { words }: SeenRow): readonly string[] {
  const { by } = proveRow(row.read.amounts, row, row.read);
  const isUnclear = [...row.read.tokens].some(
    ([term, { box }]) =>
      !by.has(term) && words.some((word) => isUnsure(word) && covers(word.box, box)),
  );
  return isUnclear
    ? ['A figure of this line was read from a picture, is not clear, and is in no sum.']
    : [];
}

function covers([left, top, right, bottom]: Box, box: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, middleOf(box)];
  return x >= left && x <= right && y >= top && y <= bottom;
}
