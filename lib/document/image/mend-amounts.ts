import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

const AMOUNT = /^[-−(]?\$?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}\)?$/;
/** Figures that may be an amount without its point; not those that look like a year or a code of what was done. */
const POINTLESS = /^\$?(?!(?:19|20)\d\d$|9\d{4}$)\d{3,6}$/;
/** What engines take figures of amounts for. */
const LOOKALIKES = [
  [/[OoQDCG©@¢]/gu, '0'],
  [/[[\]|lI!]/gu, '1'],
  [/Z/gu, '2'],
  [/S/gu, '5'],
  [/B/gu, '8'],
] as const;
const LIKE_FIGURES = /^\$?[\d,OoQDCG©@¢[\]|lI!ZSB]{1,7}[.,:][\dOoQDCG©@¢[\]|lI!ZSB]{2}$/u;
/** A figure at least must be one, so that no word of letters is taken for an amount. */
const FEWEST_FIGURES = 2;
/** Amounts of a column end at one place, within this share of their height. */
const SAME_END = 0.6;
/** So many amounts above or below, and so many on its own line, tell that a word is one. */
const FEWEST_IN_COLUMN = 2;
const FEWEST_ON_LINE = 2;

/**
 * Mends what stands in a column of amounts and is nearly one: puts a lost point back, and figures for the letters and
 * signs that look like them. What is mended is unsure: sums alone can prove it.
 */
export function mendAmounts(words: readonly SeenWord[]): readonly SeenWord[] {
  const amounts = words.filter(({ text }) => AMOUNT.test(text));
  return words.map((word) => {
    const text = nearlyAmount(word.text);
    const isOne = text !== undefined && isAmongAmounts(word, amounts);
    return isOne ? { ...word, text, isSure: false, isClear: false } : word;
  });
}

function nearlyAmount(text: string): string | undefined {
  if (POINTLESS.test(text)) return `${text.slice(0, -2)}.${text.slice(-2)}`;
  if (AMOUNT.test(text) || !LIKE_FIGURES.test(text)) return undefined;
  if (text.replaceAll(/\D/g, '').length < FEWEST_FIGURES) return undefined;
  const figures = LOOKALIKES.reduce((left, [like, figure]) => left.replaceAll(like, figure), text);
  const mended = `${figures.slice(0, -3)}.${figures.slice(-2)}`;
  return AMOUNT.test(mended) ? mended : undefined;
}

function isAmongAmounts({ box, line }: SeenWord, amounts: readonly SeenWord[]): boolean {
  const height = box[3] - box[1];
  const onLine = amounts.filter((amount) => amount.line === line);
  if (onLine.length < FEWEST_ON_LINE) return false;
  const inColumn = amounts.filter(
    (amount) => amount.line !== line && Math.abs(amount.box[2] - box[2]) <= SAME_END * height,
  );
  return inColumn.length >= FEWEST_IN_COLUMN;
}
