import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { labelKeys, labelLevelOf, patientKeys } from '#lib/match/client-label.ts';
import { nameEvidence } from '#lib/match/evidence/client-name.ts';
import { remember } from '#lib/match/remember.ts';
import { type LabelledPayout, type PairWeight, weighPair } from '#lib/match/weigh-pair.ts';
import {
  CLEAR_LEAD,
  FURTHER_ROW_COST,
  POSSIBLE_PROBABILITY,
  probabilityOf,
} from '#lib/match/weights.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { addDays, type ServiceDate } from '#lib/values/service-date.ts';

/** A row that may belong to a session; both by their index. */
export interface CandidatePair extends PairWeight {
  readonly session: number;
  readonly row: number;
}

/** A candidate this much weaker than the row's best one is never chosen, whatever else is taken. */
const HOPELESS_LEAD = CLEAR_LEAD + FURTHER_ROW_COST / 2;

/** More sessions of near days and fitting initials than this are not told apart anyway. */
const MOST_SESSIONS_TO_WEIGH = 100;

/**
 * Every pair worth a look. Sessions are filed by date and initials, so that the work grows with the
 * documents and not with their square. `isRejected` knows the pairs that a person ruled out.
 */
export function candidatePairs(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
  isRejected: (session: OpenSession, row: LabelledPayout) => boolean,
): readonly CandidatePair[] {
  const sessionsNear = createFinder(sessions);
  const levelsOf = remember((label: LabelledPayout['label']) =>
    remember((patient: PersonName) => labelLevelOf(label, patient)),
  );
  return rows.flatMap((row, rowAt) => {
    const pairs: CandidatePair[] = [];
    for (const at of sessionsNear(row)) {
      const session = sessions[at];
      const patient = session?.source.claim.patient ?? null;
      if (session === undefined || patient === null || isRejected(session, row)) continue;
      const level = levelsOf(row.label)(patient);
      const weighed =
        level && weighPair(session, row, nameEvidence(level, patient, row.label.printed));
      if (weighed === undefined || probabilityOf(weighed.weight) < POSSIBLE_PROBABILITY) continue;
      pairs.push({ ...weighed, session: at, row: rowAt });
    }
    const best = pairs.reduce((most, { weight }) => Math.max(most, weight), -Infinity);
    return pairs.filter(({ weight }) => best - weight < HOPELESS_LEAD);
  });
}

/** Files the sessions by date and initials; finds those that a row may be for, by their index. */
function createFinder(
  sessions: readonly OpenSession[],
): (row: LabelledPayout) => readonly number[] {
  const keysOfPatient = remember(patientKeys);
  const keysOfLabel = remember(labelKeys);
  const daysNear = remember((day: ServiceDate) => [addDays(day, -1), day, addDays(day, 1)]);
  const files = new Map<string, number[]>();
  for (const [at, { dateOfService, source }] of sessions.entries()) {
    if (source.claim.patient === null) continue;
    for (const key of keysOfPatient(source.claim.patient)) {
      const file = `${dateOfService} ${key}`;
      const filed = files.get(file);
      if (filed === undefined) files.set(file, [at]);
      else filed.push(at);
    }
  }
  return ({ dateOfService, label }) => {
    const near = new Set<number>();
    for (const key of keysOfLabel(label)) {
      for (const day of daysNear(dateOfService)) {
        for (const at of files.get(`${day} ${key}`) ?? []) near.add(at);
      }
    }
    return [...near].toSorted((one, other) => one - other).slice(0, MOST_SESSIONS_TO_WEIGH);
  };
}
