import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { dateLevelOf } from '#lib/match/evidence/date-of-service.ts';
import type { FiledMatter } from '#lib/match/filed-matter.ts';
import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import { firstFrom } from '#lib/match/patient-files.ts';
import { reachOf } from '#lib/match/reach.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { type DateLevel, isOwnName, type NameLevel } from '#lib/match/weights.ts';

/** Looks at a session on a day near that of a row; the session by its index. */
type LookAt = (sessionAt: number, date: DateLevel, client: NameLevel) => void;

/**
 * Finds sessions near rows. A large practice has many times more near pairs than rows: they are looked at one after
 * the other and found anew each time, for kept they would fill the memory.
 */
export interface NearFinder {
  /** Looks at the sessions of one patient on days near the row's, the first day first. */
  readonly findNear: (rowAt: number, fitting: FittingPatient, look: LookAt) => void;
  /** Looks at the sessions of all those patients whose name is enough for a match; the best name stands first. */
  readonly findOwn: (rowAt: number, fitting: readonly FittingPatient[], look: LookAt) => void;
}

/**
 * Creates what finds near pairs, so that the work grows with the documents and not with their square. Pairs that
 * `isRejected` knows are never found.
 */
export function createNearFinder(
  { sessions, files, rows, days }: FiledMatter,
  isRejected: (session: OpenSession, payout: SourcedPayout) => boolean,
): NearFinder {
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

  return { findNear, findOwn };
}
