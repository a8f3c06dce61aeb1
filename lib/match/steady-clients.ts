import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { mayBeOnePerson, sharedPart } from '#lib/match/evidence/client-name.ts';
import { platformLevelOf } from '#lib/match/evidence/platform.ts';
import type { NearPair } from '#lib/match/near-pairs.ts';
import { remember } from '#lib/match/remember.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { type NameLevel, WEIGHTS } from '#lib/match/weights.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

/** What all visits of a client together tell, which one visit alone does not. */
export interface SteadyClients {
  /** Whether a label and a patient have visits on equal days, several times. */
  readonly isKnown: (label: ClientLabel, patient: PersonName) => boolean;
  /** Whether a label is also another client's, who usually comes on this day of the week but not this time. */
  readonly isShared: (label: ClientLabel, patient: PersonName, date: ServiceDate) => boolean;
  /** The patient for whom a label steadily stands though the names do not say so. */
  readonly standsFor: (label: ClientLabel) => SteadyName | undefined;
}

/** Whom a label stands for by its days, and how well the names fit. */
interface SteadyName {
  readonly patient: PersonName;
  readonly level: NameLevel;
}

/** So many visits on equal days make a client known. */
const LEAST_VISITS = 3;

/**
 * What the days must show before they speak for a name: how many are equal, and which share of either side's has a
 * partner on the day or next to it.
 */
const NEEDED = {
  name: { visits: 3, ofRows: 0.8, ofSessions: 0.6 },
  initial: { visits: 6, ofRows: 0.9, ofSessions: 0.8 },
} as const;

/** A rival that agrees on more than this share of the days leaves the name open. */
const RIVAL_SHARE = 0.5;

/**
 * Looks at all visits of each label: a client may have another family name in the EOB than in the statement, or a
 * short form that no table knows. Such a name is taken only where the rows that fit nobody and the sessions that
 * nobody was paid for fall on the same days, again and again, and no one else comes near.
 */
export function findSteadyClients(
  nearOf: (rowAt: number) => readonly NearPair[],
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): SteadyClients {
  const paid = new Uint8Array(sessions.length);
  const placed = new Uint8Array(rows.length);
  const { visits, add } = createVisits();
  for (const rowAt of rows.keys()) {
    for (const { client, session, sessionAt, row, date } of nearOf(rowAt)) {
      if (!isOwnName(client)) continue;
      paid[sessionAt] = 1;
      placed[rowAt] = 1;
      if (date === 'same') add(session, row);
    }
  }
  const openSessions = sessions.filter(
    ({ source }, at) => source.claim.patient !== null && paid[at] === 0,
  );
  const openRows = rows.filter(
    ({ source, label }, at) =>
      source.payout.type === 'session' && label.decided.length === 0 && placed[at] === 0,
  );
  const names = findSteadyNames(openSessions, openRows);
  const areOne = remember((one: PersonName) =>
    remember((other: PersonName) => mayBeOnePerson(one, other)),
  );
  const usualOn = remember((label: ClientLabel) =>
    remember((date: ServiceDate) => usualClients(visits.get(label), dayNumberOf(date))),
  );
  return {
    isKnown: (label, patient) =>
      (visits.get(label)?.get(patient)?.size ?? 0) >= LEAST_VISITS ||
      names.get(label)?.patient === patient,
    isShared: (label, patient, date) =>
      usualOn(label)(date).some((other) => other !== patient && !areOne(other)(patient)),
    standsFor: (label) => names.get(label),
  };
}

const NOBODY: readonly PersonName[] = [];

/** Of several patients for whom a label may stand, those who usually come on a day and did not. */
function usualClients(
  visits: ReadonlyMap<PersonName, ReadonlySet<number>> | undefined,
  day: number,
): readonly PersonName[] {
  if (visits === undefined || visits.size < 2) return NOBODY;
  const usual = [...visits].filter(([, days]) => isUsualDay(day, days));
  return usual.length === 0 ? NOBODY : usual.map(([patient]) => patient);
}

/** Whether a name is enough for a match where nobody else fits. */
export function isOwnName(client: NameLevel): boolean {
  return WEIGHTS.client[client] >= WEIGHTS.client.initials;
}

const DAYS_OF_WEEK = 7;
/** Visits of so many weeks before and after a date tell whether a client usually comes on its day of the week. */
const WEEKS_AROUND = 4;

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

