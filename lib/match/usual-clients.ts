import { LEAST_VISITS } from '#lib/match/visits.ts';
import type { PersonName } from '#lib/values/person-name.ts';

const NOBODY: readonly PersonName[] = [];

/** Of several patients for whom a label may stand, those who usually come on a day and did not. */
export function usualClients(
  visits: ReadonlyMap<PersonName, ReadonlySet<number>> | undefined,
  day: number,
): readonly PersonName[] {
  if (visits === undefined || visits.size < 2) return NOBODY;
  const usual = [...visits].filter(([, days]) => isUsualDay(day, days));
  return usual.length === 0 ? NOBODY : usual.map(([patient]) => patient);
}

const DAYS_OF_WEEK = 7;
/** Visits of so many weeks before and after a date tell whether a client usually comes on its day of the week. */
const WEEKS_AROUND = 4;

/** A visit further from a date than this does not tell who usually comes on it. */
export const DAYS_AROUND = WEEKS_AROUND * DAYS_OF_WEEK;

/** Whether visits of the weeks around fall on the day of the week of this day, on which there is none. */
function isUsualDay(day: number, visits: ReadonlySet<number>): boolean {
  if (visits.has(day)) return false;
  let alike = 0;
  for (let week = 1; week <= WEEKS_AROUND; week += 1) {
    for (const around of [day - week * DAYS_OF_WEEK, day + week * DAYS_OF_WEEK]) {
      if (visits.has(around)) alike += 1;
    }
  }
  return alike >= LEAST_VISITS;
}
