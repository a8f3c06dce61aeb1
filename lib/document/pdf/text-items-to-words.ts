import { characterOffsets } from '#lib/document/pdf/glyph-widths.ts';
import type { Word, WordMark } from '#lib/document/schema.ts';

/** A text run of pdf.js, already placed in the page's upright space. `baseline`: distance from the top. */
export interface PlacedRun {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly isFixedWidth: boolean;
  readonly mark: WordMark;
  /** The marked span of the page's content that it stands in, by which the file's structure names it. */
  readonly spanId?: string | undefined;
}

/** Shares of the font's size above and below the baseline that a box covers. */
const ASCENT = 0.78;
const DESCENT = 0.22;
/** Two copies of one string nearer than this share of the size are one string printed twice for bold. */
const OVERPRINT = 0.2;
/** Runs nearer than this share of the size are one word. */
const WORD_GAP = 0.12;
/** Inside figures, a wider gap is still letter-spacing. */
const FIGURE_GAP = 0.3;
/** A run whose size is below this share of its left neighbour's and that stands higher is a footnote mark. */
const FOOTNOTE_SIZE = 0.78;
/** Baselines nearer than this share of the size stand on one line. */
const SAME_BASELINE = 0.25;

/** A whole amount that begins farther than this share of the size before the end of a word or a code is no part of it. */
const OVERLAP = 0.25;
const WHOLE_AMOUNT = /^\$?\d[\d,]*\.\d{2}$/;
const WHOLE_WORD_END = /(?:\p{L}{2}|(?<!\d)\d{5})$/u;

const MONEY_END = /\.\d{2}$/;
const SENTENCE_OF_MONEY_END = /\.\d{2}[.,;]$/;
const FIGURE_CHARACTERS = /^[\d.,$()−-]+$/;

/** Cuts runs at blanks into words, joins the pieces of words that were drawn apart, and drops what is drawn twice. */
export function textItemsToWords(runs: readonly PlacedRun[]): readonly Word[] {
  const pieces = runs.flatMap(runToPieces);
  const ordered = pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  const kept = withoutRaisedMarks(ordered);
  return linesOf(kept).flatMap((line) => joinPieces(line).map(pieceToWord));
}

/** A footnote mark is raised by at most this share of the size of what it stands behind. */
const HIGHEST_RAISE = 0.6;
const LONGEST_MARK = 2;

/** Small marks that are raised behind a word are left out, however high they stand. Pieces come by baseline. */
function withoutRaisedMarks(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((mark, index) => {
    if (mark.text.length > LONGEST_MARK) return true;
    for (let below = index + 1; below < pieces.length; below++) {
      const piece = pieces[below];
      if (piece === undefined || piece.baseline - mark.baseline > HIGHEST_RAISE * piece.size) break;
      const isBehind = Math.abs(mark.left - piece.right) < FIGURE_GAP * piece.size;
      const isRaised = piece.baseline - mark.baseline > SAME_BASELINE * mark.size;
      if (isBehind && isRaised && mark.size < FOOTNOTE_SIZE * piece.size) return false;
    }
    return true;
  });
}

interface Piece {
  text: string;
  readonly left: number;
  right: number;
  readonly baseline: number;
  readonly size: number;
  readonly mark: WordMark;
}

/** Dots that lead the eye from a label to its value part them as a blank does. */
const LEADER = /[.·…_]{3,}/g;

function blanks(leader: string): string {
  return ' '.repeat(leader.length);
}

function runToPieces(run: PlacedRun): readonly Piece[] {
  if (IS_ONE_WORD.test(run.text)) return [toPiece(run, run.text, 0, 1)];
  const offsets = characterOffsets(run.text, run.isFixedWidth);
  const pieces: Piece[] = [];
  let from = 0;
  for (const text of run.text.replace(LEADER, blanks).split(/\s/)) {
    const to = from + text.length;
    if (text !== '') pieces.push(toPiece(run, text, offsets[from] ?? 0, offsets[to] ?? 1));
    from = to + 1;
  }
  return pieces;
}

/** Plain letters without a blank or a leader: most runs, which need not be measured letter by letter. */
const IS_ONE_WORD = /^(?!.*[.·…_]{3})[!-~]+$/;

