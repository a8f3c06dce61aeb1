import { DecisionList } from '#components/matches/DecisionList.tsx';
import { decisionsAboutSession } from '#components/matches/decisions-about.ts';
import { MatchActions } from '#components/matches/MatchActions.tsx';
import { MatchQuestion } from '#components/matches/MatchQuestion.tsx';
import { SameClientQuestion } from '#components/matches/SameClientQuestion.tsx';
import { useKeptFocus } from '#components/matches/use-kept-focus.ts';
import { Lines } from '#components/sessions/Lines.tsx';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Match } from '#lib/match/schema.ts';

export interface MatchSectionProps {
  readonly entry: LedgerEntry;
  readonly answers: MatchAnswers;
}

/** The payouts of a session: which, why, what a person decided about them, and all that she can decide. */
export function MatchSection({ entry, answers: given }: MatchSectionProps) {
  const { place, answers } = useKeptFocus(given);
  const { session } = entry;
  const decided = decisionsAboutSession(session, answers.decisions);
  const candidates = session.match.status === 'review' ? session.match.candidates : [];
  return (
    <section ref={place} aria-label="Payouts of this session" tabIndex={-1} className="sl-match">
      <MatchQuestion session={session} answers={answers} />
      <Evidence match={session.match} toldAbove={entry.reasons} />
      <SameClientQuestion
        session={session}
        rows={[...session.payouts, ...candidates]}
        answers={answers}
      />
      {decided.length > 0 && (
        <section>
          <h3>What you decided</h3>
          <DecisionList decisions={decided} answers={answers} />
        </section>
      )}
      <MatchActions session={session} answers={answers} />
    </section>
  );
}

interface EvidenceProps {
  readonly match: Match;
  readonly toldAbove: readonly string[];
}

function Evidence({ match, toldAbove }: EvidenceProps) {
  if (match.status === 'unmatched') {
    if (toldAbove.includes(match.reason)) return null;
    return (
      <section>
        <h3>Why there is no payout</h3>
        <p>{match.reason}</p>
      </section>
    );
  }
  if (match.evidence.length === 0) return null;
  return (
    <section>
      <h3>{match.status === 'matched' ? 'Why they belong together' : 'What speaks for it'}</h3>
      <Lines lines={match.evidence} />
    </section>
  );
}
