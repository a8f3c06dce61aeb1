import { type PlatformReader, platformKey } from '#lib/findings/statement-platforms.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { remember } from '#lib/match/remember.ts';
import type { Reconciliation, Session, SourcedPayout } from '#lib/match/schema.ts';
import { foldText } from '#lib/values/person-name.ts';
import { addDays, type ServiceDate } from '#lib/values/service-date.ts';

/** Sessions without a payment and payments without a session that may belong to each other under two names. */
export interface PossiblePairs {
  readonly sessions: ReadonlySet<Session>;
  readonly rows: ReadonlySet<SourcedPayout>;
}

/**
 * Finds what stands alone on both sides at one platform, on one day or two days running, where nothing known of the two names speaks
 * against it: of neither can it be said that its other half is missing. A name that is matched elsewhere at the
 * platform, and never to the other one, speaks against it.
 */
export function findPossiblePairs(
  reconciliation: Reconciliation,
  platformOf: PlatformReader,
): PossiblePairs {
  const lone = reconciliation.unmatchedPayouts.flatMap(({ payout, cause }) =>
    cause === 'no-session' && payout.payout.type !== 'clawback' ? payout : [],
  );
  if (lone.length === 0) return { sessions: new Set(), rows: new Set() };
  const byDay = groupBy(lone, (row) => dayKey(platformOf(row), row.payout.dateOfService));
  const near = reconciliation.sessions.flatMap((session) =>
    session.match.status === 'unmatched'
      ? nearDays(session)
          .flatMap((day) => byDay.get(day) ?? [])
          .map((row): NearPair => ({ session, row }))
      : [],
  );
  const names = knownNames(near, reconciliation, platformOf);
  const possible = near.filter((pair) => !names.speakAgainst(pair));
  return {
    sessions: new Set(possible.map(({ session }) => session)),
    rows: new Set(possible.map(({ row }) => row)),
  };
}

/** Statements are off by a day now and then, so the days beside it are looked at too. */
function nearDays({ platform, dateOfService }: Session): readonly string[] {
  const platforms = platform === null ? [null] : [platform, null];
  return platforms.flatMap((whose) =>
    [-1, 0, 1].map((days) => dayKey(whose, addDays(dateOfService, days))),
  );
}

interface NearPair {
  readonly session: Session;
  readonly row: SourcedPayout;
}

interface KnownNames {
  speakAgainst(pair: NearPair): boolean;
}

/** The labels under which each client, and the clients whom each label, of these pairs was surely matched at a platform. */
function knownNames(
  near: readonly NearPair[],
  { sessions }: Reconciliation,
  platformOf: PlatformReader,
): KnownNames {
  const fold = remember((name: string | null) => name && foldText(name));
  const askedClients = new Set(near.map(({ session }) => fold(session.source.claim.patient)));
  const askedLabels = new Set(near.map(({ row }) => fold(row.payout.client)));
  const keyOf = remember((platform: string | null) =>
    remember((name: string) => nameKey(name, platform)),
  );
  const clientKey = ({ source: { claim } }: Session, platform: string | null) =>
    claim.patient === null ? undefined : keyOf(platform)(claim.patient);
  const labelKey = ({ payout: { client } }: SourcedPayout, platform: string | null) =>
    client === null ? undefined : keyOf(platform)(client);
  const labelsOf = new Map<string, Set<string>>();
  const clientsOf = new Map<string, Set<string>>();
  for (const session of sessions) {
    if (session.match.status !== 'matched') continue;
    const isAsked = askedClients.has(fold(session.source.claim.patient));
    for (const row of session.payouts) {
      if (!isAsked && !askedLabels.has(fold(row.payout.client))) continue;
      const [client, label] = [clientKey(session, platformOf(row)), labelKey(row, platformOf(row))];
      if (client === undefined || label === undefined) continue;
      addTo(labelsOf, client, label);
      addTo(clientsOf, label, client);
    }
  }
  return {
    speakAgainst({ session, row }) {
      const [client, label] = [clientKey(session, platformOf(row)), labelKey(row, platformOf(row))];
      if (client === undefined || label === undefined) return false;
      const [labels, clients] = [labelsOf.get(client), clientsOf.get(label)];
      return labels?.has(label) === false || clients?.has(client) === false;
    },
  };
}

function nameKey(name: string, platform: string | null): string {
  return JSON.stringify([platformKey(platform), foldText(name)]);
}

function dayKey(platform: string | null, date: ServiceDate | null): string {
  return JSON.stringify([platformKey(platform), date]);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
