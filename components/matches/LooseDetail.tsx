import { Check } from 'lucide-react';
import { routeTo } from '#components/app/routes.ts';
import { codesInWords } from '#components/codes/code-in-words.ts';
import { Button } from '#components/design/Button.tsx';
import { CandidateWords } from '#components/matches/CandidateWords.tsx';
import { DecisionList } from '#components/matches/DecisionList.tsx';
import { decisionsAboutPayout } from '#components/matches/decisions-about.ts';
import { LooseActions } from '#components/matches/LooseActions.tsx';
import { mayBeLinked } from '#components/matches/match-index.ts';
import { payoutText, sessionText } from '#components/matches/match-keys.ts';
import { payoutAmount, sessionTitle } from '#components/matches/match-words.ts';
import { useKeptFocus } from '#components/matches/use-kept-focus.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { describeSource } from '#components/sessions/source-words.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { Session, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';

export interface LooseDetailProps {
  readonly unmatched: UnmatchedPayout;
  readonly answers: MatchAnswers;
}

/** Why a payout is with no session, where it stands, which sessions it could be for, and what can be done. */
export function LooseDetail({ unmatched, answers: given }: LooseDetailProps) {
  const { place, answers } = useKeptFocus(given);
  const { payout, reason, cause } = unmatched;
  const { key, fileName } = payout;
  const decided = decisionsAboutPayout(payout, answers.decisions);
  return (
    <section ref={place} aria-label="This payout" tabIndex={-1} className="sl-match">
      <section>
        <h3>Why it is with no session</h3>
        <p>{reason}</p>
        <p className="sl-muted">
          {payoutAmount(payout)}: <a href={routeTo('documents', key.documentId)}>{fileName}</a>, row{' '}
          {key.row}, {describeSource(payout.payout.source)}
        </p>
      </section>
      {mayBeLinked(cause) && (
        <>
          <PossibleSessions payout={payout} answers={answers} />
          <LooseActions unmatched={unmatched} answers={answers} />
        </>
      )}
      {decided.length > 0 && (
        <section>
          <h3>What you decided</h3>
          <DecisionList decisions={decided} answers={answers} />
        </section>
      )}
    </section>
  );
}

interface PossibleSessionsProps {
  readonly payout: SourcedPayout;
  readonly answers: MatchAnswers;
}

function PossibleSessions({ payout, answers }: PossibleSessionsProps) {
  const { index, decisions, onAnswer } = answers;
  const sessions = index.sessions.filter((session) => isCandidateOf(session, payout));
  if (sessions.length === 0) return null;
  return (
    <section>
      <h3>Sessions that it could be for</h3>
      <ul className="sl-possible">
        {sessions.map((session) => (
          <li key={sessionText(session.key)}>
            <p className="sl-strong">
              {sessionTitle(session)}, {codesInWords(session.lines)}
            </p>
            <CandidateWords session={session} payout={payout} decisions={decisions} />
            <Button
              icon={Check}
              aria-label={`It is for ${sessionTitle(session)}`}
              onPress={() =>
                onAnswer({
                  kind: 'confirm-match',
                  session: keepSession(session),
                  payouts: [keepPayout(payout)],
                })
              }
            >
              It is for this one
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isCandidateOf({ match }: Session, { key }: SourcedPayout): boolean {
  if (match.status !== 'review') return false;
  return match.candidates.some((candidate) => payoutText(candidate.key) === payoutText(key));
}
