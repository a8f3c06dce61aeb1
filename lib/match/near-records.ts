import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { type ClientLabel, labelKeys, patientKeys } from '#lib/match/client-label.ts';
import { MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import { createNumbering, pairNumber } from '#lib/match/numbering.ts';
import { remember } from '#lib/match/remember.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** More sessions of near days and fitting initials than this are told apart by a person, if at all. */
const MOST_SESSIONS_TO_WEIGH = 400;

/**
 * Files the sessions by day and initials and finds those near a row, by their index: of the same day and up to
 * three days off. The work grows with the documents and not with their square. Undefined: too many fit.
 */
export function createFinder(
  sessions: readonly OpenSession[],
): (row: LabelledPayout) => readonly number[] | undefined {
  const keys = createNumbering((key: string) => key);
  const numbered = (names: readonly string[]) => names.map((key) => keys.numberOf(key));
  const keysOfPatient = remember((patient: PersonName) => numbered(patientKeys(patient)));
  const keysOfLabel = remember((label: ClientLabel) => numbered(labelKeys(label)));
  const dayOf = remember(dayNumberOf);
  const files = new Map<number, number[]>();
  for (const [at, { dateOfService, source }] of sessions.entries()) {
    if (source.claim.patient === null) continue;
    const day = dayOf(dateOfService);
    for (const key of keysOfPatient(source.claim.patient)) {
      const file = pairNumber(key, day);
      const filed = files.get(file);
      if (filed === undefined) files.set(file, [at]);
      else filed.push(at);
    }
  }
  return ({ dateOfService, label }) => {
    const day = dayOf(dateOfService);
    const near = new Set<number>();
    for (const key of keysOfLabel(label)) {
      for (let daysOff = -MOST_DAYS_OFF; daysOff <= MOST_DAYS_OFF; daysOff += 1) {
        for (const at of files.get(pairNumber(key, day + daysOff)) ?? []) near.add(at);
      }
    }
    return near.size > MOST_SESSIONS_TO_WEIGH ? undefined : [...near].toSorted((a, b) => a - b);
  };
}