/** `from`, `to`: where the piece begins and ends, in shares of its run's width. */
function toPiece(
  { left, width, baseline, size, mark }: PlacedRun,
  text: string,
  from: number,
  to: number,
): Piece {
  return {
    text: repairText(text),
    left: left + from * width,
    right: left + to * width,
    baseline,
    size,
    mark,
  };
}

/** Text that needs no repair. */
const PLAIN = /^[!-~]*$/;

/** Some office programs map a ligature to its letters with their bytes swapped: U+7400 U+6900 for "ti". */
const SWAPPED_LETTER = /[\u4100-\u7a00]/g;

function repairText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(SWAPPED_LETTER, (letter) => {
      const code = letter.charCodeAt(0);
      return code % 256 === 0 ? String.fromCharCode(code / 256) : letter;
    })
    .normalize('NFKC');
}

function linesOf(ordered: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of ordered) {
    const line = lines.at(-1);
    const first = line?.[0];
    const tolerance = SAME_BASELINE * Math.max(piece.size, first?.size ?? 0);
    if (line === undefined || first === undefined || piece.baseline - first.baseline > tolerance) {
      lines.push([piece]);
    } else {
      line.push(piece);
    }
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left || a.right - b.right));
}

function joinPieces(line: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of line) {
    const previous = joined.at(-1);
    if (previous === undefined) {
      joined.push({ ...piece });
      continue;
    }
    if (isOverprint(previous, piece)) continue;
    if (isFootnoteMark(previous, piece)) continue;
    if (belongTogether(previous, piece)) {
      previous.text += piece.text;
      previous.right = Math.max(previous.right, piece.right);
      continue;
    }
    joined.push({ ...piece });
  }
  return joined;
}

function isOverprint(previous: Piece, piece: Piece): boolean {
  const tolerance = OVERPRINT * piece.size;
  return (
    previous.text === piece.text &&
    Math.abs(previous.left - piece.left) < tolerance &&
    Math.abs(previous.right - piece.right) < tolerance
  );
}

function isFootnoteMark(previous: Piece, piece: Piece): boolean {
  return (
    piece.size < FOOTNOTE_SIZE * previous.size &&
    piece.baseline < previous.baseline &&
    piece.text.length <= 2 &&
    piece.left - previous.right < FIGURE_GAP * previous.size
  );
}

function belongTogether(previous: Piece, piece: Piece): boolean {
  const size = Math.min(previous.size, piece.size);
  const gap = piece.left - previous.right;
  // A whole amount never grows by the next figure: two cells that touch stay two.
  if (MONEY_END.test(previous.text) && /^[$\d(-]/.test(piece.text)) return false;
  // Nor by the dollars with which the next sentence begins.
  if (SENTENCE_OF_MONEY_END.test(previous.text) && piece.text.startsWith('$')) return false;
  if (gap < -size) return false;
  if (gap < -OVERLAP * size && isPrintedOver(previous.text, piece.text)) return false;
  if (gap < WORD_GAP * size) return true;
  const areFigures = FIGURE_CHARACTERS.test(previous.text) && FIGURE_CHARACTERS.test(piece.text);
  return areFigures && isUnfinishedFigure(previous.text, piece.text) && gap < FIGURE_GAP * size;
}

/** An amount over the end of a word: a long description runs into the next column. */
function isPrintedOver(left: string, right: string): boolean {
  return WHOLE_AMOUNT.test(right) && WHOLE_WORD_END.test(left);
}

/** Only a figure that cannot stand alone is completed: `125.` + `50`, `1,` + `250.00`, `$` + `12.00`. */
function isUnfinishedFigure(left: string, right: string): boolean {
  if (/\d,$/.test(left)) return /^\d{3}(?!\d)/.test(right);
  return /[.$(−-]$/.test(left) || /^(?:\.\d|\))/.test(right);
}

function pieceToWord({ text, left, right, baseline, size, mark }: Piece): Word {
  return {
    text,
    size,
    mark,
    box: [left, baseline - ASCENT * size, right, baseline + DESCENT * size],
  };
}
