import { Undo2 } from 'lucide-react';
import { codesInWords } from '#components/codes/code-in-words.ts';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { decisionsAboutSession } from '#components/matches/decisions-about.ts';
import { sessionText } from '#components/matches/match-keys.ts';
import { sessionTitle } from '#components/matches/match-words.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { Session } from '#lib/match/schema.ts';
import '#components/matches/Matches.css';

export interface LeftOutSessionsProps {
  readonly sessions: readonly Session[];
  readonly answers: Pick<MatchAnswers, 'decisions' | 'onTakeBack'>;
}

/** The sessions that a person left out, each with the way back into the ledger. */
export function LeftOutSessions({ sessions, answers }: LeftOutSessionsProps) {
  if (sessions.length === 0) return null;
  return (
    <Card heading="Sessions that you left out">
      <p className="sl-muted">They are in no sum, and no payout is looked for.</p>
      <ul className="sl-decisions">
        {sessions.map((session) => {
          const words = `${sessionTitle(session)}, ${codesInWords(session.lines)}`;
          const decision = decisionsAboutSession(session, answers.decisions).findLast(
            ({ kind }) => kind === 'ignore-session',
          );
          return (
            <li key={sessionText(session.key)} className="sl-row">
              <span>{words}</span>
              {decision !== undefined && (
                <Button
                  icon={Undo2}
                  aria-label={`Take up again: ${words}`}
                  onPress={() => answers.onTakeBack(decision.id)}
                >
                  Take up again
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
