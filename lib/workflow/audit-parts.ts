import type { Audit, Finding, LedgerEntry } from '#lib/findings/schema.ts';
import type { Session, SourcedClaim, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { NONE } from '#lib/values/none.ts';

/** A record by its place among all of its kind that the parts have told so far, this one included. */
type Place = number;

/** A session with places for what it shares with others. */
export type PackedSession = Omit<Session, 'source' | 'earlierVersions' | 'lines' | 'payouts'> & {
  readonly source: Place;
  readonly earlierVersions: readonly Place[];
  /** Places among the lines of the claim. */
  readonly lines: readonly Place[];
  readonly payouts: readonly Place[];
  /** What a match in review offers; its own list is empty on the way. */
  readonly candidates: readonly Place[];
};
type PackedEntry = Omit<LedgerEntry, 'session'> & { readonly session: Place };
type PackedUnmatched = Omit<UnmatchedPayout, 'payout'> & { readonly payout: Place };
/** The finding's own list of payouts is empty on the way. */
type PackedFinding = { readonly finding: Finding; readonly payouts: readonly Place[] };

/**
 * A part of an audit, small enough that a page takes it in between two frames. Each claim, payout and session is told
 * once, before or with the first record that names it; records stand in the order in which the audit has them.
 */
export interface AuditPart {
  /** Counts the parts of one audit from 0, so that none is missed. */
  readonly ordinal: number;
  /** What is named in this part for the first time. */
  readonly claims: readonly SourcedClaim[];
  readonly payouts: readonly SourcedPayout[];
  readonly named: readonly PackedSession[];
  readonly sessions: readonly Place[];
  readonly ignoredSessions: readonly Place[];
  readonly ledger: readonly PackedEntry[];
  readonly findings: readonly PackedFinding[];
  readonly unmatchedPayouts: readonly PackedUnmatched[];
  readonly superseded: readonly Place[];
  readonly withoutSession: readonly Place[];
  /** All that is not told record by record; it comes with the last part. */
  readonly rest: Omit<Audit, 'ledger' | 'findings' | 'reconciliation'> | null;
}

const EMPTY: Omit<AuditPart, 'ordinal' | 'claims' | 'payouts' | 'named'> = {
  sessions: NONE,
  ledger: NONE,
  findings: NONE,
  unmatchedPayouts: NONE,
  superseded: NONE,
  withoutSession: NONE,
  ignoredSessions: NONE,
  rest: null,
};

/** So many records of one kind are in a part at most. */
const MOST_RECORDS = 200;

/** Takes an audit apart. Put together again (`createAuditAssembler`) it is the same, and shares what it shared. */
export function* auditToParts(audit: Audit): Iterable<AuditPart> {
  const { ledger, findings, reconciliation, ...rest } = audit;
  const claims = createPlaces<SourcedClaim>();
  const payouts = createPlaces<SourcedPayout>();
  const sessions = createPlaces<Session>();
  const pack = (session: Session): PackedSession => {
    const { match } = session;
    const isReview = match.status === 'review';
    return {
      ...session,
      source: claims.placeOf(session.source),
      earlierVersions: session.earlierVersions.map(claims.placeOf),
      lines: session.lines.map((line) => session.source.claim.lines.indexOf(line)),
      payouts: session.payouts.map(payouts.placeOf),
      match: isReview ? { ...match, candidates: NONE } : match,
      candidates: isReview ? match.candidates.map(payouts.placeOf) : NONE,
    };
  };
  let ordinal = -1;
  /** What is told, and before it what it names and was not told yet: the sessions, and what those name. */
  const part = (told: Partial<AuditPart>): AuditPart => {
    const named = sessions.takeNew().map(pack);
    ordinal += 1;
    return {
      ...EMPTY,
      ordinal,
      claims: claims.takeNew(),
      payouts: payouts.takeNew(),
      named,
      ...told,
    };
  };
  /** One part after the other of the records of one kind. */
  function* each<T, Packed>(
    records: readonly T[],
    packOne: (record: T) => Packed,
    told: (packed: readonly Packed[]) => Partial<AuditPart>,
  ): Iterable<AuditPart> {
    for (let from = 0; from < records.length; from += MOST_RECORDS) {
      yield part(told(records.slice(from, from + MOST_RECORDS).map(packOne)));
    }
  }
  const { ignoredSessions, unmatchedPayouts, superseded, withoutSession } = reconciliation;
  const entryOf = (entry: LedgerEntry) => ({ ...entry, session: sessions.placeOf(entry.session) });
  const rowOf = (row: UnmatchedPayout) => ({ ...row, payout: payouts.placeOf(row.payout) });
  const findingOf = (finding: Finding) => ({
    finding: { ...finding, payouts: NONE },
    payouts: finding.payouts.map(payouts.placeOf),
  });
  yield* each(reconciliation.sessions, sessions.placeOf, (own) => ({ sessions: own }));
  yield* each(ignoredSessions, sessions.placeOf, (own) => ({ ignoredSessions: own }));
  yield* each(ledger, entryOf, (own) => ({ ledger: own }));
  yield* each(findings, findingOf, (own) => ({ findings: own }));
  yield* each(unmatchedPayouts, rowOf, (own) => ({ unmatchedPayouts: own }));
  yield* each(superseded, claims.placeOf, (own) => ({ superseded: own }));
  yield* each(withoutSession, claims.placeOf, (own) => ({ withoutSession: own }));
  yield part({ rest });
}

/** Gives each thing its place in the order in which they come, and tells those that came since it was last asked. */
function createPlaces<T extends object>() {
  const places = new Map<T, Place>();
  let fresh: T[] = [];
  return {
    placeOf: (thing: T): Place => {
      const known = places.get(thing);
      if (known !== undefined) return known;
      fresh.push(thing);
      places.set(thing, places.size);
      return places.size - 1;
    },
    takeNew: (): readonly T[] => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
