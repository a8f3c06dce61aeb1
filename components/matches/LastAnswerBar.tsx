import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '#components/design/Button.tsx';
import { describeDecision } from '#components/matches/describe-decision.ts';
import type { LastAnswer } from '#components/matches/use-match-answers.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import '#components/matches/Matches.css';

export interface LastAnswerBarProps {
  readonly last: LastAnswer | null;
  readonly answers: MatchAnswers;
}

/** Says what a person has just decided, with the way back. It takes the focus where the decision removed its place. */
export function LastAnswerBar({ last, answers }: LastAnswerBarProps) {
  const bar = useRef<HTMLOutputElement>(null);
  const { index, onTakeBack } = answers;
  useEffect(() => {
    if (last !== null && document.activeElement === document.body) {
      bar.current?.focus({ preventScroll: true });
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new audit may have removed the focused row
  }, [last, index]);
  return (
    <output ref={bar} tabIndex={-1} className="sl-last-answer">
      {last !== null && (
        <span className="sl-last-answer-words">
          <span>
            {last.did === 'keep' ? 'Kept.' : 'Undone:'}{' '}
            {describeDecision(last.decision, index.fileNames)}
          </span>
          {last.did === 'keep' && (
            <Button icon={Undo2} onPress={() => onTakeBack(last.decision.id)}>
              Undo this
            </Button>
          )}
        </span>
      )}
    </output>
  );
}
