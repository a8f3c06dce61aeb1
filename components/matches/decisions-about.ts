import { isSameLabel } from '#components/matches/match-index.ts';
import { payoutText, sessionText } from '#components/matches/match-keys.ts';
import { MATCH_DECISION_KINDS, type MatchDecision } from '#components/sessions/match-answers.ts';
import type { Decision, PayoutKey } from '#lib/match/decision-schema.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { standingDecisions } from '#lib/match/standing-decisions.ts';
import { foldText } from '#lib/values/person-name.ts';

/** The decisions about matches that still hold, in the order in which they were made. */
export function matchDecisions(decisions: readonly Decision[]): readonly MatchDecision[] {
  return standingDecisions(decisions).filter(isMatchDecision);
}

function isMatchDecision(decision: Decision): decision is MatchDecision {
  return MATCH_DECISION_KINDS.some((kind) => kind === decision.kind);
}

/** What a person decided that acts on a session: about itself, or about what its client is called. */
export function decisionsAboutSession(
  { key, source }: Session,
  decisions: readonly MatchDecision[],
): readonly MatchDecision[] {
  const own = sessionText(key);
  const patient = source.claim.patient && foldText(source.claim.patient);
  return decisions.filter((decision) => {
    switch (decision.kind) {
      case 'confirm-match':
      case 'reject-match':
      case 'ignore-session':
        return sessionText(decision.session) === own;
      case 'split-payout':
        return decision.parts.some(({ session }) => sessionText(session) === own);
      case 'same-client':
        return foldText(decision.patient) === patient;
      case 'ignore-payout':
        return false;
    }
  });
}

/** What a person decided that acts on a payout row: about itself, or about its client label. */
export function decisionsAboutPayout(
  { key, payout: { client, platform } }: SourcedPayout,
  decisions: readonly MatchDecision[],
): readonly MatchDecision[] {
  return decisions.filter((decision) =>
    decision.kind === 'same-client'
      ? client !== null &&
        isSameLabel({ platform: decision.platform && platform, label: client }, decision)
      : rowsOf(decision).some((row) => payoutText(row) === payoutText(key)),
  );
}

/** The rows of a session that are wholly its own: not parts of a row that a person split. */
export function ownRows(
  { payouts }: Session,
  decisions: readonly MatchDecision[],
): readonly SourcedPayout[] {
  return payouts.filter((payout) => {
    const last = decisionsAboutPayout(payout, decisions).findLast(
      ({ kind }) => kind === 'confirm-match' || kind === 'split-payout',
    );
    return last?.kind !== 'split-payout';
  });
}

/** Whether the last word of a person about a session was which rows pay it. */
export function isConfirmed(session: Session, decisions: readonly MatchDecision[]): boolean {
  const own = decisionsAboutSession(session, decisions).filter(
    ({ kind }) => kind === 'confirm-match' || kind === 'reject-match',
  );
  return own.at(-1)?.kind === 'confirm-match';
}

function rowsOf(decision: MatchDecision): readonly PayoutKey[] {
  switch (decision.kind) {
    case 'confirm-match':
    case 'reject-match':
      return decision.payouts;
    case 'split-payout':
    case 'ignore-payout':
      return [decision.payout];
    case 'ignore-session':
    case 'same-client':
      return [];
  }
}
