import { AMOUNT_FIELDS, type AmountField, amountOf, type Figure } from '#lib/claim/schema.ts';
import type { PictureReading } from '#lib/document/image/read-picture.ts';
import type { Page, Word } from '#lib/document/schema.ts';
import { type Attempt, toAttempt } from '#lib/workflow/picture-attempt.ts';

/** A misread amount differs from the printed one in so many figures at most. */
const MOST_FIGURES = 2;
/** So many sums must hold with a mended figure: that of its column, and one of its row. */
const FEWEST_SUMS = 2;
/** So many ways to mend a page are tried; where there are more, no sum tells them apart. */
const MOST_WAYS = 12;

/**
 * An attempt with the figures mended that one printed total of their column, and a sum of their row, show to be misread:
 * a figure of which the engine was unsure, in the place of which one that differs in a figure or two closes both. Only
 * where exactly one way of mending does so, and more lines are verified by it; undefined elsewhere.
 */
export function mendByTotals(pages: readonly Page[], attempt: Attempt): Attempt | undefined {
  const ways = waysToMend(attempt);
  if (ways.length === 0 || ways.length > MOST_WAYS) return undefined;
  const closed = ways.flatMap((way) => {
    const mended = toAttempt(pages, withWords(attempt.readings, way));
    const isProved =
      mended.verified > attempt.verified && way.every((each) => isProvedIn(mended, each));
    return isProved ? [mended] : [];
  });
  const [only, ...more] = closed;
  return more.length === 0 ? only : undefined;
}

/** A word of a page, and the amount in cents that a total wants in its place. */
interface Change {
  readonly page: number;
  readonly word: Word;
  readonly cents: number;
  /** Which line of all, and which of its figures. */
  readonly line: number;
  readonly field: AmountField;
}

/** The ways to close the columns whose totals do not hold, by one change in each that can be closed so. */
function waysToMend(attempt: Attempt): readonly (readonly Change[])[] {
  const columns = openColumns(attempt).filter((changes) => changes.length > 0);
  if (columns.length === 0) return [];
  const start: readonly (readonly Change[])[] = [[]];
  return columns.reduce(
    (ways, changes) =>
      ways.length > MOST_WAYS
        ? ways
        : ways.flatMap((way) => changes.map((change) => [...way, change])),
    start,
  );
}

/** For each column whose total is printed and does not hold, the changes that would close it. */
function openColumns({ reading, readings }: Attempt): readonly (readonly Change[])[] {
  if (reading.outcome !== 'read') return [];
  let before = 0;
  return reading.claims.flatMap(({ totals, lines }) => {
    const first = before;
    before += lines.length;
    return AMOUNT_FIELDS.flatMap((field) => {
      const total = totals[field];
      const figures = lines.map((line) => line.figures[field]);
      const missing = (total ?? 0) - figures.reduce((sum, each) => sum + (amountOf(each) ?? 0), 0);
      if (total === undefined || missing === 0) return [];
      const changes = figures.flatMap((figure, index) => {
        const found = unsureWord(figure, readings);
        const cents = (amountOf(figure) ?? 0) + missing;
        if (found === undefined || !isAlike(amountOf(figure), cents)) return [];
        return [{ ...found, cents, line: first + index, field }];
      });
      return [changes];
    });
  });
}

/** The word in which a figure was read, where the engine was unsure of it. */
function unsureWord(
  figure: Figure | null,
  readings: Attempt['readings'],
): { readonly page: number; readonly word: Word } | undefined {
  if (figure === null || figure.origin !== 'read' || figure.source.at !== 'page') return undefined;
  const { page, box } = figure.source;
  const reading = readings.get(page);
  if (reading === undefined) return undefined;
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [word, ...more] = reading.page.words.filter((each) => {
    const [left, top, right, bottom] = reading.toShownBox(each.box);
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  const isOne = word !== undefined && more.length === 0;
  return isOne && word.mark === 'ocr-unsure' && AMOUNT.test(word.text) ? { page, word } : undefined;
}

const AMOUNT = /^\$?[\d,]*\.\d{2}$/;

/** Whether one amount may be misread for another: as long, and but a figure or two apart. */
function isAlike(read: number | undefined, cents: number): boolean {
  if (read === undefined || cents < 0) return false;
  const [one, other] = [inFigures(read), inFigures(cents)];
  const apart = [...one.matchAll(/\d/g)].filter(({ 0: figure, index }) => figure !== other[index]);
  return one.length === other.length && apart.length <= MOST_FIGURES;
}

/** Cents as an amount is printed: at least one figure of dollars. */
function inFigures(cents: number): string {
  return (cents / 100).toFixed(2);
}

function withWords(readings: Attempt['readings'], way: readonly Change[]): Attempt['readings'] {
  const changed = new Map(
    way.map(({ word, cents }) => [word, { ...word, text: inFigures(cents) }]),
  );
  return new Map(
    [...readings].map(([number, reading]): readonly [number, PictureReading] => {
      const words = reading.page.words.map((word) => changed.get(word) ?? word);
      return [number, { ...reading, page: { ...reading.page, words } }];
    }),
  );
}

/** Whether a change made the figure what was wanted, and so many sums hold with it. */
function isProvedIn({ lines }: Attempt, { line, field, cents }: Change): boolean {
  const figure = lines[line]?.figures[field];
  if (figure?.origin !== 'read' || figure.amount !== cents) return false;
  return figure.proof.status === 'verified' && figure.proof.by.length >= FEWEST_SUMS;
}
