import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { remember } from '#lib/values/remember.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

/** The sessions of one patient by their index, and their days by number; the first day first. */
export interface PatientFile {
  readonly sessions: Int32Array;
  readonly days: Int32Array;
}

/** No patient has this number. */
export const NO_PATIENT = -1;

/**
 * Files sessions, which stand in the order of their days, by patient. `patientAt`: the number of each session's
 * patient, below `patients`.
 */
export function fileByPatient(
  sessions: readonly OpenSession[],
  patientAt: Int32Array,
  patients: number,
): readonly PatientFile[] {
  const ends = new Int32Array(patients + 1);
  for (const patient of patientAt) {
    if (patient !== NO_PATIENT) ends[patient + 1] = (ends[patient + 1] ?? 0) + 1;
  }
  for (let at = 1; at <= patients; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const starts = ends.slice();
  const [filed, days] = [new Int32Array(ends[patients] ?? 0), new Int32Array(ends[patients] ?? 0)];
  const dayOf = remember((date: ServiceDate) => dayNumberOf(date));
  for (const [session, { dateOfService }] of sessions.entries()) {
    const patient = patientAt[session] ?? NO_PATIENT;
    if (patient === NO_PATIENT) continue;
    const at = ends[patient] ?? 0;
    filed[at] = session;
    days[at] = dayOf(dateOfService);
    ends[patient] = at + 1;
  }
  return Array.from({ length: patients }, (_, patient) => {
    const [from, to] = [starts[patient], ends[patient]];
    return { sessions: filed.subarray(from, to), days: days.subarray(from, to) };
  });
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
