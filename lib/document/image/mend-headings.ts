import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** What the columns of EOBs are called, word by word. */
const HEADINGS: ReadonlySet<string> = new Set(
  (
    'adjustment adjustments allowed amount balance benefit billed charge charged charges claim code coinsurance ' +
    'copay copayment covered date deductible description discount eligible ineligible insurance member network ' +
    'noncovered other owed paid patient payable payment plan procedure provider rate reason remark remarks ' +
    'responsibility savings service services share total withheld'
  ).split(' '),
);
/** So many words of a line that has no amount tell that it is one of headings. */
const FEWEST_HEADINGS = 3;
const AMOUNT = /\d\.\d{2}/;
/** Engines are less sure than this of what they misread, of 100. */
const MOST_CONFIDENCE = 80;
/** Shorter words are too like each other; of the others, one letter of so many may differ. */
const SHORTEST = 4;
const LETTERS_FOR_ONE = 3;

/** Puts the words right that an engine misread among the headings of columns: `Decctibley` and `Crarye`. */
export function mendHeadings<Seen extends OcrWord>(words: readonly Seen[]): readonly Seen[] {
  const mended = new Map<Seen, Seen>();
  for (const line of Map.groupBy(words, (word) => word.line).values()) {
    const known = line.filter(({ text }) => HEADINGS.has(lettersOf(text)));
    if (known.length < FEWEST_HEADINGS || line.some(({ text }) => AMOUNT.test(text))) continue;
    for (const word of line) {
      const heading = word.confidence < MOST_CONFIDENCE ? nearestHeading(word.text) : undefined;
      if (heading !== undefined) mended.set(word, { ...word, text: heading });
    }
  }
  return words.map((word) => mended.get(word) ?? word);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** The one heading that a word is nearest to, written as the word is; undefined where it is one, or near to none. */
function nearestHeading(text: string): string | undefined {
  const letters = lettersOf(text);
  if (letters.length < SHORTEST || letters.length < text.length - 1) return undefined;
  if (HEADINGS.has(letters)) return undefined;
  const most = Math.floor(letters.length / LETTERS_FOR_ONE);
  const near = [...HEADINGS]
    .filter((heading) => Math.abs(heading.length - letters.length) <= most)
    .map((heading) => ({ heading, apart: lettersApart(letters, heading) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((one, other) => one.apart - other.apart);
  const [best, next] = near;
  if (best === undefined || best.apart === next?.apart) return undefined;
  const isUpper = text === text.toUpperCase();
  if (isUpper) return best.heading.toUpperCase();
  const initial = text.slice(0, 1);
  return initial === initial.toUpperCase()
    ? best.heading.slice(0, 1).toUpperCase() + best.heading.slice(1)
    : best.heading;
}

/** How many letters must be changed, added or left out to make one word of another (Levenshtein 1965). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= other.length; index += 1) {
      const changed = (row[index - 1] ?? 0) + (one[at - 1] === other[index - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
