import { type ClientLabel, labelKeys, labelLevelOf, patientKeys } from '#lib/match/client-label.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import type { Numbering } from '#lib/match/numbering.ts';
import { remember } from '#lib/match/remember.ts';
import { type NameLevel, WEIGHTS } from '#lib/match/weights.ts';
import { type PersonName, parseNameForms } from '#lib/values/person-name.ts';

/** A patient whom a label may stand for, by number, and how well the names fit. */
export interface FittingPatient {
  readonly number: number;
  readonly client: NameLevel;
  /** The place among all who fit the label, in an order that no weight decides. */
  readonly place: number;
}

/** Finds the patients that a label may stand for, the best name first. They are filed by parts and initials of names. */
export function createPatientFinder(
  patients: Numbering<PersonName>,
): (label: ClientLabel) => readonly FittingPatient[] {
  const formsOf = remember(parseNameForms);
  const files = groupBy(
    patients.items.flatMap((patient, number) =>
      patientKeys(patient).map((key) => ({ key, number })),
    ),
    ({ key }) => key,
  );
  return remember((label) => {
    const filed = labelKeys(label).flatMap((key) => files.get(key) ?? []);
    return [...new Set(filed.map(({ number }) => number))]
      .flatMap((number, place) => {
        const patient = patients.items[number];
        const client = patient === undefined ? undefined : labelLevelOf(label, patient, formsOf);
        return client === undefined ? [] : { number, client, place };
      })
      .toSorted((one, other) => WEIGHTS.client[other.client] - WEIGHTS.client[one.client]);
  });
}
