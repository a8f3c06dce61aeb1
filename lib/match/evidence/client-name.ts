import { jaroWinkler } from '#lib/match/evidence/similar-text.ts';
import type { NameLevel } from '#lib/match/weights.ts';
import { isNicknameInitial, isNicknamePair } from '#lib/reference/nicknames.ts';
import { type NameForm, type PersonName, parseNameForms } from '#lib/values/person-name.ts';

type PartLevel = 'same' | 'near' | 'slip' | 'initial' | 'near-initial' | 'missing' | 'differs';

/** Levels by how the given name (first) and the family name (second) compare; the rest differs. */
const LEVELS: Readonly<Record<PartLevel, Readonly<Partial<Record<PartLevel, NameLevel>>>>> = {
  same: {
    same: 'exact',
    near: 'family-part',
    slip: 'near-spelling',
    initial: 'first-and-initial',
    missing: 'given-only',
    differs: 'other-family',
  },
  near: { same: 'nickname', initial: 'nickname-and-initial' },
  slip: { same: 'near-spelling' },
  initial: { same: 'initial-and-family', initial: 'initials' },
  'near-initial': { same: 'nickname-and-initial', initial: 'nickname-initials' },
  missing: {},
  differs: {},
};

/** Whether two patients' names may be of one person. Names spelled almost alike are often of siblings. */
export function mayBeOnePerson(one: PersonName, other: PersonName): boolean {
  const level = nameLevelOf(one, other);
  return level !== undefined && level !== 'other-family' && level !== 'near-spelling';
}

/**
 * What a label and a patient have in common when their names differ: a `name` (given or family, or both initials
 * by way of a short form), an `initial` where the label has no more, or nothing.
 */
export function sharedPart(patient: PersonName, label: PersonName): 'name' | 'initial' | undefined {
  if (nameLevelOf(patient, label) !== undefined) return 'name';
  const [form] = parseNameForms(patient);
  const [labelForm] = parseNameForms(label);
  if (form === undefined || labelForm === undefined) return undefined;
  const parts = [givenLevel(form.given, labelForm.given), familyLevel(form, labelForm)];
  if (parts.some((part) => part === 'same' || part === 'near' || part === 'slip')) return 'name';
  return parts.some((part) => part === 'initial' || part === 'near-initial')
    ? 'initial'
    : undefined;
}

/** A slip of the pen leaves at least this Jaro–Winkler similarity; shorter words are not compared. */
const SLIP_SIMILARITY = 0.9;
const LEAST_LETTERS_OF_SLIP = 4;

function isSlip(one: string, other: string): boolean {
  return (
    Math.min(one.length, other.length) >= LEAST_LETTERS_OF_SLIP &&
    jaroWinkler(one, other) >= SLIP_SIMILARITY
  );
}

/**
 * Compares a patient's name with the label of a payout row; undefined when they are of two people. `formsOf` reads a
 * name, perhaps from memory.
 */
export function nameLevelOf(
  patient: PersonName,
  label: PersonName,
  formsOf: typeof parseNameForms = parseNameForms,
): NameLevel | undefined {
  const [patientForm, patientSwapped] = formsOf(patient);
  const [labelForm, labelSwapped] = formsOf(label);
  if (patientForm === undefined || labelForm === undefined) return undefined;
  const direct = levelOfForms(patientForm, labelForm);
  if (direct !== undefined && direct !== 'other-family') return direct;
  const isSwapped =
    (patientSwapped !== undefined && levelOfForms(patientSwapped, labelForm) === 'exact') ||
    (labelSwapped !== undefined && levelOfForms(patientForm, labelSwapped) === 'exact');
  return isSwapped ? 'swapped' : direct;
}

