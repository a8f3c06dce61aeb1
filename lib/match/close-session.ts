import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { sortPayouts } from '#lib/match/order.ts';
import { type CandidateRow, type PlacedRow, rowName } from '#lib/match/place-rows.ts';
import type { Match, Session, SourcedPayout } from '#lib/match/schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { sumCents } from '#lib/values/cents.ts';
import { NONE, orNone } from '#lib/values/none.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A session with all rows that were placed with it or offered to it. */
export interface SessionWithRows {
  readonly session: OpenSession;
  /** Rows that a person placed. */
  readonly confirmed: readonly PlacedRow[];
  readonly placed: readonly PlacedRow[];
  readonly candidates: readonly CandidateRow[];
  readonly hasStatements: boolean;
}

/** Says for a session which rows pay it, how sure that is, and why. */
export function closeSession(withRows: SessionWithRows): Session {
  const { session, confirmed, placed } = withRows;
  const payouts = orNone(sortPayouts([...confirmed, ...placed].map(({ payout }) => payout)));
  const platform = session.platform ?? onlyPlatform(payouts);
  return sessionOf(session, { platform, payouts, match: judge(withRows, payouts) });
}

/** A session that a person left out, as she finds it again. */
export function closeIgnored(session: OpenSession): Session {
  return sessionOf(session, {
    platform: session.platform,
    payouts: NONE,
    match: { status: 'unmatched', reason: 'You left this session out.' },
  });
}

/** Field by field, which takes half the time and memory of spreading, and there are very many sessions. */
function sessionOf(
  open: OpenSession,
  { platform, payouts, match }: Pick<Session, 'platform' | 'payouts' | 'match'>,
): Session {
  return {
    key: open.key,
    source: open.source,
    earlierVersions: open.earlierVersions,
    lines: open.lines,
    dateOfService: open.dateOfService,
    procedureCodes: open.procedureCodes,
    platform,
    amounts: open.amounts,
    doubts: open.doubts,
    notes: open.notes,
    payouts,
    match,
  };
}

function judge(withRows: SessionWithRows, payouts: readonly SourcedPayout[]): Match {
  const { session, confirmed, placed, candidates } = withRows;
  const isConfirmed = confirmed.length > 0;
  const evidence = evidenceOf([...confirmed, ...placed]);
  const reasons = unique([
    ...session.doubts,
    ...placed.flatMap((row) => row.reasons),
    ...candidates.map(({ reason }) => reason),
    ...(isConfirmed ? [] : [...equalRows(placed), ...rowsAboveAllowed(session, placed)]),
  ]);
  const score = Math.min(1, ...placed.map((row) => row.score));
  if (reasons.length > 0) {
    const likeliest = Math.max(0, ...candidates.map((candidate) => candidate.score));
    return {
      status: 'review',
      score: payouts.length > 0 ? score : likeliest,
      evidence,
      reasons,
      candidates: sortPayouts(candidates.map(({ payout }) => payout)),
    };
  }
  if (payouts.length > 0) return { status: 'matched', score, evidence };
  return { status: 'unmatched', reason: unmatchedReason(withRows) };
}

/** The words of one row alone are told as they are, shared with all pairs that say the same. */
function evidenceOf(rows: readonly PlacedRow[]): readonly string[] {
  const [only, ...others] = rows;
  return only !== undefined && others.length === 0
    ? only.evidence
    : unique(rows.flatMap(({ evidence }) => evidence));
}

function unmatchedReason({ session, hasStatements }: SessionWithRows): string {
  if (!hasStatements) return 'No payout statement has been added yet.';
  return session.source.claim.patient === null
    ? 'The document names no patient, so no payout row can be found for it.'
    : 'No payout row fits this client on this date.';
}

/** Two rows alike of one payout may be one payment twice, or a second visit that no EOB shows yet. */
function equalRows(placed: readonly PlacedRow[]): readonly string[] {
  const sessionRows = placed.filter(({ payout }) => payout.payout.type === 'session');
  if (sessionRows.length < 2) return NONE;
  const groups = groupBy(sessionRows, ({ payout: { payout } }) =>
    JSON.stringify([payout.payoutDate, payout.amount]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0
      ? []
      : `Equal rows stand for this day, ${rowName(first.payout)} and another: one may be for another visit.`,
  );
}

/**
 * Several rows that together are more than the plan allowed may be of two visits. The amount guards a match here;
 * it never makes one.
 */
function rowsAboveAllowed(
  { amounts: { allowed } }: OpenSession,
  placed: readonly PlacedRow[],
): readonly string[] {
  const rows = placed.filter(({ payout }) => payout.payout.type === 'session');
  if (allowed === null || allowed <= 0 || rows.length < 2) return [];
  const firstDay = rows.flatMap(({ payout }) => payout.payout.payoutDate ?? []).toSorted()[0];
  const counted = rows.filter(({ payout }) => !isRepeat(payout.payout, firstDay, rows));
  const received = sumCents(counted.flatMap(({ payout }) => payout.payout.amount ?? []));
  return received <= allowed
    ? []
    : [
        `The ${rows.length} rows of this day are together more than the plan allowed: one may be for another visit.`,
      ];
}

/** An amount of the first payout that comes again in a later one is a payment made twice, not another visit. */
function isRepeat(
  { payoutDate, amount }: Payout,
  firstDay: ServiceDate | undefined,
  rows: readonly PlacedRow[],
): boolean {
  if (payoutDate === null || firstDay === undefined || payoutDate <= firstDay) return false;
  return rows.some(
    ({ payout: { payout } }) => payout.payoutDate === firstDay && payout.amount === amount,
  );
}

function onlyPlatform(payouts: readonly SourcedPayout[]): string | null {
  const platforms = new Set(payouts.map(({ payout }) => payout.platform));
  const [first = null] = platforms;
  return platforms.size === 1 ? first : null;
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}
