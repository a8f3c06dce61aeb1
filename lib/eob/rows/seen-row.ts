import type { Term } from '#lib/claim/identities.ts';
import type { Word } from '#lib/document/schema.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import type { Line } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Words of a row stand within this many lines of its amounts. */
const LINES_AROUND = 16;
/** What every service has some of, so that its total tells whether a row is missing. */
const SUMMED: ReadonlySet<Term> = new Set<Term>(['billed', 'allowed']);
/** A code printed twice stands on one line, give or take this share of its height. */
const SAME_LINE = 0.8;

/** What of a row was seen in a picture, and where. Heights are measured from the row's amounts down. */
export interface SeenRow {
  readonly isOcr: boolean;
  readonly isService: boolean;
  /** A printed total holds that sums the row. */
  readonly isTotalled: boolean;
  readonly words: readonly Word[];
  readonly page: number;
  /** Half way down its line of amounts. */
  readonly middle: number;
  readonly lineHeight: number;
  readonly dateWords: readonly Word[];
  readonly codeWord: Word | undefined;
  /** Where the day of the date and the code stand, wherever they do, the nearest first. */
  readonly datesBelow: readonly number[];
  readonly codesBelow: readonly number[];
}

/** What of a row was seen in the picture that its lines were read from. */
export function seenIn({ kind, row, date, totals }: ReadRow, lines: readonly Line[]): SeenRow {
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
    isService: kind === 'service',
    isTotalled: totals.some(({ term, status }) => status === 'closed' && SUMMED.has(term)),
    words: around,
    page: row.page,
    middle,
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
    ({ box }) => Math.abs(middleOf(box) - middleOf(first.box)) <= SAME_LINE * lineHeight,
  );
  return [first, ...beside].find((word) => !isUnsure(word)) ?? first;
}

const OCR_MARKS: ReadonlySet<Word['mark']> = new Set([
  'ocr',
  'ocr-clear',
  'ocr-unsure',
  'ocr-layer',
]);

/** Read by a machine from a picture. */
export function isOcr({ mark }: Word): boolean {
  return OCR_MARKS.has(mark);
}

/** Read differently by a second look, or by someone else's OCR that nobody checked. */
export function isUnsure({ mark }: Word): boolean {
  return mark === 'ocr-unsure' || mark === 'ocr-layer';
}

/** How far down the middle of a box is. */
export function middleOf([, top, , bottom]: Box): number {
  return (top + bottom) / 2;
}