const TEXTS: Readonly<Record<NameLevel, (patient: string, label: string) => string>> = {
  decided: (patient, label) => `You said that ${label} is ${patient}`,
  exact: () => 'Same client name',
  swapped: () => 'Same client name, family name first',
  nickname: (patient, label) => `${label} may be a short form of ${patient}`,
  'family-part': (patient, label) =>
    `${label} shares the given name and a part of the family name with ${patient}`,
  'first-and-initial': (patient, label) => `${label} fits ${patient}`,
  'initial-and-family': (patient, label) => `${label} fits ${patient}`,
  'nickname-and-initial': (patient, label) => `${label} may be short for ${patient}`,
  'near-spelling': (patient, label) => `${label} and ${patient} are spelled almost alike`,
  initials: (patient, label) => `Initials ${label} fit ${patient}`,
  'nickname-initials': (patient, label) => `Initials ${label} fit a short form of ${patient}`,
  steady: (patient, label) =>
    `${label} has rows on the very days on which ${patient} has sessions, and no other client fits`,
  'steady-initials': (patient, label) =>
    `${label} has rows on the very days on which ${patient} has sessions, and no other client fits`,
  'shared-initials': (patient, label) =>
    `${label} fits ${patient}, and also another client who usually comes on this day of the week`,
  'given-only': () => 'Only the given name is stated, and it is the same',
  'other-family': (patient, label) => `${label} and ${patient} share only the given name`,
};

/** Says a comparison of names in plain words. */
export function nameText(level: NameLevel, patient: PersonName, label: PersonName): string {
  return TEXTS[level](patient, label);
}

/** A slip counts only beside another part that is the same: there alone it is looked for, for it takes the longest. */
function levelOfForms(patient: NameForm, label: NameForm): NameLevel | undefined {
  const given = plainGivenLevel(patient.given, label.given);
  const family = plainFamilyLevel(patient, label);
  if (given === 'differs' && family === 'same')
    return LEVELS[givenLevel(patient.given, label.given)].same;
  if (given === 'same' && family === 'differs') return LEVELS.same[familyLevel(patient, label)];
  return LEVELS[given][family];
}

function givenLevel(one: string, other: string): PartLevel {
  const level = plainGivenLevel(one, other);
  return level === 'differs' && isSlip(one, other) ? 'slip' : level;
}

function plainGivenLevel(one: string, other: string): PartLevel {
  if (one.length === 1 || other.length === 1) {
    if (one.charAt(0) === other.charAt(0)) return 'initial';
    const [letter, name] = one.length === 1 ? [one, other] : [other, one];
    return isNicknameInitial(letter, name) ? 'near-initial' : 'differs';
  }
  if (one === other) return 'same';
  return isNicknamePair(one, other) ? 'near' : 'differs';
}

function familyLevel(one: NameForm, other: NameForm): PartLevel {
  const level = plainFamilyLevel(one, other);
  return level === 'differs' && isSlip(wholeName(one.family), wholeName(other.family))
    ? 'slip'
    : level;
}

function plainFamilyLevel(one: NameForm, other: NameForm): PartLevel {
  const [whole, otherWhole] = [wholeName(one.family), wholeName(other.family)];
  if (whole === '' || otherWhole === '') return 'missing';
  if (whole.length === 1 || otherWhole.length === 1) {
    return hasInitial(one, otherWhole) || hasInitial(other, whole) ? 'initial' : 'differs';
  }
  if (whole === otherWhole || doubleName(one) === otherWhole || whole === doubleName(other)) {
    return 'same';
  }
  return sharesPart(one.family, other.family) ? 'near' : 'differs';
}

function hasInitial({ family }: NameForm, letter: string): boolean {
  return family.some((part) => part.charAt(0) === letter);
}

/** Without a hyphen or comma, the first part of a double family name looks like a middle name. */
function doubleName({ middle, family }: NameForm): string {
  return middle.length === 0 ? wholeName(family) : [...middle, ...family].join('');
}

/** A name of one part, as nearly all are, need not be put together. */
function wholeName(parts: readonly string[]): string {
  const [only = ''] = parts;
  return parts.length < 2 ? only : parts.join('');
}

function sharesPart(one: readonly string[], other: readonly string[]): boolean {
  return one.some((part) => other.includes(part));
}
