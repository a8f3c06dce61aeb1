import { foldClaimNumber } from '#lib/match/claim-chains.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { Decision, PayoutKey, SessionKey } from '#lib/match/decision-schema.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';

/** What a person decided, tied to the sessions and rows that are here now. The later decision wins. */
export interface AppliedDecisions {
  /** The session that a row was confirmed for. */
  readonly confirmed: ReadonlyMap<SourcedPayout, OpenSession>;
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
}

/** Ties decisions to sessions and rows. One about a row or session that is not here is left alone. */
export function applyDecisions(
  decisions: readonly Decision[],
  sessions: readonly OpenSession[],
  payouts: readonly SourcedPayout[],
): AppliedDecisions {
  const sessionOf = sessionsByKey(sessions);
  const payoutOf = new Map(payouts.map((payout) => [payoutText(payout.key), payout]));
  const confirmed = new Map<SourcedPayout, OpenSession>();
  const confirmedOf = new Map<OpenSession, readonly SourcedPayout[]>();
  const rejected = new Map<OpenSession, Set<SourcedPayout>>();
  for (const decision of decisions) {
    if (decision.kind !== 'confirm-match' && decision.kind !== 'reject-match') continue;
    const session = sessionOf.get(sessionText(decision.session));
    if (session === undefined) continue;
    const rows = decision.payouts.flatMap((key) => payoutOf.get(payoutText(key)) ?? []);
    const ruledOut = rejected.get(session) ?? new Set();
    rejected.set(session, ruledOut);
    const before = confirmedOf.get(session) ?? [];
    const released = decision.kind === 'confirm-match' ? before : rows;
    for (const row of released) if (confirmed.get(row) === session) confirmed.delete(row);
    if (decision.kind === 'reject-match') {
      for (const row of rows) ruledOut.add(row);
      continue;
    }
    confirmedOf.set(session, rows);
    for (const row of rows) {
      confirmed.set(row, session);
      ruledOut.delete(row);
    }
  }
  return {
    confirmed,
    isRejected: (session, payout) => rejected.get(session)?.has(payout) ?? false,
  };
}

/** A session is known under every number of its claim, for a correction may bring a new one. */
function sessionsByKey(sessions: readonly OpenSession[]): ReadonlyMap<string, OpenSession> {
  return new Map(
    sessions.flatMap((session) =>
      session.claimNames.map((claim) => [sessionText({ ...session.key, claim }), session]),
    ),
  );
}

function sessionText({ claim, dateOfService }: SessionKey): string {
  const isPlace = claim.includes('#');
  return `${dateOfService} ${isPlace ? claim : foldClaimNumber(claim)}`;
}

function payoutText({ documentId, sheet, row }: PayoutKey): string {
  return JSON.stringify([documentId, sheet, row]);
}
