import { foldText } from '#lib/values/person-name.ts';

/** A letter word, with what joins its parts: `O'Brien`, `Anne-Marie`. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;
/** What may stand between the words of one name: `Doe, Jane`, `J. D.`, `doe_jane`. */
const BETWEEN = /^[\s,._/-]{1,3}$/;
/** A known word this long, met inside a longer one (`JaneQuill`), still gives the name away. */
const TELLING_LENGTH = 5;
/** Dates and amounts are no names, not even where a client is called May. */
const PROTECTED =
  /(\b\d{4}-\d{2}-\d{2}\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}\b|-?\$[\d,]+(?:\.\d{2})?)/;
/** Words of everyday sentences that are names too: in lower case they are left as they are, but for a whole name. */
const EVERYDAY = new Set(
  `a an and are as at best bill by can case day days do due early for grant how if in is it long love
  low mark may no not of on one or page paid park pay plan price rich so still the to two was way west
  will with work year young`.split(/\s+/),
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Initials in the order of speech: `Doe, Jane` gives `J. D.`; without any letter, `client`. */
export function initialsOf(name: string): string {
  const comma = name.indexOf(',');
  const spoken = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
  const initials = [...spoken.matchAll(WORD)].map(([word]) => `${word.charAt(0).toUpperCase()}.`);
  return initials.length === 0 ? 'client' : initials.join(' ');
}

/**
 * A function that puts `mask(name)` in the place of each of these names in a text, whole or in part,
 * whatever the case, accents or order. `keep`: words that stay when they stand alone, as a platform's.
 */
export function createNameMasker(
  names: readonly string[],
  keep: readonly string[],
  mask: (name: string) => string,
): (text: string) => string {
  const known = knownWords(names);
  const whole = new Set(names.map((name) => partsOf(name).join(' ')));
  const telling = [...known].filter((word) => word.length >= TELLING_LENGTH);
  const kept = new Set(keep.flatMap((text) => partsOf(text)));

  function isKnown({ text }: Word): boolean {
    const folded = foldText(text);
    if (known.has(folded) || partsOf(text).some((part) => part.length > 1 && known.has(part)))
      return true;
    return /^\p{Lu}/u.test(text) && telling.some((word) => folded.includes(word));
  }
  function isTold(run: readonly Word[]): boolean {
    if (run.every(({ text }) => EVERYDAY.has(text))) return whole.has(joined(run));
    const [only] = run;
    if (only === undefined || run.length > 1) return true;
    return only.text.length > 1 && !kept.has(foldText(only.text));
  }
  return (text) =>
    text
      .split(PROTECTED)
      .map((piece, index) => (index % 2 === 1 ? piece : maskRuns(piece, isKnown, isTold, mask)))
      .join('');
}

function maskRuns(
  text: string,
  isKnown: (word: Word) => boolean,
  isTold: (run: readonly Word[]) => boolean,
  mask: (name: string) => string,
): string {
  let masked = '';
  let at = 0;
  for (const run of knownRuns(text, isKnown)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || !isTold(run)) continue;
    // The dot of an initial belongs to the name, so that none is left over behind it.
    const end = last.text.length === 1 && text[last.end] === '.' ? last.end + 1 : last.end;
    masked += text.slice(at, first.start) + mask(text.slice(first.start, end));
    at = end;
  }
  return masked + text.slice(at);
}

function knownRuns(text: string, isKnown: (word: Word) => boolean): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  for (const match of text.matchAll(WORD)) {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length };
    if (!isKnown(word)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && BETWEEN.test(text.slice(before.end, word.start))) run?.push(word);
    else runs.push([word]);
  }
  return runs;
}

function knownWords(names: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const name of names) {
    const parts = partsOf(name);
    for (const part of parts) known.add(part);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first !== undefined && last !== undefined && parts.length > 1) {
      known.add(first + last).add(last + first);
    }
  }
  return known;
}

function joined(run: readonly Word[]): string {
  return run.flatMap(({ text }) => partsOf(text)).join(' ');
}

function partsOf(text: string): readonly string[] {
  return foldText(text).match(/\p{L}+/gu) ?? [];
}
