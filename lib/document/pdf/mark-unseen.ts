import type { Word } from '#lib/document/schema.ts';

/** A part of a drawn text on the upright page, by its middle line. */
export interface PlacedPart {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly text: string;
}

/** A part that a person does not see. */
interface PlacedUnseenPart extends PlacedPart {
  readonly isInLayer: boolean;
}

/** What of a page's text is seen and what is not. */
export interface SeenAndUnseen {
  readonly seen: readonly PlacedPart[];
  readonly unseen: readonly PlacedUnseenPart[];
}

/** So much of a word, in shares of its size, is a letter. */
const ONE_LETTER = 0.3;
/** A word of which at least this share is unseen is not there for a person. */
const ALL = 0.8;

/**
 * Marks words of which a letter or more is not seen. Words without a figure that are not seen at all are left out:
 * no reader of the page reads them.
 */
export function markUnseen(
  words: readonly Word[],
  { seen, unseen }: SeenAndUnseen,
): readonly Word[] {
  if (unseen.length === 0) return words;
  return words.flatMap((word) => {
    const hiding = overlapping(unseen, word);
    if (hiding.length === 0) return [word];
    const hidden = hiding.reduce((sum, part) => sum + overlap(part, word), 0);
    if (hidden <= ONE_LETTER * word.size || isSeen(word, seen)) return [word];
    if (hidden > ALL * (word.box[2] - word.box[0]) && !/\d/.test(word.text)) return [];
    const isInLayer = hiding.every((part) => part.isInLayer);
    return [{ ...word, mark: isInLayer ? 'hidden-layer' : 'unseen' }];
  });
}

/** The parts that lie over some of a word. */
function overlapping<Part extends PlacedPart>(parts: readonly Part[], word: Word): readonly Part[] {
  const [, top, , bottom] = word.box;
  const over: Part[] = [];
  for (const part of parts) {
    const isOnLine = part.middle > top && part.middle < bottom;
    if (isOnLine && overlap(part, word) > 0) over.push(part);
  }
  return over;
}

function overlap({ left, right, middle }: PlacedPart, { box }: Word): number {
  const isOnLine = middle > box[1] && middle < box[3];
  return isOnLine ? Math.max(0, Math.min(right, box[2]) - Math.max(left, box[0])) : 0;
}

/** The same word is drawn visibly at the same place, as letters with a shadow are. */
function isSeen(word: Word, seen: readonly PlacedPart[]): boolean {
  const letters = overlapping(seen, word)
    .toSorted((a, b) => a.left - b.left)
    .map(({ text }) => text);
  const tokens = [letters.join(''), ...letters.flatMap((text) => text.split(/\s+/))];
  return tokens.some((token) => token.normalize('NFKC').trim() === word.text);
}
