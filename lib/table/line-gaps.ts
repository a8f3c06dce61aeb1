import type { Word } from '#lib/document/schema.ts';

/** The space between two neighbouring words of a line, in points. */
export interface LineGap {
  readonly left: number;
  readonly right: number;
  /** From -1 (surely a blank between words) to 1 (surely a border between cells). */
  readonly evidence: number;
}

/** Blank assumed where too few words tell one, in shares of the font size; and what a blank can be at all. */
const USUAL_BLANK = 0.28;
const NARROWEST_BLANK = 0.12;
const WIDEST_BLANK = 0.75;
const FEWEST_BLANKS = 3;
/** A gap of this many blanks tells nothing; figures rarely stand in one cell, so less parts them. */
const UNDECIDED_BLANKS = 1.65;
const UNDECIDED_BETWEEN_FIGURES = 1.35;

/** Figures, signs and marks without a letter. */
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*$/u;
/** A currency sign that stands apart belongs to the figure after it, a rate's sign to the one before. */
const SIGN_BEFORE = /^[-−(]?[$€£][-−(]?$/u;
const SIGN_AFTER = /^[%)]+$/;

/** Whether a text is a figure: digits, signs and marks, and no letter. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** The usual blank between words that are not both figures, as a share of the font's size. */
export function usualBlank(rows: readonly (readonly Word[])[]): number {
  const blanks: number[] = [];
  for (const row of rows) {
    for (const [index, word] of row.entries()) {
      const previous = row[index - 1];
      if (previous === undefined || (isFigure(word.text) && isFigure(previous.text))) continue;
      const gap = (word.box[0] - previous.box[2]) / Math.max(word.size, previous.size);
      if (gap >= NARROWEST_BLANK && gap <= WIDEST_BLANK) blanks.push(gap);
    }
  }
  if (blanks.length < FEWEST_BLANKS) return USUAL_BLANK;
  blanks.sort((a, b) => a - b);
  return blanks[Math.floor(blanks.length / 4)] ?? USUAL_BLANK;
}

/** The gaps of a line, one fewer than its words, with what their widths tell. `blank`: see `usualBlank`. */
export function lineGaps(words: readonly Word[], blank: number): readonly LineGap[] {
  return words.slice(1).map((word, index) => {
    const previous = words[index] ?? word;
    return {
      left: previous.box[2],
      right: word.box[0],
      evidence: gapEvidence(previous, word, blank),
    };
  });
}

function gapEvidence(before: Word, after: Word, blank: number): number {
  if (SIGN_BEFORE.test(before.text) && isFigure(after.text)) return -1;
  if (isFigure(before.text) && SIGN_AFTER.test(after.text)) return -1;
  const areFigures = isFigure(before.text) && isFigure(after.text);
  const undecided = areFigures ? UNDECIDED_BETWEEN_FIGURES : UNDECIDED_BLANKS;
  const size = Math.max(before.size, after.size);
  const blanks = (after.box[0] - before.box[2]) / (blank * size);
  return Math.min(1, Math.max(-1, (blanks - undecided) / (undecided - 1)));
}
