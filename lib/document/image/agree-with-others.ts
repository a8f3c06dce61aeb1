import type { Page, Word } from '#lib/document/schema.ts';

/** An amount as one word. */
const AMOUNT = /^\$?(?:\d{1,3}(?:,\d{3})+|\d*)\.\d{2}$/;
/** Words of two readings are at one place where their middles are this near, in heights of the word. */
const NEAR_DOWN = 0.4;
const NEAR_ACROSS = 0.7;
/** A word that is unsure in one reading becomes sure where so many others are sure of it, and none of another. */
const SURE_OTHERS = 2;
/** So many readings, this one counted, settle how an amount reads. */
const FEWEST_ALIKE = 2;

/**
 * A page read from its picture, its unsure words as the other readings of that picture settle them. An amount is taken
 * as most readings have it, and stays unsure: sums alone can prove it. Any other word keeps its text, and becomes sure
 * where others, each by looks of its own, are sure of the same and none is sure of anything else.
 */
export function agreeWithOthers(page: Page, others: readonly Page[]): Page {
  const words = page.words.map((word) =>
    word.mark === 'ocr-unsure' ? settled(word, wordsAt(word, others)) : word,
  );
  return { ...page, words };
}

/** What each of the other readings has at a word's place. */
function wordsAt({ box }: Word, others: readonly Page[]): readonly Word[] {
  const [x, y, height] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[3] - box[1]];
  return others.flatMap(({ words }) => {
    const near = words.filter(
      (word) =>
        Math.abs((word.box[0] + word.box[2]) / 2 - x) <= NEAR_ACROSS * height &&
        Math.abs((word.box[1] + word.box[3]) / 2 - y) <= NEAR_DOWN * height,
    );
    const [only, ...more] = near;
    return only === undefined || more.length > 0 ? [] : [only];
  });
}

function settled(word: Word, others: readonly Word[]): Word {
  const text = agreedAmount([word, ...others]) ?? word.text;
  const sure = others.filter(({ mark }) => mark === 'ocr' || mark === 'ocr-clear');
  const isSure = sure.length >= SURE_OTHERS && sure.every((other) => other.text === text);
  // What the first look of this reading did not see is no more than a proposal for the sums.
  return { ...word, text, mark: isSure && text === word.text ? 'ocr' : word.mark };
}

/** The amount that more readings have than any other; undefined where none does. */
function agreedAmount(words: readonly Word[]): string | undefined {
  const amounts = words.map(({ text }) => text).filter((text) => AMOUNT.test(text));
  const counts = [...Map.groupBy(amounts, (text) => text)].toSorted(
    (one, other) => other[1].length - one[1].length,
  );
  const [most, next] = counts;
  if (most === undefined || most[1].length < FEWEST_ALIKE) return undefined;
  return most[1].length > (next?.[1].length ?? 0) ? most[0] : undefined;
}
