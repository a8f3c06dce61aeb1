import { MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import { type NearFinder, reachOf } from '#lib/match/near-pairs.ts';
import { firstFrom, mostWithin } from '#lib/match/patient-files.ts';
import { remember } from '#lib/match/remember.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** More sessions of near days and fitting names than this are told apart by a person, if at all. */
const MOST_SESSIONS_TO_WEIGH = 400;

/** All days that are near one day. */
const NEAR_DAYS = MOST_DAYS_OFF + 1 + MOST_DAYS_OFF;

/** The rows, by index, that fit so many sessions that only a person can tell. */
export function findCrowded(
  rows: readonly LabelledPayout[],
  { files, fittingOf }: NearFinder,
): ReadonlySet<number> {
  const mostNear = files.map((file) => mostWithin(file, NEAR_DAYS));
  /** No row of a label fits more; for most labels that is enough to know. */
  const boundOf = remember((fitting: readonly FittingPatient[]) =>
    fitting.reduce((sum, { number }) => sum + (mostNear[number] ?? 0), 0),
  );
  const countNear = (row: LabelledPayout): number => {
    const day = dayNumberOf(row.dateOfService);
    return fittingOf(row).reduce((sum, { number, client }) => {
      const [file, reach] = [files[number], reachOf(client)];
      if (file === undefined) return sum;
      return sum + firstFrom(file, day + reach + 1) - firstFrom(file, day - reach);
    }, 0);
  };
  const crowded = new Set<number>();
  for (const [rowAt, row] of rows.entries()) {
    if (boundOf(fittingOf(row)) <= MOST_SESSIONS_TO_WEIGH) continue;
    if (countNear(row) > MOST_SESSIONS_TO_WEIGH) crowded.add(rowAt);
  }
  return crowded;
}
