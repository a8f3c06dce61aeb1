import { Check, Undo2, X } from 'lucide-react';
import { Button } from '#components/design/Button.tsx';
import { Lines } from '#components/sessions/Lines.tsx';
import { answersTo, type MatchAnswers } from '#components/sessions/match-answers.ts';
import { PayoutSources } from '#components/sessions/PayoutSources.tsx';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';

export interface MatchSectionProps {
  readonly entry: LedgerEntry;
  readonly answers: MatchAnswers;
}

/** Why the payouts are this session's, or the question whether they are. */
export function MatchSection({ entry, answers }: MatchSectionProps) {
  const { session } = entry;
  const given = answersTo(session.key, answers.decisions);
  return (
    <>
      <MatchWords
        entry={entry}
        answers={answers}
        isConfirmed={given.at(-1)?.kind === 'confirm-match'}
      />
      {given.length > 0 && (
        <div className="sl-row">
          <span className="sl-muted">You answered for this session.</span>
          <Button icon={Undo2} onPress={() => answers.onTakeBack(given.map(({ id }) => id))}>
            Take my answer back
          </Button>
        </div>
      )}
    </>
  );
}

interface MatchWordsProps extends MatchSectionProps {
  /** A person said already which payouts are this session's. */
  readonly isConfirmed: boolean;
}

function MatchWords({ entry, answers, isConfirmed }: MatchWordsProps) {
  const { match } = entry.session;
  switch (match.status) {
    case 'matched':
      return (
        <section>
          <h3>Why they belong together</h3>
          <Lines lines={match.evidence} />
        </section>
      );
    case 'unmatched':
      if (entry.reasons.includes(match.reason)) return null;
      return (
        <section>
          <h3>Why there is no payout</h3>
          <p>{match.reason}</p>
        </section>
      );
    case 'review':
      return (
        <>
          <section>
            <h3>What speaks for it</h3>
            <Lines lines={match.evidence} />
          </section>
          {!isConfirmed && (
            <Question session={entry.session} candidates={match.candidates} answers={answers} />
          )}
        </>
      );
  }
}

interface QuestionProps {
  readonly session: Session;
  readonly candidates: readonly SourcedPayout[];
  readonly answers: MatchAnswers;
}

function Question({ session, candidates, answers }: QuestionProps) {
  const { key, payouts } = session;
  const rows = payouts.map((payout) => payout.key);
  return (
    <>
      {rows.length > 0 && (
        <section className="sl-question">
          <h3>Is this payout for this session?</h3>
          <div className="sl-row">
            <Button
              icon={Check}
              onPress={() =>
                answers.onAnswer({ kind: 'confirm-match', session: key, payouts: rows })
              }
            >
              Yes, it is
            </Button>
            <Button
              icon={X}
              onPress={() =>
                answers.onAnswer({ kind: 'reject-match', session: key, payouts: rows })
              }
            >
              No, it is not
            </Button>
          </div>
        </section>
      )}
      <PayoutSources
        payouts={candidates}
        heading="Other payouts that it could be"
        onChoose={(payout) =>
          answers.onAnswer({ kind: 'confirm-match', session: key, payouts: [payout.key] })
        }
      />
    </>
  );
}
