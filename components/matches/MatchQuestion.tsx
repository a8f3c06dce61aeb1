import { Check, X } from 'lucide-react';
import { Button } from '#components/design/Button.tsx';
import { CandidateWords } from '#components/matches/CandidateWords.tsx';
import { isConfirmed, ownRows } from '#components/matches/decisions-about.ts';
import { payoutPlace } from '#components/matches/match-words.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { PayoutSources } from '#components/sessions/PayoutSources.tsx';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';

export interface MatchQuestionProps {
  readonly session: Session;
  readonly answers: MatchAnswers;
}

/** The payouts that stand with a session, those that could, and the question which of them are right. */
export function MatchQuestion({ session, answers }: MatchQuestionProps) {
  const { decisions, onAnswer } = answers;
  const own = ownRows(session, decisions);
  const isSettled = isConfirmed(session, decisions);
  const candidates = session.match.status === 'review' ? session.match.candidates : [];
  const say = (kind: 'confirm-match' | 'reject-match', rows: readonly SourcedPayout[]) =>
    onAnswer({ kind, session: keepSession(session), payouts: rows.map(keepPayout) });
  return (
    <>
      <PayoutSources
        heading="What the platform paid"
        payouts={session.payouts}
        renderBelow={(payout) =>
          own.includes(payout) && (
            <Button
              icon={X}
              variant="quiet"
              aria-label={`Not this payout: ${payoutPlace(payout)}`}
              onPress={() => say('reject-match', [payout])}
            >
              Not this payout
            </Button>
          )
        }
      />
      {own.length > 0 && !isSettled && (
        <section className="sl-question">
          <h3>{own.length === 1 ? 'Is this payout' : 'Are these payouts'} for this session?</h3>
          <div>
            <Button icon={Check} onPress={() => say('confirm-match', own)}>
              {own.length === 1 ? 'Yes, it is' : 'Yes, they are'}
            </Button>
          </div>
        </section>
      )}
      <PayoutSources
        heading={own.length > 0 ? 'Other payouts that it could be' : 'Payouts that it could be'}
        payouts={candidates}
        renderBelow={(payout) => (
          <>
            <CandidateWords session={session} payout={payout} decisions={decisions} />
            <div className="sl-row">
              <Button
                icon={Check}
                aria-label={`It is this one: ${payoutPlace(payout)}`}
                onPress={() => say('confirm-match', [payout])}
              >
                It is this one
              </Button>
              <Button
                icon={X}
                variant="quiet"
                aria-label={`Not this one: ${payoutPlace(payout)}`}
                onPress={() => say('reject-match', [payout])}
              >
                Not this one
              </Button>
            </div>
          </>
        )}
      />
    </>
  );
}
