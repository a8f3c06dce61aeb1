import { findUnread, isSpelled } from '#lib/document/image/find-unread.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import type { LookOptions } from '#lib/document/image/look-again.ts';
import type { OcrEngine, OcrWord } from '#lib/document/image/ocr-engine.ts';
import { type Look, layOut, type Place, wordsAt } from '#lib/document/image/word-sheet.ts';

/** Unlike those of the looks that follow, so that these see other pixels. */
const LOOK: Look = { enlarge: 1.15, soften: false };

/** An amount, whose sign is too small a mark to be sure that its place has it. */
const AMOUNT = /\d[.,]\d{2}(?!\d)/;

/** Words of a page, and the lines in which the engine mixed some: its confidence says nothing of the others there. */
interface ReadWords {
  readonly words: readonly OcrWord[];
  readonly mixed: ReadonlySet<number>;
}

/**
 * The words of a page with those that the engine did not make out in their lines, each place read by itself, instead of
 * what it made up there. `capitals` in pixels.
 */
export async function readUnread(
  engine: OcrEngine,
  page: GreyImage,
  words: readonly OcrWord[],
  { capitals, language, signal }: LookOptions & { readonly capitals: number },
): Promise<ReadWords> {
  const { places: unread, madeUp } = findUnread(page, words, capitals);
  if (unread.length === 0) return { words, mixed: new Set() };
  const boxes = unread.map(({ box }) => box);
  const { sheet, places } = layOut(page, boxes, LOOK);
  const seen = await engine.recognise(sheet, { mode: 'block', language, signal });
  const first = 1 + Math.max(0, ...words.map(({ line }) => line));
  const found = unread.flatMap(({ box, letters }, index) => {
    const own = wordsAt(seen, places[index], { from: box, enlarge: LOOK.enlarge });
    const text = own.map((word) => word.text).join('');
    const isTaken = isSpelled(text, letters) && !AMOUNT.test(text);
    return isTaken ? own.map((word) => asFound(word, first + index)) : [];
  });
  const replaced = madeUp.filter(({ box }) => found.some((word) => overlap(word.box, box)));
  const added = found.filter(
    ({ box }) => !words.some((word) => !replaced.includes(word) && overlap(word.box, box)),
  );
  return {
    words: [...words.filter((word) => !replaced.includes(word)), ...added],
    mixed: new Set([...replaced, ...added].map(({ line }) => line)),
  };
}

/** A word out of its line; with a figure, no confidence in it is enough without looks that read it alike. */
function asFound(word: OcrWord, line: number): OcrWord {
  return { ...word, line, confidence: /\d/.test(word.text) ? 0 : word.confidence };
}

function overlap(one: Place, other: Place): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
