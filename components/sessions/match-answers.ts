import type { Decision, PayoutKey, SessionKey } from '#lib/match/decision-schema.ts';

/** What a person says about a session and payout rows, before it is kept. */
interface MatchAnswer {
  readonly kind: 'confirm-match' | 'reject-match';
  readonly session: SessionKey;
  readonly payouts: readonly PayoutKey[];
}

/** The answers that are kept, and the ways to give one or take it back. */
export interface MatchAnswers {
  readonly decisions: readonly Decision[];
  readonly onAnswer: (answer: MatchAnswer) => void;
  readonly onTakeBack: (decisionIds: readonly string[]) => void;
}

/** What a person answered about one session, the latest answer last. */
export function answersTo(
  session: SessionKey,
  decisions: readonly Decision[],
): readonly Decision[] {
  return decisions.filter(
    (decision) =>
      (decision.kind === 'confirm-match' || decision.kind === 'reject-match') &&
      decision.session.claim === session.claim &&
      decision.session.dateOfService === session.dateOfService,
  );
}
