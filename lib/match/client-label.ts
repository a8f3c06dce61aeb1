import type { Decision } from '#lib/match/decision-schema.ts';
import { nameLevelOf } from '#lib/match/evidence/client-name.ts';
import type { NameLevel } from '#lib/match/weights.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { fullNamesOf, initialsOf } from '#lib/reference/nicknames.ts';
import {
  foldText,
  type NameForm,
  type PersonName,
  PersonNameSchema,
  parseNameForms,
} from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';

/** Whom a payout row is about: as printed, and the patients that a person said this label stands for. */
export interface ClientLabel {
  readonly printed: PersonName;
  readonly decided: readonly PersonName[];
}

/** Makes a reader of labels that knows what a person said about them. */
export function createLabelReader(
  decisions: readonly Decision[],
): (payout: Payout) => ClientLabel | undefined {
  const said = new Map<string, PersonName[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'same-client') continue;
    const patient = PersonNameSchema.safeParse(decision.patient);
    if (!patient.success) continue;
    const key = labelKey(decision.platform, decision.label);
    said.set(key, [...(said.get(key) ?? []), patient.data]);
  }
  const labelsAt = remember((platform: string | null) =>
    remember((client: PersonName): ClientLabel | undefined => {
      const own = said.get(labelKey(platform, client)) ?? [];
      const decided =
        platform === null ? own : [...own, ...(said.get(labelKey(null, client)) ?? [])];
      const isReadable = decided.length > 0 || parseNameForms(client).length > 0;
      return isReadable ? { printed: client, decided } : undefined;
    }),
  );
  return ({ client, platform }) => (client === null ? undefined : labelsAt(platform)(client));
}

function labelKey(platform: string | null, label: string): string {
  return JSON.stringify([platform && foldText(platform), foldText(label).trim()]);
}

/**
 * How well a label fits a patient. What a person said about it is not guessed again. `formsOf` reads a name, perhaps
 * from memory.
 */
export function labelLevelOf(
  { printed, decided }: ClientLabel,
  patient: PersonName,
  formsOf: typeof parseNameForms = parseNameForms,
): NameLevel | undefined {
  if (decided.length === 0) return nameLevelOf(patient, printed, formsOf);
  const isMeant = decided.some((name) => {
    const level = nameLevelOf(patient, name, formsOf);
    return level === 'exact' || level === 'swapped';
  });
  return isMeant ? 'decided' : undefined;
}

/** So many letters of a family name are rarely misspelled. */
const FAMILY_START = 3;

/** The keys under which a patient is filed, so that every label that may fit finds it. */
export function patientKeys(patient: PersonName): readonly string[] {
  const keys = parseNameForms(patient).flatMap((form) => {
    const { given, family } = form;
    const firsts = unique(fullNamesOf(given).flatMap(initialsOf));
    const kind = family.length === 0 ? 'given-only' : 'any';
    return [
      `given:${given}`,
      ...familyKeys(form),
      ...pairKeys(form, firsts),
      ...(isFull(form) ? [] : pairKeys(form, firsts).map((pair) => `short:${pair}`)),
      ...firsts.map((letter) => `${kind}:${letter}`),
    ];
  });
  return unique(keys);
}

/** The keys under which the patients that may fit a label are filed. A full name needs no look at initials. */
export function labelKeys({ printed, decided }: ClientLabel): readonly string[] {
  const names = decided.length > 0 ? decided : [printed];
  const keys = names
    .flatMap((name) => parseNameForms(name))
    .flatMap((form) => {
      const { given, family } = form;
      const firsts = unique(fullNamesOf(given).map((name) => name.charAt(0)));
      const pairs = pairKeys(form, firsts);
      const near = isFull(form)
        ? [...familyKeys(form), ...pairs.map((pair) => `short:${pair}`)]
        : pairs;
      const kinds = family.length === 0 ? ['given-only', 'any'] : ['given-only'];
      return [
        ...near,
        ...kinds.flatMap((kind) => firsts.map((letter) => `${kind}:${letter}`)),
        ...(given.length > 1 ? [`given:${given}`] : []),
      ];
    });
  return unique(keys);
}

function isFull({ given, family }: NameForm): boolean {
  return given.length > 1 && family.some((part) => part.length > 1);
}

/** A double name may be printed in part, or its first part like a middle name. */
function familyKeys({ middle, family }: NameForm): readonly string[] {
  return [...family, ...middle]
    .filter((part) => part.length > 1)
    .map((part) => `family:${part.slice(0, FAMILY_START)}`);
}

/** Two initials in alphabetical order, for names may be swapped; one key for each way to read the name. */
function pairKeys({ middle, family }: NameForm, firsts: readonly string[]): readonly string[] {
  const last = [...family, ...middle].map((part) => part.charAt(0));
  return firsts.flatMap((first) => last.map((letter) => [first, letter].toSorted().join('')));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
