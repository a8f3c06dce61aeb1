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
  return isGluedToModifier(word, beside, again) || isGluedToLetters(word, beside, again);
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

/** A letter, or the zero that engines take for an O at the beginning of a word: `98968 on` comes as `989680n`. */
const LETTERS_BEHIND = /^(?:\p{L}|0\p{L})/u;

/** The same before a word of letters: five figures, then no more of them. */
function isGluedToLetters(
  word: string,
  beside: readonly string[],
  again: readonly string[],
): boolean {
  const next = beside[beside.indexOf(word) + 1] ?? '';
  if (!CODE.test(word) || !/^\p{L}{2,}$/u.test(next)) return false;
  return again.some(
    (text) => text.startsWith(word) && LETTERS_BEHIND.test(text.slice(word.length)),
  );
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
