import type { Piece, PieceLine } from '#lib/table/cut-lines.ts';
import { isFigure } from '#lib/table/line-gaps.ts';
import { textOfWords } from '#lib/table/lines.ts';

/** Headings reach no farther than this many lines below the first line that looks like figures of the body. */
const LINES_AHEAD = 3;
/** Headings of more lines are none: the figures then begin elsewhere, or there are none. */
const MOST_HEADING_LINES = 30;
/** Not `n.a.`, `N/A` and other marks that stand in for a figure. */
const NAME = /\p{L}{3}|^[%#$]$/u;
const YEAR = /^(?:19|20)\d\d(?:\D(?:\d\d|\d{4}))?$/;

/** Where the headings end, and which columns hold figures. */
export interface Body {
  readonly start: number;
  readonly isOfFigures: readonly boolean[];
}

/** The text of a piece with single blanks. */
export function textOfPiece({ words }: Piece): string {
  return textOfWords(words);
}

/** Finds the first line below the headings: the first one that holds figures where most of the column does. */
export function findBody(lines: readonly PieceLine[], columnCount: number): Body {
  const kinds = columnKinds(lines, columnCount);
  const isOfFigures = kinds.map((kind) => kind !== 'text');
  const ofFigures = isOfFigures.filter(Boolean).length;
  const counts = lines.map((line) => countFigures(line, kinds));
  const isData = (index: number) => {
    const { figures = 0 } = counts[index] ?? {};
    const hasLabel = lines[index]?.pieces[0]?.first === 0;
    return figures > 0 && (hasLabel || figures * 2 >= ofFigures);
  };
  const isHeading = (index: number) => {
    const { figures = 0, names = 0, years = 0 } = counts[index] ?? {};
    const isNamed = names > 1 && names * 3 >= ofFigures;
    return isNamed || ((names + years) * 2 >= ofFigures && names + years > figures);
  };
  const first = lines.findIndex((_, index) => isData(index));
  if (first < 0 || first > MOST_HEADING_LINES)
    return { start: Math.min(1, lines.length - 1), isOfFigures };
  let start = first;
  for (let index = first; index <= first + LINES_AHEAD; index++) {
    if (isHeading(index)) start = index + 1;
  }
  return { start: beforeSectionTitles(lines, start), isOfFigures };
}

type ColumnKind = 'text' | 'figures' | 'years';

function columnKinds(lines: readonly PieceLine[], columnCount: number): readonly ColumnKind[] {
  const counts = Array.from({ length: columnCount }, () => ({ figures: 0, years: 0, texts: 0 }));
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const count = counts[piece.first];
    if (count === undefined || piece.last !== piece.first) continue;
    const text = textOfPiece(piece);
    if (isFigure(text)) count.figures += 1;
    else if (/\p{L}{2}/u.test(text)) count.texts += 1;
    if (YEAR.test(text)) count.years += 1;
  }
  return counts.map(({ figures, years, texts }) => {
    if (figures <= texts) return 'text';
    return years * 2 > figures ? 'years' : 'figures';
  });
}

/** What stands in the columns of figures on one line. Years are figures only in a column of years. */
interface FigureCount {
  readonly figures: number;
  readonly names: number;
  readonly years: number;
}

function countFigures({ pieces }: PieceLine, kinds: readonly ColumnKind[]): FigureCount {
  const count = { figures: 0, names: 0, years: 0 };
  for (const piece of pieces) {
    const kind = kinds[piece.first];
    if (piece.last !== piece.first || kind === undefined || kind === 'text') continue;
    const text = textOfPiece(piece);
    if (kind === 'figures' && YEAR.test(text)) count.years += 1;
    else if (isFigure(text)) count.figures += 1;
    else if (NAME.test(text)) count.names += 1;
  }
  return count;
}

/** Lines below all headings with nothing but a label are titles of the body's first section. */
function beforeSectionTitles(lines: readonly PieceLine[], start: number): number {
  let at = start;
  const isTitle = (index: number) => {
    const { pieces = [], box } = lines[index] ?? {};
    const [piece, ...others] = pieces;
    const above = lines[index - 1];
    return (
      piece?.first === 0 &&
      others.length === 0 &&
      box !== undefined &&
      above !== undefined &&
      above.box[3] <= box[1] + above.size * 0.3
    );
  };
  while (isTitle(at - 1)) at -= 1;
  const hasHeading = lines.slice(0, at).some(({ pieces }) => pieces.some(({ last }) => last > 0));
  return hasHeading ? at : start;
}
