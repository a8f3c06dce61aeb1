import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { dateLevelOf, MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import { createPatientFinder, type FittingPatient } from '#lib/match/fitting-patients.ts';
import type { Numbering } from '#lib/match/numbering.ts';
import { fileByPatient, firstFrom, type PatientFile } from '#lib/match/patient-files.ts';
import { remember } from '#lib/match/remember.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { type DateLevel, isOwnName, type NameLevel, WEIGHTS } from '#lib/match/weights.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** Looks at a session on a day near that of a row; the session by its index. */
export type LookAt = (sessionAt: number, date: DateLevel, client: NameLevel) => void;

/**
 * Finds sessions near rows. A large practice has many times more near pairs than rows: they are looked at one after
 * the other and found anew each time, for kept they would fill the memory.
 */
export interface NearFinder {
  readonly patients: Numbering<PersonName>;
  /** What each patient's sessions are, by the patient's number. */
  readonly files: readonly PatientFile[];
  /** The patients whom a row may be about, the best name first. */
  readonly fittingOf: (row: LabelledPayout) => readonly FittingPatient[];
  /** Looks at the sessions of one patient on days near the row's, the first day first. */
  readonly findNear: (rowAt: number, fitting: FittingPatient, look: LookAt) => void;
  /** Looks at the sessions of all those patients whose name is enough for a match; the best name stands first. */
  readonly findOwn: (rowAt: number, fitting: readonly FittingPatient[], look: LookAt) => void;
}

/** From this weight of a name on, a row two or three days off is worth a look; from the other, one of the next day. */
const LEAST_FAR_WEIGHT = WEIGHTS.client.swapped;
const LEAST_NEXT_WEIGHT = 0;

/**
 * Files the sessions by patient and day, so that the work grows with the documents and not with their square. Pairs
 * that `isRejected` knows are never found.
 */
export function createNearFinder(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
  isRejected: (session: OpenSession, row: LabelledPayout) => boolean,
): NearFinder {
  const { patients, files } = fileByPatient(sessions);
  const dayOf = remember(dayNumberOf);
  const days = Int32Array.from(rows, ({ dateOfService }) => dayOf(dateOfService));
  const patientsFor = createPatientFinder(patients);
  const fittingOf = ({ label }: LabelledPayout) => patientsFor(label);

  function findNear(rowAt: number, { number, client }: FittingPatient, look: LookAt): void {
    const [row, file] = [rows[rowAt], files[number]];
    if (row === undefined || file === undefined) return;
    const day = days[rowAt] ?? Number.NaN;
    const reach = reachOf(client);
    for (let at = firstFrom(file, day - reach); at < file.days.length; at += 1) {
      const off = (file.days[at] ?? Number.POSITIVE_INFINITY) - day;
      if (off > reach) return;
      const sessionAt = file.sessions[at] ?? -1;
      const [session, date] = [sessions[sessionAt], dateLevelOf(off)];
      if (session === undefined || date === undefined || isRejected(session, row)) continue;
      look(sessionAt, date, client);
    }
  }

  function findOwn(rowAt: number, fitting: readonly FittingPatient[], look: LookAt): void {
    for (const one of fitting) {
      if (!isOwnName(one.client)) return;
      findNear(rowAt, one, look);
    }
  }

  return { patients, files, fittingOf, findNear, findOwn };
}

/** How many days off a row may be for a name that fits so well. */
export function reachOf(client: NameLevel): number {
  const weight = WEIGHTS.client[client];
  if (weight >= LEAST_FAR_WEIGHT) return MOST_DAYS_OFF;
  return weight >= LEAST_NEXT_WEIGHT ? 1 : 0;
}
