import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** Pieces of one amount stand nearer than this share of their height. */
const NEAR = 0.6;
/** An amount takes at most this many pieces. */
const MOST_PIECES = 4;
const PIECE = /^[$\d.,]+$/;
const AMOUNT = /^\$?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$/;

/**
 * Joins the pieces of an amount that an engine read apart: `$ 125 .00`. Only where they stand as near as the
 * characters of one word, none of them is an amount by itself (but for its sign), and together they are exactly one.
 */
export function joinSplitAmounts<Piece extends OcrWord>(words: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < words.length; ) {
    const count = piecesOfAmount(words, index);
    const [first, ...rest] = words.slice(index, index + count);
    if (first !== undefined) joined.push(rest.reduce(joinTwo, first));
    index += count;
  }
  return joined;
}

/** How many words from an index on are one amount; 1 where the word stands for itself. */
function piecesOfAmount(words: readonly OcrWord[], index: number): number {
  let [count, text] = [1, words[index]?.text ?? ''];
  while (count < MOST_PIECES && PIECE.test(text)) {
    const [left, right] = [words[index + count - 1], words[index + count]];
    if (left === undefined || right === undefined || !areNear(left, right)) return 1;
    if (AMOUNT.test(left.text) || !PIECE.test(right.text)) return 1;
    if (AMOUNT.test(right.text) && text !== '$') return 1;
    text += right.text;
    count += 1;
    if (AMOUNT.test(text)) return count;
  }
  return 1;
}

function areNear(left: OcrWord, right: OcrWord): boolean {
  const height = Math.max(left.box[3] - left.box[1], right.box[3] - right.box[1]);
  const gap = right.box[0] - left.box[2];
  return left.line === right.line && gap < NEAR * height && gap > -NEAR * height;
}

function joinTwo<Piece extends OcrWord>(left: Piece, right: Piece): Piece {
  return {
    ...left,
    text: left.text + right.text,
    confidence: Math.min(left.confidence, right.confidence),
    box: [
      left.box[0],
      Math.min(left.box[1], right.box[1]),
      right.box[2],
      Math.max(left.box[3], right.box[3]),
    ],
  };
}
