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

/** A session and a row of near days that may be of one client; both with their index. */
export interface NearPair {
  readonly sessionAt: number;
  readonly rowAt: number;
  readonly session: OpenSession;
  readonly row: LabelledPayout;
  readonly client: NameLevel;
  readonly date: DateLevel;
}

/**
 * Finds sessions near rows. A large practice has many times more near pairs than rows: they are found anew each time,
 * one patient after the other, for kept they would fill the memory.
 */
export interface NearFinder {
  readonly patients: Numbering<PersonName>;
  /** What each patient's sessions are, by the patient's number. */
  readonly files: readonly PatientFile[];
  /** The patients whom a row may be about, the best name first. */
  readonly fittingOf: (row: LabelledPayout) => readonly FittingPatient[];
  /** The sessions of one patient on days near the row's. */
  readonly find: (
    row: LabelledPayout,
    rowAt: number,
    fitting: FittingPatient,
  ) => readonly NearPair[];
  /** The sessions of all those patients whose name is enough for a match; the best name stands first. */
  readonly findOwn: (
    row: LabelledPayout,
    rowAt: number,
    fitting: readonly FittingPatient[],
  ) => readonly NearPair[];
}

/** From this weight of a name on, a row two or three days off is worth a look; from the other, one of the next day. */
const LEAST_FAR_WEIGHT = WEIGHTS.client.swapped;
const LEAST_NEXT_WEIGHT = 0;

const NONE: readonly NearPair[] = [];

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

  function find(row: LabelledPayout, rowAt: number, { number, client }: FittingPatient) {
    const file = files[number];
    if (file === undefined) return NONE;
    const day = days[rowAt] ?? Number.NaN;
    const reach = reachOf(client);
    let found: NearPair[] | undefined;
    for (let at = firstFrom(file, day - reach); at < file.days.length; at += 1) {
      const off = (file.days[at] ?? Number.POSITIVE_INFINITY) - day;
      if (off > reach) break;
      const sessionAt = file.sessions[at] ?? -1;
      const [session, date] = [sessions[sessionAt], dateLevelOf(off)];
      if (session === undefined || date === undefined || isRejected(session, row)) continue;
      found ??= [];
      found.push({ sessionAt, rowAt, session, row, client, date });
    }
    return found ?? NONE;
  }

  function findOwn(row: LabelledPayout, rowAt: number, fitting: readonly FittingPatient[]) {
    const own: NearPair[] = [];
    for (const one of fitting) {
      if (!isOwnName(one.client)) break;
      for (const pair of find(row, rowAt, one)) own.push(pair);
    }
    return own;
  }

  return { patients, files, fittingOf, find, findOwn };
}

/** How many days off a row may be for a name that fits so well. */
export function reachOf(client: NameLevel): number {
  const weight = WEIGHTS.client[client];
  if (weight >= LEAST_FAR_WEIGHT) return MOST_DAYS_OFF;
  return weight >= LEAST_NEXT_WEIGHT ? 1 : 0;
}
