import type { ClientLabel } from '#lib/match/client-label.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import type { SteadyName } from '#lib/match/steady-names.ts';
import { usualClients } from '#lib/match/usual-clients.ts';
import { LEAST_VISITS } from '#lib/match/visits.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

/** What all visits of a client together tell, which one visit alone does not. */
export interface SteadyClients {
  /** Whether a label and a patient have visits on equal days, several times. */
  readonly isKnown: (label: ClientLabel, patient: PersonName) => boolean;
  /** Whether a label is also another client's, who usually comes on this day of the week but not this time. */
  readonly isShared: (label: ClientLabel, patient: PersonName, date: ServiceDate) => boolean;
  /** The patient for whom a label steadily stands though the names do not say so. */
  readonly standsFor: (label: ClientLabel) => SteadyName | undefined;
}

/** The days, as numbers of days, on which a label has a row and each patient a session. */
export type LabelVisits = ReadonlyMap<PersonName, ReadonlySet<number>>;

/** Whether a patient's visits on days of a label are so many that they are known from them. */
export function isKnownFrom(visits: LabelVisits, patient: PersonName): boolean {
  return (visits.get(patient)?.size ?? 0) >= LEAST_VISITS;
}

/**
 * Looks at all visits of each label: a client may have another family name in the EOB than in the statement, or a
 * short form that no table knows. Such a name is taken only where the rows that fit nobody and the sessions that
 * nobody was paid for fall on the same days, again and again, and no one else comes near. `names`: what
 * `findSteadyNames` tells of those.
 */
export function createSteadyClients(
  visitsOf: (label: ClientLabel) => LabelVisits,
  names: ReadonlyMap<ClientLabel, SteadyName>,
): SteadyClients {
  const areOne = remember((one: PersonName) =>
    remember((other: PersonName) => mayBeOnePerson(one, other)),
  );
  const usualOn = remember((label: ClientLabel) =>
    remember((date: ServiceDate) => usualClients(visitsOf(label), dayNumberOf(date))),
  );
  return {
    isKnown: (label, patient) =>
      isKnownFrom(visitsOf(label), patient) || names.get(label)?.patient === patient,
    isShared: (label, patient, date) =>
      usualOn(label)(date).some((other) => other !== patient && !areOne(other)(patient)),
    standsFor: (label) => names.get(label),
  };
}
