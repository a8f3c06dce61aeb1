import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import type { LookAt } from '#lib/match/near-pairs.ts';
import { remember } from '#lib/match/remember.ts';
import { findSteadyNames, type SteadyName } from '#lib/match/steady-names.ts';
import { usualClients } from '#lib/match/usual-clients.ts';
import { createVisits, LEAST_VISITS } from '#lib/match/visits.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { PersonName } from '#lib/values/person-name.ts';
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

/** Looks at the sessions near a row, by its index, whose names are enough for a match. */
export type FindOwn = (rowAt: number, look: LookAt) => void;

/**
 * Looks at all visits of each label: a client may have another family name in the EOB than in the statement, or a
 * short form that no table knows. Such a name is taken only where the rows that fit nobody and the sessions that
 * nobody was paid for fall on the same days, again and again, and no one else comes near. `findOwn`: looks
 * at the sessions near a row whose names are enough for a match.
 */
export function findSteadyClients(
  findOwn: FindOwn,
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): SteadyClients {
  const paid = new Uint8Array(sessions.length);
  const placed = new Uint8Array(rows.length);
  const { visits, add } = createVisits();
  for (const [rowAt, row] of rows.entries()) {
    findOwn(rowAt, (sessionAt, date) => {
      paid[sessionAt] = 1;
      placed[rowAt] = 1;
      const session = date === 'same' ? sessions[sessionAt] : undefined;
      if (session !== undefined) add(session, row);
    });
  }
  const openSessions = sessions.filter(
    ({ source }, at) => source.claim.patient !== null && paid[at] === 0,
  );
  const openRows = rows.filter(
    ({ source, label }, at) =>
      source.payout.type === 'session' && label.decided.length === 0 && placed[at] === 0,
  );
  const names = findSteadyNames(openSessions, openRows);
  const areOne = remember((one: PersonName) =>
    remember((other: PersonName) => mayBeOnePerson(one, other)),
  );
  const usualOn = remember((label: ClientLabel) =>
    remember((date: ServiceDate) => usualClients(visits.get(label), dayNumberOf(date))),
  );
  return {
    isKnown: (label, patient) =>
      (visits.get(label)?.get(patient)?.size ?? 0) >= LEAST_VISITS ||
      names.get(label)?.patient === patient,
    isShared: (label, patient, date) =>
      usualOn(label)(date).some((other) => other !== patient && !areOne(other)(patient)),
    standsFor: (label) => names.get(label),
  };
}
