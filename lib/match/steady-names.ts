import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { sharedPart } from '#lib/match/evidence/client-name.ts';
import { createPlatformComparer, platformLevelOf } from '#lib/match/evidence/platform.ts';
import { createVisits, LEAST_VISITS } from '#lib/match/visits.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { NameLevel } from '#lib/match/weights.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

/** Whom a label stands for by its days, and how well the names fit. */
export interface SteadyName {
  readonly patient: PersonName;
  readonly level: NameLevel;
}

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

interface Resemblance {
  readonly label: ClientLabel;
  readonly patient: PersonName;
  readonly days: ReadonlySet<number>;
  readonly shared: 'name' | 'initial';
}

/**
 * Finds for labels that fit nobody, and sessions that nobody was paid for, whom a label stands for: where they share
 * a name, and their days are equal again and again, and no one else comes near.
 */
export function findSteadyNames(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): ReadonlyMap<ClientLabel, SteadyName> {
  const platformLevel = createPlatformComparer();
  const sessionsOn = groupBy(sessions, ({ dateOfService }) => dateOfService);
  const daysOf = groupBy(sessions, ({ source }) => source.claim.patient);
  const rowsOf = groupBy(rows, ({ label }) => label);
  const near = [...rowsOf].flatMap(([label, own]) =>
    new Set(own.map(({ dateOfService }) => dateOfService)).size < LEAST_VISITS
      ? []
      : resemblances(label, own, sessionsOn, platformLevel),
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
  platformLevel: typeof platformLevelOf,
): readonly Resemblance[] {
  const { visits, add } = createVisits();
  for (const row of rows) {
    for (const session of sessionsOn.get(row.dateOfService) ?? []) {
      const platform = platformLevel(session.platform, row.source.payout.platform);
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
