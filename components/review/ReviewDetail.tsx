import { ArrowLeft, ChevronLeft, ChevronRight, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { routeTo } from '#components/app/routes.ts';
import { PayerCodes } from '#components/codes/PayerCodes.tsx';
import { Button } from '#components/design/Button.tsx';
import { ConfirmDialog } from '#components/design/ConfirmDialog.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { lineToMarks } from '#components/original/line-marks.ts';
import { OriginalPane } from '#components/original/OriginalPane.tsx';
import { amountFieldId } from '#components/review/AmountFields.tsx';
import type { Corrections } from '#components/review/line-draft.ts';
import { lineTitle } from '#components/review/line-title.ts';
import { ReviewForm } from '#components/review/ReviewForm.tsx';
import { SourceTexts } from '#components/review/SourceTexts.tsx';
import { useStepKeys } from '#components/review/use-step-keys.ts';
import type { AmountField } from '#lib/claim/schema.ts';
import type { ReviewLine } from '#lib/workflow/find-review-lines.ts';

export interface ReviewDetailProps {
  readonly reviewed: ReviewLine;
  /** The person came to this very line: its heading takes the focus. */
  readonly isAsked: boolean;
  /** `2 of 7`, or nothing where there is no other to go to. */
  readonly position: string | undefined;
  readonly onStep: (by: 1 | -1) => void;
  readonly onConfirm: (corrections: Corrections) => void;
  readonly onNotAnEob: () => void;
  readonly onTakeBack: () => void;
}

/** One line to look at: why, the page that it stands on, and its figures to confirm or correct. */
export function ReviewDetail({ reviewed, isAsked, position, ...on }: ReviewDetailProps) {
  const { document, claim, line, answers } = reviewed;
  const [selected, setSelected] = useState<AmountField | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useStepKeys(on.onStep);
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);

  return (
    <article className="sl-review-detail">
      <a href={routeTo('review')} className="sl-back sl-review-back">
        <ArrowLeft size={14} aria-hidden /> All lines
      </a>
      <header className="sl-review-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {lineTitle(reviewed)}
          </h2>
          <p className="sl-muted sl-small">
            {claim.payer ?? claim.payerPrinted ?? 'Plan not named'} ·{' '}
            <a href={routeTo('documents', document.id)}>{document.fileName}</a>
            {claim.claimNumber !== null && ` · claim ${claim.claimNumber}`}
          </p>
        </div>
        {position !== undefined && (
          <div className="sl-review-steps">
            <IconButton
              icon={ChevronLeft}
              label="Line before (Alt+↑)"
              onPress={() => on.onStep(-1)}
            />
            <span className="sl-muted sl-small">{position}</span>
            <IconButton
              icon={ChevronRight}
              label="Next line (Alt+↓)"
              onPress={() => on.onStep(1)}
            />
          </div>
        )}
      </header>
      {answers.length > 0 && (
        <Notice tone="good">
          <div className="sl-review-settled">
            You looked at this line, so it counts as you left it.
            <Button icon={Undo2} onPress={on.onTakeBack}>
              Take back
            </Button>
          </div>
        </Notice>
      )}
      {line.trust.level === 'review' && (
        <Notice tone={answers.length === 0 ? 'review' : 'plain'}>
          {answers.length > 0 && <p className="sl-strong">Why you were asked</p>}
          <ul className="sl-review-why">
            {line.trust.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <OriginalPane
        document={document}
        marks={lineToMarks(line)}
        selected={selected}
        onSelect={(field) => {
          setSelected(field);
          // The fields that are folded away unfold with the selection, and can take the focus after it.
          requestAnimationFrame(() =>
            window.document.getElementById(amountFieldId(field))?.focus(),
          );
        }}
      >
        <SourceTexts line={line} />
      </OriginalPane>
      <PayerCodes
        heading="What the plan’s codes mean"
        reasons={line.reasonCodes}
        remarks={claim.remarkCodes}
      />
      <ReviewForm
        reviewed={reviewed}
        selected={selected}
        onSelect={setSelected}
        onConfirm={on.onConfirm}
        onNotAnEob={() => setIsAsking(true)}
      />
      {isAsking && (
        <ConfirmDialog
          heading={`Is ${document.fileName} not an EOB?`}
          confirmLabel="It is not an EOB"
          onCancel={() => setIsAsking(false)}
          onConfirm={on.onNotAnEob}
        >
          Nothing of this document will count, in none of its lines. You can take that back under
          “Looked at by you”.
        </ConfirmDialog>
      )}
    </article>
  );
}
