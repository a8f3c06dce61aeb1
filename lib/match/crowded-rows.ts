import type { ClientLabel } from '#lib/match/client-label.ts';
import { MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import type { FittingPatient, PatientFinder } from '#lib/match/fitting-patients.ts';
import { firstFrom, mostWithin, type PatientFile } from '#lib/match/patient-files.ts';
import { reachOf } from '#lib/match/reach.ts';

/** More sessions of near days and fitting names than this are told apart by a person, if at all. */
const MOST_SESSIONS_TO_WEIGH = 400;

/** All days that are near one day. */
const NEAR_DAYS = MOST_DAYS_OFF + 1 + MOST_DAYS_OFF;

/**
 * The rows, 1 for each index, that fit so many sessions that only a person can tell. `rowsOf`: the rows of each label,
 * by index; `days`: the numbers of their days.
 */
export function findCrowded(
  rowsOf: ReadonlyMap<ClientLabel, readonly number[]>,
  days: Int32Array,
  files: readonly PatientFile[],
  fittingOf: PatientFinder['fittingOf'],
): Uint8Array {
  const crowded = new Uint8Array(days.length);
  const mostNear = files.map((file) => mostWithin(file, NEAR_DAYS));
  const countNear = (day: number, fitting: readonly FittingPatient[]): number =>
    fitting.reduce((sum, { number, client }) => {
      const [file, reach] = [files[number], reachOf(client)];
      if (file === undefined) return sum;
      return sum + firstFrom(file, day + reach + 1) - firstFrom(file, day - reach);
    }, 0);
  for (const [label, rows] of rowsOf) {
    const fitting = fittingOf(label);
    // No row of the label fits more; for most labels that is enough to know.
    const most = fitting.reduce((sum, { number }) => sum + (mostNear[number] ?? 0), 0);
    if (most <= MOST_SESSIONS_TO_WEIGH) continue;
    for (const row of rows) {
      if (countNear(days[row] ?? 0, fitting) > MOST_SESSIONS_TO_WEIGH) crowded[row] = 1;
    }
  }
  return crowded;
}
