import { z } from 'zod';

/** A person's name as printed, trimmed and with single spaces: `Rivera, Ana`, `J. D.` */
export const PersonNameSchema = z
  .string()
  .transform((text) => text.trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1))
  .brand<'PersonName'>();
export type PersonName = z.infer<typeof PersonNameSchema>;

/** Whether a text is a name as `PersonNameSchema` leaves it, at a fraction of the cost. */
export function isPersonName(text: string): text is PersonName {
  return /^\S+(?: \S+)*$/.test(text);
}

/**
 * What a printed name says, without case, accents, apostrophes, titles and suffixes. One letter is an
 * initial. `family` holds the parts of a hyphenated or double name, or nothing when one word is printed.
 */
export interface NameForm {
  readonly given: string;
  readonly middle: readonly string[];
  readonly family: readonly string[];
}

const TITLES = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'sr', 'sra']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'md', 'phd', 'psyd']);
/** Small words that belong to the family name after them: `van der Berg`, `de la Cruz`. */
const PARTICLES = new Set(
  'al bin da das de del della den der di dos du el la las le los san st ter van von'.split(' '),
);
/** Letters that do not come apart into a letter and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
};

/** A text without case and accents, for comparing names of people and organisations. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[æđıłøœß]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/**
 * Reads `Jane Marie Doe`, `Doe, Jane`, `Jane D.`, `J. D.`, `JD`, `Jane`. The first form is the name as it
 * stands; a second one, where there is one, takes the family name to stand first. Empty for what is no
 * name, such as `Client 1042`.
 */
export function parseNameForms(name: PersonName): readonly NameForm[] {
  if (/\d/.test(name)) return [];
  const parts = name.split(',').map((part) => namesIn(part));
  const [first = [], second = []] = parts.filter((part) =>
    part.some((word) => !SUFFIXES.has(word)),
  );
  if (second.length > 0) return formOf(givenNames(second), familyParts(first));
  if (/^[A-Z]{2}$/.test(name)) return initialsOf(foldText(name));
  return formsInOrder(first);
}

/** The words of one part of a name: folded, without titles and suffixes, `J.D.` taken apart. */
function namesIn(part: string): readonly string[] {
  const words = foldText(part)
    .replace(/['’`]/g, '')
    .split(/[\s.]+/)
    .map((word) => word.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, ''))
    .filter((word) => word !== '');
  const untitled = words.filter((word, at) => !(at === 0 && words.length > 1 && TITLES.has(word)));
  return untitled.filter((word, at) => !(untitled.length > 1 && at > 0 && SUFFIXES.has(word)));
}

function formOf(given: readonly string[], family: readonly string[]): readonly NameForm[] {
  const [first, ...middle] = given;
  return first === undefined ? [] : [{ given: first, middle, family }];
}

function initialsOf(letters: string): readonly NameForm[] {
  return [{ given: letters.charAt(0), middle: [], family: [letters.charAt(1)] }];
}

/** `MJ` and other words of two consonants are initials; a hyphenated given name is taken apart. */
function givenNames(words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    /^[^aeiouy]{2}$/.test(word) ? [word.charAt(0), word.charAt(1)] : word.split('-'),
  );
}

/** The parts of a family name, its small words joined to the part that they belong to. */
function familyParts(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let particles = '';
  for (const word of words.flatMap((each) => each.split('-'))) {
    particles += word;
    if (PARTICLES.has(word)) continue;
    parts.push(particles);
    particles = '';
  }
  return particles === '' ? parts : [...parts, particles];
}

/** Without a comma the last word is the family name, with its small words; or else it stands first. */
function formsInOrder(words: readonly string[]): readonly NameForm[] {
  const [first, second, ...others] = words;
  if (first === undefined) return [];
  if (second === undefined) return formOf(givenNames([first]), []);
  const familyAt = familyStart(words);
  const direct = formOf(givenNames(words.slice(0, familyAt)), familyParts(words.slice(familyAt)));
  if (first.length === 1 || second.length === 1) return direct;
  return [...direct, ...formOf(givenNames([second, ...others]), familyParts([first]))];
}

function familyStart(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && PARTICLES.has(word));
  return particle === -1 || particle === words.length - 1 ? words.length - 1 : particle;
}
