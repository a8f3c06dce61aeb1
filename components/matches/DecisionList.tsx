import { Undo2 } from 'lucide-react';
import { Button } from '#components/design/Button.tsx';
import { decidedOn, describeDecision } from '#components/matches/describe-decision.ts';
import type { MatchAnswers, MatchDecision } from '#components/sessions/match-answers.ts';
import '#components/matches/Matches.css';

export interface DecisionListProps {
  readonly decisions: readonly MatchDecision[];
  readonly answers: Pick<MatchAnswers, 'index' | 'onTakeBack'>;
}

/** What a person decided, each with its day and the way back, the latest first. */
export function DecisionList({ decisions, answers }: DecisionListProps) {
  return (
    <ul className="sl-decisions">
      {decisions.toReversed().map((decision) => {
        const words = describeDecision(decision, answers.index.fileNames);
        const day = decidedOn(decision.id);
        return (
          <li key={decision.id} className="sl-row">
            <span>
              {words} {day !== undefined && <span className="sl-muted">{day}</span>}
            </span>
            <Button
              icon={Undo2}
              aria-label={`Undo: ${words}`}
              onPress={() => answers.onTakeBack(decision.id)}
            >
              Undo
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
