import type { MatchIndex } from '#components/matches/match-index.ts';
import type { Decision } from '#lib/match/decision-schema.ts';

/** The kinds of decisions about matches; those about lines, rows and documents are made in the review. */
export const MATCH_DECISION_KINDS = [
  'confirm-match',
  'reject-match',
  'same-client',
  'split-payout',
  'ignore-payout',
  'ignore-session',
] as const satisfies readonly Decision['kind'][];

/** A decision about a match. */
export type MatchDecision = Extract<
  Decision,
  { readonly kind: (typeof MATCH_DECISION_KINDS)[number] }
>;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What a person says about sessions and payout rows, before it is kept. */
export type MatchAnswer = WithoutId<MatchDecision>;

/** The answers that are kept and still hold, what they may be about, and the ways to give one or take it back. */
export interface MatchAnswers {
  readonly decisions: readonly MatchDecision[];
  readonly index: MatchIndex;
  readonly onAnswer: (answer: MatchAnswer) => void;
  readonly onTakeBack: (decisionId: string) => void;
}
