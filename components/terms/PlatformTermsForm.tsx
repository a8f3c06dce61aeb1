import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { Select } from '#components/design/Select.tsx';
import { TextField } from '#components/design/TextField.tsx';
import {
  type DraftErrors,
  EMPTY_DRAFT,
  readDraft,
  type TermsDraft,
  toDraft,
} from '#components/terms/terms-draft.ts';
import type { PlatformTerms } from '#lib/findings/terms-schema.ts';

const PERIODS = [
  { value: 'month', label: 'a month' },
  { value: 'year', label: 'a year' },
] as const;

const TOLD = [
  { value: 'nothing', label: 'I was told nothing' },
  { value: 'no-cut', label: 'I was told: no cut' },
  { value: 'share', label: 'I was told a share' },
] as const;

export interface PlatformTermsFormProps {
  /** The terms to change; undefined for a new platform. */
  readonly before: PlatformTerms | undefined;
  readonly takenNames: readonly string[];
  readonly onSave: (terms: PlatformTerms) => void;
  readonly onCancel: () => void;
}

/** The form for what one platform told the therapist. */
export function PlatformTermsForm({
  before,
  takenNames,
  onSave,
  onCancel,
}: PlatformTermsFormProps) {
  const [draft, setDraft] = useState<TermsDraft>(
    before === undefined ? EMPTY_DRAFT : toDraft(before),
  );
  const [errors, setErrors] = useState<DraftErrors>({});
  return (
    <form
      className="sl-terms-form"
      aria-label={before === undefined ? 'New platform' : `Terms of ${before.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const outcome = readDraft(draft, before, takenNames);
        if (outcome.status === 'sound') onSave(outcome.terms);
        else setErrors(outcome.errors);
      }}
    >
      <TextField
        label="Platform"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this form
        autoFocus
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        {...(errors.name !== undefined && { error: errors.name })}
      />
      <TextField
        label="Membership fee"
        prefix="$"
        inputMode="decimal"
        value={draft.fee}
        onChange={(fee) => setDraft({ ...draft, fee })}
        {...(errors.fee === undefined
          ? { help: 'Leave empty if there is none.' }
          : { error: errors.fee })}
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
        <TextField
          label="Share it disclosed"
          suffix="%"
          inputMode="decimal"
          value={draft.sharePct}
          onChange={(sharePct) => setDraft({ ...draft, sharePct })}
          {...(errors.sharePct !== undefined && { error: errors.sharePct })}
        />
      )}
      <div className="sl-row sl-terms-actions">
        <Button type="submit" variant="primary">
          Save
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
