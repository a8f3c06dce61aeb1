import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import type { Word, WordMark } from '#lib/document/schema.ts';

/** A word of a picture with what a second look made of it. */
export interface SeenWord extends OcrWord {
  readonly isSure: boolean;
  /** A code that four looks read alike, or cents with blank paper where dollars would stand. */
  readonly isClear: boolean;
}

/** Height of capitals and of small letters, and depth below the line, in shares of the font's size. */
const CAPITAL = 0.72;
const SMALL = 0.53;
const DEPTH = 0.2;
/** Shares of the font's size above and below the baseline that a word's box covers. */
const ASCENT = 0.78;
const DESCENT = 0.22;
/** A word whose size differs by more than this share from its line's has a size of its own. */
const OWN_SIZE = 0.35;
/** The word "I" is at most so much higher than the words beside it. */
const HIGHEST_I = 1.7;
/** Room on each side of the stroke of an I, in shares of its height. */
const ROOM_BESIDE_I = 0.12;
const TALL = /[\p{Lu}\d$bdfhkltß]/u;
const DEEP = /[gjpqyç]/u;
/** Strokes of lines and dust that engines take for characters. */
const NO_WORD = /^[|_~—–\-=.,'‘’"“”`´:;°•*]+$/u;

/** Words in points from words in pixels, their boxes as high as the font and standing on its baseline. */
export function ocrToWords(seen: readonly SeenWord[], pointsPerPixel: number): readonly Word[] {
  const real = seen
    .map((word, index) => (isCapitalI(word, seen[index - 1], seen[index + 1]) ? asI(word) : word))
    .filter(({ text }) => !NO_WORD.test(text) || text === '-');
  const sizes = lineSizes(real);
  return real.map((word) => toWord(word, sizes.get(word.line) ?? ownSize(word), pointsPerPixel));
}

/** A stroke that stands among words like one of them is the word "I" and no line. */
function isCapitalI(
  { text, box, line }: OcrWord,
  before: OcrWord | undefined,
  after: OcrWord | undefined,
): boolean {
  if (text !== '|') return false;
  const height = box[3] - box[1];
  const isBeside = (word: OcrWord) => {
    const gap = Math.max(word.box[0] - box[2], box[0] - word.box[2]);
    return (
      /^\p{L}+$/u.test(word.text) &&
      gap < height &&
      height < HIGHEST_I * (word.box[3] - word.box[1])
    );
  };
  if (before === undefined || before.line !== line || !isBeside(before)) return false;
  const isLast = after === undefined || after.line !== line;
  return isLast || isBeside(after) || after.box[0] - box[2] > height;
}

/** The letter stands in the middle of its room, which its stroke alone does not show. */
function asI<Seen extends OcrWord>(word: Seen): Seen {
  const [left, top, right, bottom] = word.box;
  const room = ROOM_BESIDE_I * (bottom - top);
  return { ...word, text: 'I', box: [left - room, top, right + room, bottom] };
}

function toWord(word: SeenWord, lineSize: number, pointsPerPixel: number): Word {
  const own = ownSize(word);
  const isOwn = TALL.test(word.text) && Math.abs(own - lineSize) > OWN_SIZE * lineSize;
  const size = isOwn ? own : lineSize;
  const [left, , right, bottom] = word.box;
  const baseline = bottom - (DEEP.test(word.text) ? DEPTH * size : 0);
  const box = [left, baseline - ASCENT * size, right, baseline + DESCENT * size];
  const [a = 0, b = 0, c = 0, d = 0] = box.map((edge) => edge * pointsPerPixel);
  return { text: word.text, box: [a, b, c, d], size: size * pointsPerPixel, mark: markOf(word) };
}

function markOf({ isSure, isClear }: SeenWord): WordMark {
  if (!isSure) return 'ocr-unsure';
  return isClear ? 'ocr-clear' : 'ocr';
}

/** The usual size of the letters of each line. */
function lineSizes(words: readonly OcrWord[]): ReadonlyMap<number, number> {
  const byLine = Map.groupBy(words, ({ line }) => line);
  return new Map(
    [...byLine].map(([line, all]) => {
      const telling = all.filter(({ text }) => TALL.test(text));
      const sizes = (telling.length > 0 ? telling : all).map(ownSize).toSorted((a, b) => a - b);
      return [line, sizes[Math.floor(sizes.length / 2)] ?? 0] as const;
    }),
  );
}

/** The size of the font in pixels, from the height of the letters that a word has. */
function ownSize({ text, box: [, top, , bottom] }: OcrWord): number {
  const share = (TALL.test(text) ? CAPITAL : SMALL) + (DEEP.test(text) ? DEPTH : 0);
  return (bottom - top) / share;
}
