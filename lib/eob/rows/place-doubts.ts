import { middleOf, type SeenRow } from '#lib/eob/rows/seen-row.ts';

/** Dates and codes of one table stand in the same place of each row, give or take this share of a line's height. */
const SAME_PLACE = 0.8;

/** A date or code that stands elsewhere than in the other rows may be another row's: its own was not seen. */
export function placeDoubts(
  own: SeenRow,
  sameTable: readonly SeenRow[],
  all: readonly SeenRow[],
): readonly string[] {
  const isApart = (places: (row: SeenRow) => readonly number[]) => {
    const isAt = (row: SeenRow, usual: number) =>
      places(row).some((place) => Math.abs(place - usual) <= SAME_PLACE * own.lineHeight);
    if (places(own).length === 0) return false;
    return usualPlaces(sameTable, places, isAt).some((usual) => !isAt(own, usual));
  };
  const isCodeApart = isApart(({ codesBelow }) => codesBelow);
  const isDateApart = isApart(({ datesBelow }) => datesBelow);
  const isOwn = hasOwnCode(own, sameTable, all);
  if ((!isCodeApart || isOwn) && (!isDateApart || (isOwn && isBesideCode(own)))) return [];
  return ['Date and code stand elsewhere than in the other rows, and may be another row’s.'];
}

/** A code is at most so many heights of a line from the amounts of its row. */
const FARTHEST = 4;

/**
 * Whether a row's code can be no other row's: a total tells that no row is missing, and each row of the table has a
 * code that no row shares, in the order of the rows. Descriptions of one line and of two set codes on different lines.
 */
function hasOwnCode(own: SeenRow, sameTable: readonly SeenRow[], all: readonly SeenRow[]): boolean {
  const away = own.codeWord === undefined ? undefined : middleOf(own.codeWord.box) - own.middle;
  if (away === undefined || Math.abs(away) > FARTHEST * own.lineHeight) return false;
  const services = sameTable.filter(({ isService }) => isService);
  if (services.some(({ codeWord, isTotalled }) => codeWord === undefined || !isTotalled)) {
    return false;
  }
  return services.every((row) => all.every((other) => other === row || isInOrder(row, other)));
}

/** Whether the day stands on the line of the code, and so is of the same service. */
function isBesideCode({ codeWord, dateWords, lineHeight }: SeenRow): boolean {
  return (
    codeWord !== undefined &&
    dateWords.length > 0 &&
    dateWords.every(
      ({ box }) => Math.abs(middleOf(box) - middleOf(codeWord.box)) <= SAME_PLACE * lineHeight,
    )
  );
}

/** Whether two rows have codes of their own, on one page in the order of the rows. */
function isInOrder(one: SeenRow, other: SeenRow): boolean {
  if (one.codeWord === undefined || other.codeWord === undefined) return true;
  if (one.codeWord === other.codeWord) return false;
  const below = middleOf(other.codeWord.box) - middleOf(one.codeWord.box);
  return one.page !== other.page || below > 0 === other.middle > one.middle;
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
