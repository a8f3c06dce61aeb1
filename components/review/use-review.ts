import { useCallback, useState } from 'react';
import { count } from '#components/app/count.ts';
import { newDecisionId } from '#components/app/new-decision-id.ts';
import { routeTo } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { lineAddress, routeToLine } from '#components/review/line-address.ts';
import { loadReview } from '#components/review/load-review.ts';
import type { ReviewActions } from '#components/review/ReviewView.tsx';
import type { ReviewLine, ReviewLines } from '#lib/workflow/find-review-lines.ts';

/** What became of an answer, and the line at which that is said. */
interface Said {
  readonly words: string;
  readonly at: string | null;
}

/** The review as it stands, and what a person can do with it. */
export type ReviewState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly review: ReviewLines;
      readonly said: string | undefined;
      readonly actions: ReviewActions;
    };

/** Follows the lines to look at, and keeps the person's answers as decisions. */
export function useReview(asked: string | null): ReviewState {
  const { vault } = useServices();
  const reportBug = useBug();
  const [said, setSaid] = useState<Said>();
  const live = useLive(useCallback(() => loadReview(vault), [vault]));
  if (live.status === 'loading') return live;
  const review = live.value;

  async function removeAll(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => vault.decisions.remove(id)));
  }

  /** Tells what became of the answer, and goes on to the next line where there is one. */
  function goOn(from: ReviewLine, words: string, left: readonly ReviewLine[]): void {
    const rest = left.length === 0 ? 'Nothing is left to look at.' : leftWords(left.length);
    const next = left.find((line) => review.open.indexOf(line) > review.open.indexOf(from));
    const target = next ?? left.at(-1);
    setSaid({
      words: `${words} ${rest}`,
      at: target === undefined ? null : lineAddress(target),
    });
    location.hash =
      target === undefined ? routeTo('review') : routeToLine(target.document.id, target.place);
  }

  const actions: ReviewActions = {
    onOpen: ({ document, place }) => {
      location.hash = routeToLine(document.id, place);
    },
    onConfirm: (line, corrections) => {
      const { key, answers } = line;
      const decision = {
        kind: 'confirm-line',
        id: newDecisionId(),
        line: key,
        corrections,
      } as const;
      vault.decisions
        .save(decision)
        .then(() => removeAll(answers.map(({ id }) => id)))
        .then(() => goOn(line, 'Saved.', without(review.open, line)))
        .catch(reportBug);
    },
    onNotAnEob: (line) => {
      const { id: documentId } = line.document;
      const left = review.open.filter(({ document }) => document.id !== documentId);
      vault.decisions
        .save({ kind: 'not-an-eob', id: newDecisionId(), documentId })
        .then(() => goOn(line, 'Nothing of this document counts now.', left))
        .catch(reportBug);
    },
    onTakeBack: ({ answers }) => {
      removeAll(answers.map(({ id }) => id))
        .then(() =>
          setSaid({ words: 'Taken back. The line is among those to look at again.', at: asked }),
        )
        .catch(reportBug);
    },
    onTakeBackRefusal: ({ document, decisionIds }) => {
      removeAll(decisionIds)
        .then(() =>
          setSaid({
            words: `Taken back. ${document.fileName} is read as an EOB again.`,
            at: asked,
          }),
        )
        .catch(reportBug);
    },
  };
  // What was said of one line is not said of the next.
  return {
    status: 'ready',
    review,
    actions,
    said: said?.at === asked ? said.words : undefined,
  };
}

function without(lines: readonly ReviewLine[], line: ReviewLine): readonly ReviewLine[] {
  return lines.filter((one) => one !== line);
}

function leftWords(number: number): string {
  return `${count(number, 'line')} left to look at.`;
}
