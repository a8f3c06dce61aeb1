import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { type ClientLabel, labelKeys, patientKeys } from '#lib/match/client-label.ts';
import { createNumbering, pairNumber } from '#lib/match/numbering.ts';
import { remember } from '#lib/match/remember.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** More sessions of near days and fitting initials than this are told apart by a person, if at all. */
const MOST_SESSIONS_TO_WEIGH = 400;

/**
 * Files the sessions by day and name and finds those near a row, by their index: of the same day, the next to it
 * and, under the very same name, up to three days off. The work grows with the documents and not with their square. Undefined: too many fit.
 */
export function createFinder(
  sessions: readonly OpenSession[],
): (row: LabelledPayout) => readonly number[] | undefined {
  const keys = createNumbering((key: string) => key);
  const keysOfPatient = remember((patient: PersonName) =>
    patientKeys(patient).map((key) => keys.numberOf(key)),
  );
  const keysOfLabel = remember((label: ClientLabel) =>
    labelKeys(label).map(({ key, reach }) => ({ key: keys.numberOf(key), reach })),
  );
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
    for (const { key, reach } of keysOfLabel(label)) {
      for (let daysOff = -reach; daysOff <= reach; daysOff += 1) {
        for (const at of files.get(pairNumber(key, day + daysOff)) ?? []) near.add(at);
      }
    }
    return near.size > MOST_SESSIONS_TO_WEIGH ? undefined : [...near];
  };
}