/** Days as numbers of days. */
type Visits = Map<ClientLabel, Map<PersonName, Set<number>>>;

/** Notes the days on which a label has a row and a patient a session. */
function createVisits() {
  const visits: Visits = new Map();
  const dayOf = remember(dayNumberOf);
  return {
    visits,
    add: ({ source }: OpenSession, { label, dateOfService }: LabelledPayout): void => {
      const { patient } = source.claim;
      if (patient === null) return;
      const ofLabel = visits.get(label) ?? new Map<PersonName, Set<number>>();
      visits.set(label, ofLabel);
      const days = ofLabel.get(patient) ?? new Set();
      ofLabel.set(patient, days.add(dayOf(dateOfService)));
    },
  };
}

interface Resemblance {
  readonly label: ClientLabel;
  readonly patient: PersonName;
  readonly days: ReadonlySet<number>;
  readonly shared: 'name' | 'initial';
}

function findSteadyNames(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): ReadonlyMap<ClientLabel, SteadyName> {
  const sessionsOn = groupBy(sessions, ({ dateOfService }) => dateOfService);
  const daysOf = groupBy(sessions, ({ source }) => source.claim.patient);
  const rowsOf = groupBy(rows, ({ label }) => label);
  const near = [...rowsOf].flatMap(([label, own]) =>
    new Set(own.map(({ dateOfService }) => dateOfService)).size < LEAST_VISITS
      ? []
      : resemblances(label, own, sessionsOn),
  );
  const ofPatient = groupBy(near, ({ patient }) => patient);
  const ofLabel = groupBy(near, ({ label }) => label);
  const steady = near.filter((one) => {
    const rivals = [...(ofPatient.get(one.patient) ?? []), ...(ofLabel.get(one.label) ?? [])];
    return (
      rivals.every((other) => other === one || other.days.size <= one.days.size * RIVAL_SHARE) &&
      isEnough(one, rowsOf.get(one.label) ?? [], daysOf.get(one.patient) ?? [])
    );
  });
  return new Map(
    steady.map(({ label, patient, shared }) => [
      label,
      { patient, level: shared === 'name' ? 'steady' : 'steady-initials' },
    ]),
  );
}

/** The patients who share a name with a label and whose open sessions fall on days of its open rows. */
function resemblances(
  label: ClientLabel,
  rows: readonly LabelledPayout[],
  sessionsOn: ReadonlyMap<ServiceDate, readonly OpenSession[]>,
): readonly Resemblance[] {
  const { visits, add } = createVisits();
  for (const row of rows) {
    for (const session of sessionsOn.get(row.dateOfService) ?? []) {
      const platform = platformLevelOf(session.platform, row.source.payout.platform);
      if (platform !== 'differs') add(session, row);
    }
  }
  return [...(visits.get(label) ?? [])].flatMap(([patient, days]) => {
    const shared = days.size < LEAST_VISITS ? undefined : sharedPart(patient, label.printed);
    return shared === undefined ? [] : { label, patient, days, shared };
  });
}

function isEnough(
  { days, shared }: Resemblance,
  rows: readonly LabelledPayout[],
  sessions: readonly OpenSession[],
): boolean {
  const needed = NEEDED[shared];
  const rowDays = new Set(rows.map(({ dateOfService }) => dayNumberOf(dateOfService)));
  const [first, last] = [Math.min(...rowDays), Math.max(...rowDays)];
  const stated = rows[0]?.source.payout.platform ?? null;
  const rivals = sessions.filter(({ dateOfService, platform }) => {
    const day = dayNumberOf(dateOfService);
    return day >= first && day <= last && platformLevelOf(platform, stated) !== 'differs';
  });
  const sessionDays = new Set(rivals.map(({ dateOfService }) => dayNumberOf(dateOfService)));
  const isOfPlatform = rivals.every(({ platform }) => platformLevelOf(platform, stated) === 'same');
  return (
    days.size >= needed.visits &&
    partnered(rowDays, sessionDays) >= rowDays.size * needed.ofRows &&
    partnered(sessionDays, rowDays) >= sessionDays.size * needed.ofSessions &&
    (shared === 'name' || isOfPlatform)
  );
}

/** How many of the days have one of the others on them or next to them. */
function partnered(days: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...days].filter((day) => [-1, 0, 1].some((off) => others.has(day + off))).length;
}
