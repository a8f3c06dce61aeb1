import { type ClientLabel, labelKeys, labelLevelOf, patientKeys } from '#lib/match/client-label.ts';
import { createNumbering } from '#lib/match/numbering.ts';
import { comparePart } from '#lib/match/order.ts';
import { type NameLevel, WEIGHTS } from '#lib/match/weights.ts';
import { type PersonName, parseNameForms } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';

/** A patient whom a label may stand for, by number, and how well the names fit. */
export interface FittingPatient {
  readonly number: number;
  readonly client: NameLevel;
}

/** Knows all patients that ever came, and which of them a label may stand for, the best name first. */
export interface PatientFinder {
  readonly patients: {
    readonly numberOf: (patient: PersonName) => number;
    readonly items: readonly PersonName[];
  };
  readonly fittingOf: (label: ClientLabel) => readonly FittingPatient[];
}

/** What is known of a label: the keys of the patients that may fit it, and who of the first `patients` ones does. */
interface Known {
  readonly keys: readonly string[];
  readonly patients: number;
  readonly fitting: readonly FittingPatient[];
}

/** Creates a finder. Patients are filed by parts and initials of names, and a label is held against new ones only. */
export function createPatientFinder(): PatientFinder {
  const numbering = createNumbering((patient: PersonName) => patient);
  const { items } = numbering;
  const formsOf = remember(parseNameForms);
  const filed = new Map<string, number[]>();
  const known = new WeakMap<ClientLabel, Known>();
  const isBefore = (one: FittingPatient, other: FittingPatient): number =>
    WEIGHTS.client[other.client] - WEIGHTS.client[one.client] ||
    comparePart(items[one.number] ?? null, items[other.number] ?? null);

  function file(number: number, patient: PersonName): void {
    for (const key of patientKeys(patient)) {
      const own = filed.get(key);
      if (own === undefined) filed.set(key, [number]);
      else own.push(number);
    }
  }

  function lookUp(label: ClientLabel, { keys, patients, fitting }: Known): Known {
    const numbers = new Set(
      keys.flatMap((key) => (filed.get(key) ?? []).filter((number) => number >= patients)),
    );
    const added = [...numbers].flatMap((number) => {
      const patient = items[number];
      const client = patient === undefined ? undefined : labelLevelOf(label, patient, formsOf);
      return client === undefined ? [] : { number, client };
    });
    return {
      keys,
      patients: items.length,
      fitting: added.length === 0 ? fitting : [...fitting, ...added].toSorted(isBefore),
    };
  }

  return {
    patients: {
      items,
      numberOf(patient) {
        const count = items.length;
        const number = numbering.numberOf(patient);
        if (number === count) file(number, patient);
        return number;
      },
    },
    fittingOf(label) {
      const before = known.get(label) ?? { keys: labelKeys(label), patients: 0, fitting: [] };
      if (before.patients === items.length) return before.fitting;
      const now = lookUp(label, before);
      known.set(label, now);
      return now.fitting;
    },
  };
}
