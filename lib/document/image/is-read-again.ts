/** The same letters and figures; what stands around them is left to chance by a crop. */
export function isSameText(one: string, other: string): boolean {
  return essence(one) === essence(other);
}

/**
 * Whether a look at a word and those beside it read the word: by itself, parted into several, or as one of the same
 * row of characters. Blanks between words are left to chance by engines, so they count only between two figures.
 */
export function isReadAgain(
  word: string,
  beside: readonly string[],
  again: readonly string[],
): boolean {
  if (again.some((text) => isSameText(word, text))) return true;
  if (isSameText(runTogether(beside), runTogether(again)) || isParted(word, again)) return true;
  return isGluedToModifier(word, beside, again);
}

const CODE = /^\d{5}$/;
const MODIFIER = /^[A-Z\d]{2}$/;

/** A code is always five figures, so it is told from a modifier that an engine glues to it: `9083795`. */
function isGluedToModifier(
  word: string,
  beside: readonly string[],
  again: readonly string[],
): boolean {
  const next = beside[beside.indexOf(word) + 1] ?? '';
  return CODE.test(word) && MODIFIER.test(next) && again.includes(word + next);
}

function isParted(word: string, again: readonly string[]): boolean {
  return again.some((_, from) =>
    again.some((__, to) => to > from && isSameText(word, runTogether(again.slice(from, to + 1)))),
  );
}

/** Words without the blanks between them, but for those between figures, which tell numbers apart. */
function runTogether(words: readonly string[]): string {
  return words.join(' ').replace(/(?<!\d) | (?!\d)/g, '');
}

function essence(text: string): string {
  return text.replace(/^[^\p{L}\d$(]+|[^\p{L}\d)]+$/gu, '');
}
