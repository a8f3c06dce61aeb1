import type { DateLevel } from '#lib/match/weights.ts';

/** Dates further apart than this are of two visits. */
export const MOST_DAYS_OFF = 3;

/** Compares dates of service by the days between them; undefined when they are too far apart. */
export function dateLevelOf(daysOff: number): DateLevel | undefined {
  if (daysOff === 0) return 'same';
  if (Math.abs(daysOff) === 1) return 'one-day-off';
  return Math.abs(daysOff) <= MOST_DAYS_OFF ? 'days-off' : undefined;
}

/** Says a comparison of dates in plain words. */
export const DATE_TEXTS: Readonly<Record<DateLevel, string>> = {
  same: 'Same date of service',
  'one-day-off-steady':
    'The date of service is one day off, for a client whose other visits agree to the day',
  'one-day-off': 'The date of service is one day off',
  'days-off': 'The date of service is two or three days off',
};
