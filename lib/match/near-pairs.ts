import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { type ClientLabel, labelKeys, labelLevelOf, patientKeys } from '#lib/match/client-label.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { dateLevelOf, MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import { createNumbering, type Numbering } from '#lib/match/numbering.ts';
import { remember } from '#lib/match/remember.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { type DateLevel, type NameLevel, WEIGHTS } from '#lib/match/weights.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

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
 * The near pairs, and the rows that fit so many sessions that only a person can tell. The pairs of a row are found
 * anew each time: a large practice has many times more of them than rows, and kept they would fill the memory.
 */
export interface NearPairs {
  readonly nearOf: (rowAt: number) => readonly NearPair[];
  readonly crowded: ReadonlySet<number>;
}

/** A patient whom a row may be about, by number, and how well the names fit. */
interface FittingPatient {
  readonly number: number;
  readonly client: NameLevel;
}

/** Finds sessions near rows. Patients and days are looked up by number. */
export interface NearFinder {
  readonly patients: Numbering<PersonName>;
  readonly find: (
    row: LabelledPayout,
    rowAt: number,
    fitting: readonly FittingPatient[],
  ) => readonly NearPair[];
}

/** More sessions of near days and fitting names than this are told apart by a person, if at all. */
const MOST_SESSIONS_TO_WEIGH = 400;

/** From this weight of a name on, a row two or three days off is worth a look; from the other, one of the next day. */
const LEAST_FAR_WEIGHT = WEIGHTS.client.swapped;
const LEAST_NEXT_WEIGHT = 0;

/** Every pair of near days and fitting names. The finder is of the same sessions. */
export function nearPairs(
  rows: readonly LabelledPayout[],
  { patients, find }: NearFinder,
): NearPairs {
  const patientsFor = createPatientFinder(patients);
  const crowded = new Set<number>();
  const nearOf = (rowAt: number): readonly NearPair[] => {
    const row = rows[rowAt];
    if (row === undefined || crowded.has(rowAt)) return [];
    return find(row, rowAt, patientsFor(row.label));
  };
  for (const rowAt of rows.keys()) {
    if (nearOf(rowAt).length > MOST_SESSIONS_TO_WEIGH) crowded.add(rowAt);
  }
  return { nearOf, crowded };
}

/** The sessions of one patient by their index, and their days by number; the first day first. */
interface PatientFile {
  readonly sessions: Int32Array;
  readonly days: Int32Array;
}

/** Files the sessions by patient and day, so that the work grows with the documents and not with their square. */
export function createNearFinder(sessions: readonly OpenSession[]): NearFinder {
  const patients = createNumbering((patient: PersonName) => patient);
  const dayOf = remember(dayNumberOf);
  const files = fileByPatient(sessions, patients, dayOf);
  return {
    patients,
    find(row, rowAt, fitting) {
      const found: NearPair[] = [];
      const day = dayOf(row.dateOfService);
      for (const { number, client } of fitting) {
        const file = files[number];
        if (file === undefined) continue;
        const last = day + reachOf(client);
        for (let at = firstFrom(file.days, day - reachOf(client)); at < file.days.length; at += 1) {
          const on = file.days[at] ?? Number.POSITIVE_INFINITY;
          if (on > last) break;
          const sessionAt = file.sessions[at] ?? -1;
          const [session, date] = [sessions[sessionAt], dateLevelOf(on - day)];
          if (session === undefined || date === undefined) continue;
          found.push({ sessionAt, rowAt, session, row, client, date });
        }
      }
      return found;
    },
  };
}

function fileByPatient(
  sessions: readonly OpenSession[],
  patients: Numbering<PersonName>,
  dayOf: (date: ServiceDate) => number,
): readonly PatientFile[] {
  const filed: number[][] = [];
  for (const [at, { source }] of sessions.entries()) {
    if (source.claim.patient === null) continue;
    const number = patients.numberOf(source.claim.patient);
    const own = filed[number];
    if (own === undefined) filed[number] = [at];
    else own.push(at);
  }
  const dayAt = (at: number): number => {
    const session = sessions[at];
    return session === undefined ? Number.NaN : dayOf(session.dateOfService);
  };
  return filed.map((own) => {
    const inOrder = own.toSorted((one, other) => dayAt(one) - dayAt(other));
    return { sessions: Int32Array.from(inOrder), days: Int32Array.from(inOrder, dayAt) };
  });
}

/** The place of the first day that is not before `day`. */
function firstFrom(days: Int32Array, day: number): number {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((days[middle] ?? day) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function reachOf(client: NameLevel): number {
  const weight = WEIGHTS.client[client];
  if (weight >= LEAST_FAR_WEIGHT) return MOST_DAYS_OFF;
  return weight >= LEAST_NEXT_WEIGHT ? 1 : 0;
}

/** Finds the patients that a label may stand for. Patients are filed by parts and initials of their names. */
function createPatientFinder(
  patients: Numbering<PersonName>,
): (label: ClientLabel) => readonly FittingPatient[] {
  const files = groupBy(
    patients.items.flatMap((patient) => patientKeys(patient).map((key) => ({ key, patient }))),
    ({ key }) => key,
  );
  return remember((label) => {
    const filed = labelKeys(label).flatMap((key) => files.get(key) ?? []);
    return [...new Set(filed.map(({ patient }) => patient))].flatMap((patient) => {
      const client = labelLevelOf(label, patient);
      return client === undefined ? [] : { number: patients.numberOf(patient), client };
    });
  });
}
