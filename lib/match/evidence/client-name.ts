import type { Evidence } from '#lib/match/evidence/evidence.ts';
import { CLIENT_NAME_WEIGHTS } from '#lib/match/weights.ts';
import { isNicknamePair } from '#lib/reference/nicknames.ts';
import { type NameForm, type PersonName, parseNameForms } from '#lib/values/person-name.ts';

/** How well a client's label fits a patient's name. */
export type NameLevel = keyof typeof CLIENT_NAME_WEIGHTS;
type PartLevel = 'same' | 'near' | 'initial' | 'missing' | 'differs';

/** Levels by how the given name (first word) and the family name (second) compare; the rest differs. */
const LEVELS: Readonly<Record<string, NameLevel>> = {
  'same same': 'exact',
  'near same': 'nickname',
  'same near': 'family-part',
  'same initial': 'first-and-initial',
  'initial same': 'initial-and-family',
  'near initial': 'nickname-and-initial',
  'initial initial': 'initials',
  'same missing': 'given-only',
  'same differs': 'other-family',
};

/** Whether two patients' names may be of one person. */
export function mayBeOnePerson(one: PersonName, other: PersonName): boolean {
  const level = nameLevelOf(one, other);
  return level !== undefined && level !== 'other-family';
}

/** Compares a patient's name with the label of a payout row; undefined when they are of two people. */
export function nameLevelOf(patient: PersonName, label: PersonName): NameLevel | undefined {
  const [patientForm, patientSwapped] = parseNameForms(patient);
  const [labelForm, labelSwapped] = parseNameForms(label);
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
  initials: (patient, label) => `Initials ${label} fit ${patient}`,
  'given-only': () => 'Only the given name is stated, and it is the same',
  'other-family': (patient, label) => `${label} and ${patient} share only the given name`,
};

/** Says a comparison of names as evidence, in plain words. */
export function nameEvidence(level: NameLevel, patient: PersonName, label: PersonName): Evidence {
  return { weight: CLIENT_NAME_WEIGHTS[level], text: TEXTS[level](patient, label) };
}

function levelOfForms(patient: NameForm, label: NameForm): NameLevel | undefined {
  return LEVELS[`${givenLevel(patient.given, label.given)} ${familyLevel(patient, label)}`];
}

function givenLevel(one: string, other: string): PartLevel {
  if (one.length === 1 || other.length === 1) {
    return one.charAt(0) === other.charAt(0) ? 'initial' : 'differs';
  }
  if (one === other) return 'same';
  return isNicknamePair(one, other) ? 'near' : 'differs';
}

function familyLevel(one: NameForm, other: NameForm): PartLevel {
  const [whole, otherWhole] = [one.family.join(''), other.family.join('')];
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
  return [...middle, ...family].join('');
}

function sharesPart(one: readonly string[], other: readonly string[]): boolean {
  return one.some((part) => other.includes(part));
}
