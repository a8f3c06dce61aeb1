import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createNumbering, type Numbering } from '#lib/match/numbering.ts';
import { remember } from '#lib/match/remember.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** The sessions of one patient by their index, and their days by number; the first day first. */
export interface PatientFile {
  readonly sessions: Int32Array;
  readonly days: Int32Array;
}

/** The sessions of each patient, by the patient's number. */
export interface PatientFiles {
  readonly patients: Numbering<PersonName>;
  readonly files: readonly PatientFile[];
}

/** Files sessions by patient and day. */
export function fileByPatient(sessions: readonly OpenSession[]): PatientFiles {
  const patients = createNumbering((patient: PersonName) => patient);
  const filed: number[][] = [];
  for (const [at, { source }] of sessions.entries()) {
    if (source.claim.patient === null) continue;
    const number = patients.numberOf(source.claim.patient);
    const own = filed[number];
    if (own === undefined) filed[number] = [at];
    else own.push(at);
  }
  const dayOf = remember(dayNumberOf);
  const dayAt = (at: number): number => {
    const session = sessions[at];
    return session === undefined ? Number.NaN : dayOf(session.dateOfService);
  };
  const files = filed.map((own) => {
    const inOrder = own.toSorted((one, other) => dayAt(one) - dayAt(other));
    return { sessions: Int32Array.from(inOrder), days: Int32Array.from(inOrder, dayAt) };
  });
  return { patients, files };
}

/** The place of the first day of a file that is not before `day`. */
export function firstFrom({ days }: PatientFile, day: number): number {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((days[middle] ?? day) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The most sessions of a file that lie within so many days running. */
export function mostWithin({ days }: PatientFile, span: number): number {
  let most = 0;
  let first = 0;
  for (const [at, day] of days.entries()) {
    while ((days[first] ?? day) <= day - span) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}
