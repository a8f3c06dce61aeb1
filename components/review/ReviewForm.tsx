import { type SubmitEvent, useRef, useState } from 'react';
import { toTypedAmount } from '#components/app/typed-amount.ts';
import { Button } from '#components/design/Button.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { AmountFields } from '#components/review/AmountFields.tsx';
import { Candidates } from '#components/review/Candidates.tsx';
import { CheckResult } from '#components/review/CheckResult.tsx';
import { checkDraft } from '#components/review/check-draft.ts';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import {
  amountsAfter,
  type Corrections,
  type LineDraft,
  readLineDraft,
  toLineDraft,
} from '#components/review/line-draft.ts';
import { AMOUNT_FIELDS, type AmountField } from '#lib/claim/schema.ts';
import type { ReviewLine } from '#lib/workflow/find-review-lines.ts';

/** The figures on which it depends what a session is compared by; they stand in view. */
const DECISIVE: readonly AmountField[] = ['allowed', 'planPaid', 'patientResponsibility'];
const OTHERS = AMOUNT_FIELDS.filter((field) => !DECISIVE.includes(field));

export interface ReviewFormProps {
  readonly reviewed: ReviewLine;
  readonly selected: AmountField | null;
  readonly onSelect: (field: AmountField) => void;
  readonly onConfirm: (corrections: Corrections) => void;
  readonly onNotAnEob: () => void;
}

/** The figures of a line to correct, checked with every letter typed. */
export function ReviewForm({
  reviewed,
  selected,
  onSelect,
  onConfirm,
  onNotAnEob,
}: ReviewFormProps) {
  const { line, answers } = reviewed;
  const [before] = useState(() => toLineDraft(line, answers.at(-1)?.corrections));
  const [draft, setDraft] = useState<LineDraft>(before);
  const form = useRef<HTMLFormElement>(null);
  const { corrections, errors, isChanged } = readLineDraft(draft, line);
  const setAmount = (field: AmountField, text: string) =>
    setDraft((current) => ({ ...current, amounts: { ...current.amounts, [field]: text } }));
  const amountFields = { line, draft, errors, selected, onSelect, onChange: setAmount };
  const isAsSaved = answers.length > 0 && draft === before;
  // Once unfolded they stay so, until the person folds them.
  const [isUnfolded, setIsUnfolded] = useState(() =>
    OTHERS.some((field) => isDoubtful(reviewed, field)),
  );
  const isOtherSelected = selected !== null && OTHERS.includes(selected);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (Object.keys(errors).length === 0) onConfirm(corrections);
    else focusFirstError(form.current);
  }

  return (
    <form
      ref={form}
      className="sl-review-form"
      aria-label="Figures of this line"
      noValidate
      onSubmit={submit}
    >
      <Candidates
        candidates={line.candidates}
        draft={draft}
        onChoose={({ field, amount }) => {
          setAmount(field, toTypedAmount(amount));
          onSelect(field);
        }}
      />
      <div className="sl-review-fields">
        <AmountFields fields={DECISIVE} {...amountFields} />
        <CheckedField
          label="Date of service"
          value={draft.dateOfService}
          onChange={(dateOfService) => setDraft({ ...draft, dateOfService })}
          error={errors.dateOfService}
        />
        <CheckedField
          label="Code"
          value={draft.procedureCode}
          onChange={(procedureCode) => setDraft({ ...draft, procedureCode })}
          error={errors.procedureCode}
        />
      </div>
      <details
        className="sl-review-more"
        open={isUnfolded || isOtherSelected}
        onToggle={(event) => setIsUnfolded(event.currentTarget.open)}
      >
        <summary>More amounts</summary>
        <div className="sl-review-fields">
          <AmountFields fields={OTHERS} {...amountFields} />
        </div>
      </details>
      <div className="sl-review-end">
        {isChanged && <CheckResult check={checkDraft(corrections, line)} />}
        {amountsAfter(corrections, line).allowed === undefined && (
          <p className="sl-muted sl-small">
            Without an allowed amount this session stays out of the sums.
          </p>
        )}
        <div className="sl-row">
          {!isAsSaved && (
            <Button type="submit" variant="primary">
              {isChanged ? 'Save correction' : 'Confirm as read'}
            </Button>
          )}
          {isChanged && (
            <Button onPress={() => setDraft(toLineDraft(line, undefined))}>
              Back to what was read
            </Button>
          )}
          <span className="sl-review-refuse">
            <Button variant="quiet" onPress={onNotAnEob}>
              This is not an EOB
            </Button>
          </span>
        </div>
      </div>
    </form>
  );
}

function isDoubtful({ line }: ReviewLine, field: AmountField): boolean {
  const figure = line.figures[field];
  if (figure === null) return false;
  return figure.origin === 'unreadable' || figure.proof.status === 'conflict';
}
