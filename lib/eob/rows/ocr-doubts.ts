import type { Word } from '#lib/document/schema.ts';
import { proveRow } from '#lib/eob/rows/proofs.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
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

/** Words of a row stand within this many lines of its amounts. */
const LINES_AROUND = 16;
/** Dates and codes of one table stand in the same place of each row, give or take this share of a line's height. */
const SAME_PLACE = 0.8;
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
      ...dateDoubts(each, own, lines),
      ...codeDoubts(each, own, sameTable),
      ...placeDoubts(own, sameTable),
      ...amountDoubts(each, own),
    ];
    return { ...each, doubts: [...each.doubts, ...doubts] };
  });
}

/** What of a row was seen in a picture, and where. Heights are measured from the row's amounts down. */
interface SeenRow {
  readonly isOcr: boolean;
  readonly words: readonly Word[];
  readonly lineHeight: number;
  readonly dateWords: readonly Word[];
  readonly codeWord: Word | undefined;
  /** Where the day of the date and the code stand, wherever they do, the nearest first. */
  readonly datesBelow: readonly number[];
  readonly codesBelow: readonly number[];
}

function seenIn({ row, date }: ReadRow, lines: readonly Line[]): SeenRow {
  const line = lines[row.at];
  const around = lines
    .slice(Math.max(0, row.at - LINES_AROUND), row.at + LINES_AROUND + 1)
    .filter(({ page }) => page === row.page)
    .flatMap(({ words }) => words);
  const middle = line === undefined ? 0 : middleOf(line.box);
  const nearest = (text: string) =>
    around
      .filter((word) => word.text.includes(text))
      .toSorted((a, b) => Math.abs(middleOf(a.box) - middle) - Math.abs(middleOf(b.box) - middle));
  const below = (text: string | undefined) =>
    text === undefined ? [] : nearest(text).map(({ box }) => middleOf(box) - middle);
  const pieces = (date?.text ?? '').split(' ');
  return {
    isOcr: line?.words.some(isOcr) ?? false,
    words: around,
    lineHeight: line?.size ?? 0,
    dateWords: pieces.flatMap((piece) => nearest(piece)[0] ?? []),
    codeWord:
      row.code === undefined ? undefined : surestOf(nearest(row.code.code), line?.size ?? 0),
    // A date that stands over the whole table stands at another distance from each row.
    datesBelow: row.date === undefined ? [] : below(pieces.find((piece) => /\d/.test(piece))),
    codesBelow: below(row.code?.code),
  };
}

/** A code that a row prints twice side by side is as clear as the clearer of the two. */
function surestOf([first, ...others]: readonly Word[], lineHeight: number): Word | undefined {
  if (first === undefined) return undefined;
  const beside = others.filter(
    ({ box }) => Math.abs(middleOf(box) - middleOf(first.box)) <= SAME_PLACE * lineHeight,
  );
  return [first, ...beside].find((word) => !isUnsure(word)) ?? first;
}

const OCR_MARKS: ReadonlySet<Word['mark']> = new Set([
  'ocr',
  'ocr-clear',
  'ocr-unsure',
  'ocr-layer',
]);

function isOcr({ mark }: Word): boolean {
  return OCR_MARKS.has(mark);
}

/** Read differently by a second look, or by someone else's OCR that nobody checked. */
function isUnsure({ mark }: Word): boolean {
  return mark === 'ocr-unsure' || mark === 'ocr-layer';
}

function middleOf([, top, , bottom]: Box): number {
  return (top + bottom) / 2;
}

function dateDoubts(
  { date }: ReadRow,
  { dateWords }: SeenRow,
  lines: readonly Line[],
): readonly string[] {
  if (date === undefined) return [];
  if (dateWords.length === 0 || dateWords.some(isUnsure)) {
    return ['The date of service was read from a picture and is not clear.'];
  }
  const others = lines.flatMap((line) => datesOn(line).map(({ from }) => from));
  if (others.some((other) => other !== date.from && isNear(other, date.from))) return [];
  return [
    `The date of service (${formatServiceDate(date.from)}) was read from a picture, and no other date of the document confirms it.`,
  ];
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

/** A date or code that stands elsewhere than in the other rows may be another row's: its own was not seen. */
function placeDoubts(own: SeenRow, sameTable: readonly SeenRow[]): readonly string[] {
  const isApart = (places: (row: SeenRow) => readonly number[]) => {
    const isAt = (row: SeenRow, usual: number) =>
      places(row).some((place) => Math.abs(place - usual) <= SAME_PLACE * own.lineHeight);
    if (places(own).length === 0) return false;
    return usualPlaces(sameTable, places, isAt).some((usual) => !isAt(own, usual));
  };
  if (!isApart(({ datesBelow }) => datesBelow) && !isApart(({ codesBelow }) => codesBelow))
    return [];
  return ['Date and code stand elsewhere than in the other rows, and may be another row’s.'];
}

/**
 * Where most rows have theirs, which is where each has its own: the next row's may stand nearer, but the last row has
 * none there. Several places where as many rows have one each.
 */
function usualPlaces(
  rows: readonly SeenRow[],
  places: (row: SeenRow) => readonly number[],
  isAt: (row: SeenRow, usual: number) => boolean,
): readonly number[] {
  const counts = rows
    .flatMap(places)
    .map((place) => ({ place, count: rows.filter((row) => isAt(row, place)).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.filter(({ count }) => count === most).map(({ place }) => place);
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
