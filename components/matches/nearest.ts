import { nameLevelOf } from '#lib/match/evidence/client-name.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';
import { daysBetween, type ServiceDate } from '#lib/values/service-date.ts';

interface Visit {
  readonly client: PersonName | null;
  readonly day: ServiceDate | null;
}

/** The rows in the order in which a person looks for a session's: its client's first, the nearest day first. */
export function nearestRows(
  session: Session,
  rows: readonly SourcedPayout[],
): readonly SourcedPayout[] {
  return nearest(visitOf(session), rows, ({ payout: { client, dateOfService } }) => ({
    client,
    day: dateOfService,
  }));
}

/** The sessions in the order in which a person looks for a row's: its client's first, the nearest day first. */
export function nearestSessions(
  { payout: { client, dateOfService, payoutDate } }: SourcedPayout,
  sessions: readonly Session[],
): readonly Session[] {
  return nearest({ client, day: dateOfService ?? payoutDate }, sessions, visitOf);
}

/** The patients whom a label may mean first, then the others. */
export function likeliestPatients(
  label: PersonName,
  patients: readonly PersonName[],
): readonly PersonName[] {
  return nearest({ client: label, day: null }, patients, (client) => ({ client, day: null }));
}

function visitOf({ source, dateOfService }: Session): Visit {
  return { client: source.claim.patient, day: dateOfService };
}

function nearest<T>(
  { client, day }: Visit,
  items: readonly T[],
  visitIn: (item: T) => Visit,
): readonly T[] {
  const isNear = remember((name: PersonName | null) =>
    Number(client !== null && name !== null && nameLevelOf(client, name) !== undefined),
  );
  const ranked = items.map((item) => {
    const visit = visitIn(item);
    return { item, near: isNear(visit.client), days: daysApart(day, visit.day) };
  });
  return ranked
    .toSorted((one, other) => other.near - one.near || one.days - other.days)
    .map(({ item }) => item);
}

function daysApart(one: ServiceDate | null, other: ServiceDate | null): number {
  return one === null || other === null
    ? Number.MAX_SAFE_INTEGER
    : Math.abs(daysBetween(one, other));
}
