import { explainCandidate } from '#components/matches/explain-candidate.ts';
import type { MatchDecision } from '#components/sessions/match-answers.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';

export interface CandidateWordsProps {
  readonly session: Session;
  readonly payout: SourcedPayout;
  readonly decisions: readonly MatchDecision[];
}

/** What speaks for a row and what against it, each piece in plain words. */
export function CandidateWords({ session, payout, decisions }: CandidateWordsProps) {
  const { evidence, doubts } = explainCandidate(session, payout, decisions);
  return (
    <>
      {evidence.length > 0 && <p>For it: {evidence.join('. ')}.</p>}
      {doubts.length > 0 && <p>Against it: {doubts.join('. ')}.</p>}
    </>
  );
}
