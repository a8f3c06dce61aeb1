import { type RefObject, useRef } from 'react';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';

/**
 * Answers that leave the focus in the place that they are given at: the button that gave one often goes with it.
 * `place` is put on an element that may be focused by program.
 */
export function useKeptFocus(answers: MatchAnswers): {
  readonly place: RefObject<HTMLElement | null>;
  readonly answers: MatchAnswers;
} {
  const place = useRef<HTMLElement>(null);
  const keep = () => place.current?.focus({ preventScroll: true });
  return {
    place,
    answers: {
      ...answers,
      onAnswer: (answer) => {
        keep();
        answers.onAnswer(answer);
      },
      onTakeBack: (id) => {
        keep();
        answers.onTakeBack(id);
      },
    },
  };
}
