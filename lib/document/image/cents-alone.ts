import type { GreyImage } from '#lib/document/image/grey-image.ts';
import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

/** Cents without dollars, as old printers print less than a dollar. */
const CENTS_ALONE = /^[-−(]?\$?\.\d{2}\)?-?$/;
/** Where a lost figure would stand: so far before the cents, in shares of their height. */
const FIGURE = 0.9;
/** The edge of the cents themselves, in shares of their height. */
const EDGE = 0.1;
/** Pixels darker than this are ink, or a stain that may hide some. */
const INK = 215;

/**
 * Takes cents without dollars (`.00`) for clear where the paper before them is blank: else a figure may be lost there.
 * `image`: the page before anything was erased from it.
 */
export function withClearCents(words: readonly SeenWord[], image: GreyImage): readonly SeenWord[] {
  return words.map((word) =>
    word.isSure && CENTS_ALONE.test(word.text)
      ? { ...word, isClear: isBlankBefore(word, image) }
      : word,
  );
}

function isBlankBefore({ box: [left, top, , bottom] }: SeenWord, image: GreyImage): boolean {
  const height = bottom - top;
  const from = Math.round(left - FIGURE * height);
  const to = Math.round(left - EDGE * height);
  if (from < 0 || to <= from) return false;
  for (let y = Math.max(0, top); y < Math.min(image.height, bottom); y += 1) {
    const row = image.data.subarray(y * image.width + from, y * image.width + to);
    if (row.some((shade) => shade < INK)) return false;
  }
  return true;
}
