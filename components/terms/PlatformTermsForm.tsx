import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { Select } from '#components/design/Select.tsx';
import { TextArea } from '#components/design/TextArea.tsx';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import { PromisedRates } from '#components/terms/PromisedRates.tsx';
import {
  type DraftErrors,
  EMPTY_DRAFT,
  readDraft,
  type TermsDraft,
  toDraft,
} from '#components/terms/terms-draft.ts';
import { type PlatformTerms, USUAL_PAY_DAYS } from '#lib/findings/terms-schema.ts';

const PERIODS = [
  { value: 'month', label: 'a month' },
  { value: 'year', label: 'a year' },
] as const;

const TOLD = [
  { value: 'nothing', label: 'I was told nothing' },
  { value: 'no-cut', label: 'I was told: no cut' },
  { value: 'share', label: 'I was told a share' },
] as const;

const NO_ERRORS: DraftErrors = {};

export interface PlatformTermsFormProps {
  /** The terms to change; undefined for a new platform. */
  readonly before: PlatformTerms | undefined;
  /** The name that a new platform's form opens with. */
  readonly suggestedName?: string;
  readonly takenNames: readonly string[];
  readonly onSave: (terms: PlatformTerms) => void;
  readonly onCancel: () => void;
}

/** The form for what one platform told the therapist. */
export function PlatformTermsForm({
  before,
  suggestedName = '',
  takenNames,
  onSave,
  onCancel,
}: PlatformTermsFormProps) {
  const [draft, setDraft] = useState<TermsDraft>(
    before === undefined ? { ...EMPTY_DRAFT, name: suggestedName } : toDraft(before),
  );
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = readDraft(draft, before, takenNames);
  const errors = wasTried && outcome.status === 'unsound' ? outcome.errors : NO_ERRORS;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (outcome.status === 'sound') onSave(outcome.terms);
    else focusFirstError(form.current);
  }

  return (
    <form
      ref={form}
      className="sl-terms-form"
      aria-label={before === undefined ? 'New platform' : `Terms of ${before.name}`}
      noValidate
      onSubmit={submit}
    >
      <CheckedField
        label="Platform"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this form
        autoFocus
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={errors.name}
      />
      <div className="sl-terms-wide">
        <TextArea
          label="Names on the EOBs"
          help="The names under which it bills, one per line. They tell whose session it is."
          placeholder="e.g. Example Therapy Group PC"
          value={draft.billingNames}
          onChange={(billingNames) => setDraft({ ...draft, billingNames })}
        />
      </div>
      <CheckedField
        label="Membership fee"
        prefix="$"
        inputMode="decimal"
        value={draft.fee}
        onChange={(fee) => setDraft({ ...draft, fee })}
        help="Leave empty if there is none."
        error={errors.fee}
      />
      <Select
        label="Charged per"
        options={PERIODS}
        value={draft.period}
        onChange={(period) => setDraft({ ...draft, period })}
      />
      <Select
        label="Its share of each session"
        options={TOLD}
        value={draft.told}
        onChange={(told) => setDraft({ ...draft, told })}
      />
      {draft.told === 'share' && (
        <CheckedField
          label="Share it disclosed"
          suffix="%"
          inputMode="decimal"
          value={draft.sharePct}
          onChange={(sharePct) => setDraft({ ...draft, sharePct })}
          error={errors.sharePct}
        />
      )}
      <CheckedField
        label="Pays within"
        suffix="days"
        inputMode="numeric"
        placeholder={String(USUAL_PAY_DAYS)}
        value={draft.payDays}
        onChange={(payDays) => setDraft({ ...draft, payDays })}
        help="After the plan’s decision."
        error={errors.payDays}
      />
      <CheckedField
        label="Pay for a missed session"
        prefix="$"
        inputMode="decimal"
        value={draft.noShowPay}
        onChange={(noShowPay) => setDraft({ ...draft, noShowPay })}
        help="Leave empty if it said nothing."
        error={errors.noShowPay}
      />
      <PromisedRates
        rates={draft.rates}
        errors={errors.rates ?? new Map()}
        onChange={(rates) => setDraft({ ...draft, rates })}
      />
      <div className="sl-row sl-terms-actions">
        <Button type="submit" variant="primary">
          Save
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
