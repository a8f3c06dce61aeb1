import { type PlatformReader, platformKey } from '#lib/findings/statement-platforms.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { foldText } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';

/** The labels under which each client, and the clients whom each label, was surely matched at a platform. */
interface KnownNames {
  /** Whether the client or the label is matched elsewhere at the platform, and never to the other one. */
  speakAgainst(pair: { readonly session: Session; readonly row: SourcedPayout }): boolean;
}

/** Reads the names of the sessions at hand. */
export type ReadNames = (platformOf: PlatformReader) => KnownNames;

/** A client and a label of one statement or platform, and how many sessions match the one to the other. */
interface NamePair {
  readonly client: string;
  readonly row: SourcedPayout;
  sessions: number;
}

type Stretch = readonly Session[];

/** Creates what counts the names in the stretches of the ledger; only stretches that came or went are counted again. */
export function createNameBook(): (stretches: readonly Stretch[]) => ReadNames {
  const pairs = new Map<string, NamePair>();
  let counted: ReadonlySet<Stretch> = new Set();
  const count = (stretch: Stretch, by: 1 | -1): void => {
    for (const { match, source, payouts } of stretch) {
      const { patient } = source.claim;
      if (match.status !== 'matched' || patient === null) continue;
      for (const row of payouts) {
        const { client, platform } = row.payout;
        if (client === null) continue;
        const whose = platform === null ? `in ${row.key.documentId}` : `at ${platform}`;
        const key = `${patient}\n${client}\n${whose}`;
        const pair = pairs.get(key) ?? { client: patient, row, sessions: 0 };
        pair.sessions += by;
        if (pair.sessions === 0) pairs.delete(key);
        else pairs.set(key, pair);
      }
    }
  };
  return (stretches) => (platformOf) => {
    const now = new Set(stretches);
    for (const stretch of counted) if (!now.has(stretch)) count(stretch, -1);
    for (const stretch of now) if (!counted.has(stretch)) count(stretch, 1);
    counted = now;
    return knownNames(pairs.values(), platformOf);
  };
}

function knownNames(pairs: Iterable<NamePair>, platformOf: PlatformReader): KnownNames {
  const keyOf = remember((platform: string | null) =>
    remember((name: string) => nameKey(name, platform)),
  );
  const labelsOf = new Map<string, Set<string>>();
  const clientsOf = new Map<string, Set<string>>();
  for (const { client, row } of pairs) {
    const nameOf = keyOf(platformOf(row));
    const [one, other] = [nameOf(client), nameOf(row.payout.client ?? '')];
    addTo(labelsOf, one, other);
    addTo(clientsOf, other, one);
  }
  return {
    speakAgainst({ session: { source }, row }) {
      const [client, label] = [source.claim.patient, row.payout.client];
      if (client === null || label === null) return false;
      const nameOf = keyOf(platformOf(row));
      const [one, other] = [nameOf(client), nameOf(label)];
      const [labels, clients] = [labelsOf.get(one), clientsOf.get(other)];
      return labels?.has(other) === false || clients?.has(one) === false;
    },
  };
}

function nameKey(name: string, platform: string | null): string {
  return JSON.stringify([platformKey(platform), foldText(name)]);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
