import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { dateLevelOf, MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import { firstFrom, type PatientFile } from '#lib/match/patient-files.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { type DateLevel, isOwnName, type NameLevel, WEIGHTS } from '#lib/match/weights.ts';

/** Looks at a session on a day near that of a row; the session by its index. */
export type LookAt = (sessionAt: number, date: DateLevel, client: NameLevel) => void;

/**
 * Finds sessions near rows. A large practice has many times more near pairs than rows: they are looked at one after
 * the other and found anew each time, for kept they would fill the memory.
 */
export interface NearFinder {
  /** What each patient's sessions are, by the patient's number. */
  readonly files: readonly PatientFile[];
  /** Looks at the sessions of one patient on days near the row's, the first day first. */
  readonly findNear: (rowAt: number, fitting: FittingPatient, look: LookAt) => void;
  /** Looks at the sessions of all those patients whose name is enough for a match; the best name stands first. */
  readonly findOwn: (rowAt: number, fitting: readonly FittingPatient[], look: LookAt) => void;
}

/** From this weight of a name on, a row two or three days off is worth a look; from the other, one of the next day. */
const LEAST_FAR_WEIGHT = WEIGHTS.client.swapped;
const LEAST_NEXT_WEIGHT = 0;

/** What is looked through: sessions in the order of their days, filed by patient, and rows with the numbers of their days. */
export interface NearMatter {
  readonly sessions: readonly OpenSession[];
  readonly files: readonly PatientFile[];
  readonly rows: readonly LabelledPayout[];
  readonly days: Int32Array;
  /** Knows the pairs that are never found. */
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
}

/** Creates what finds near pairs, so that the work grows with the documents and not with their square. */
export function createNearFinder({
  sessions,
  files,
  rows,
  days,
  isRejected,
}: NearMatter): NearFinder {
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
      if (session === undefined || date === undefined || isRejected(session, row.source)) continue;
      look(sessionAt, date, client);
    }
  }

  function findOwn(rowAt: number, fitting: readonly FittingPatient[], look: LookAt): void {
    for (const one of fitting) {
      if (!isOwnName(one.client)) return;
      findNear(rowAt, one, look);
    }
  }

  return { files, findNear, findOwn };
}

/** How many days off a row may be for a name that fits so well. */
export function reachOf(client: NameLevel): number {
  const weight = WEIGHTS.client[client];
  if (weight >= LEAST_FAR_WEIGHT) return MOST_DAYS_OFF;
  return weight >= LEAST_NEXT_WEIGHT ? 1 : 0;
}
