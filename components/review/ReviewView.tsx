import { CircleCheck, PenLine } from 'lucide-react';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { ButtonLink } from '#components/design/Button.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { lineAddress } from '#components/review/line-address.ts';
import type { Corrections } from '#components/review/line-draft.ts';
import { ReviewDetail } from '#components/review/ReviewDetail.tsx';
import { ReviewList } from '#components/review/ReviewList.tsx';
import type { RefusedDocument, ReviewLine, ReviewLines } from '#lib/workflow/find-review-lines.ts';
import '#components/design/Card.css';
import '#components/documents/Documents.css';
import '#components/review/Review.css';

/** What a person can do with a line or a document. */
export interface ReviewActions {
  readonly onOpen: (line: ReviewLine) => void;
  readonly onConfirm: (line: ReviewLine, corrections: Corrections) => void;
  readonly onNotAnEob: (line: ReviewLine) => void;
  readonly onTakeBack: (line: ReviewLine) => void;
  readonly onTakeBackRefusal: (refused: RefusedDocument) => void;
}

export interface ReviewViewProps {
  readonly review: ReviewLines;
  /** The line that the person asked for, by its address. */
  readonly asked: string | null;
  /** What became of her last answer. */
  readonly said: string | undefined;
  readonly actions: ReviewActions;
}

/** The lines that need a person's eyes, and beside them the one that is looked at. */
export function ReviewView({ review, asked, said, actions }: ReviewViewProps) {
  const { open, settled, refused } = review;
  const askedLine = [...open, ...settled].find((line) => lineAddress(line) === asked);
  const shown = askedLine ?? open[0];
  const at = shown === undefined ? -1 : open.indexOf(shown);
  const isEmpty = open.length + settled.length + refused.length === 0;
  return (
    <Page
      title="Review"
      isWide
      keepsFocus={askedLine !== undefined}
      lead={
        open.length === 0
          ? undefined
          : 'What no sum could prove. Each line counts once you have looked at it.'
      }
      actions={
        <ButtonLink href={routeTo('enter')} icon={PenLine}>
          Enter an EOB from paper or a phone screen
        </ButtonLink>
      }
    >
      <output className={said === undefined ? 'sl-visually-hidden' : 'sl-review-said'}>
        {said}
      </output>
      <div className={`sl-review${askedLine === undefined ? '' : ' sl-review-asked'}`}>
        {!isEmpty && (
          <ReviewList review={review} shown={shown} onTakeBackRefusal={actions.onTakeBackRefusal} />
        )}
        {shown === undefined ? (
          <NothingOpen />
        ) : (
          <ReviewDetail
            // An answer that is given or taken back makes the form anew.
            key={`${lineAddress(shown)}/${shown.answers.at(-1)?.id}`}
            reviewed={shown}
            isAsked={askedLine !== undefined}
            position={at === -1 || open.length === 1 ? undefined : `${at + 1} of ${open.length}`}
            onStep={(by) => {
              const next = open[(at + by + open.length) % open.length];
              if (next !== undefined) actions.onOpen(next);
            }}
            onConfirm={(corrections) => actions.onConfirm(shown, corrections)}
            onNotAnEob={() => actions.onNotAnEob(shown)}
            onTakeBack={() => actions.onTakeBack(shown)}
          />
        )}
      </div>
    </Page>
  );
}

function NothingOpen() {
  return (
    <EmptyState icon={CircleCheck} heading="Nothing to look at">
      Every line that was read is proved by its document’s own sums, or you have looked at it.
    </EmptyState>
  );
}
