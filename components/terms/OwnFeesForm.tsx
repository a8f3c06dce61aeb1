import { Plus, Trash2 } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import {
  type FeeDraft,
  type FeeErrors,
  readFees,
  toFeeDrafts,
} from '#components/terms/own-fees-draft.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';

export interface OwnFeesFormProps {
  readonly before: Terms['ownFees'];
  readonly onSave: (ownFees: Terms['ownFees']) => void;
  readonly onCancel: () => void;
}

/** The form for what the therapist herself charges, by code. */
export function OwnFeesForm({ before, onSave, onCancel }: OwnFeesFormProps) {
  const [fees, setFees] = useState(() =>
    before.length === 0 ? [emptyFee()] : toFeeDrafts(before),
  );
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = readFees(fees);
  const errors = wasTried && outcome.status === 'unsound' ? outcome.errors : undefined;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (outcome.status === 'sound') onSave(outcome.ownFees);
    else focusFirstError(form.current);
  }

  return (
    <form
      ref={form}
      className="sl-terms-rows"
      aria-label="Your own fees"
      noValidate
      onSubmit={submit}
    >
      {fees.map((fee, index) => (
        <FeeRow
          key={fee.id}
          number={index + 1}
          fee={fee}
          errors={errors?.get(fee.id) ?? {}}
          onChange={(changed) =>
            setFees(fees.map((one) => (one.id === changed.id ? changed : one)))
          }
          onRemove={() => setFees(fees.filter(({ id }) => id !== fee.id))}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => setFees([...fees, emptyFee()])}>
          Add a fee
        </Button>
      </div>
      <div className="sl-row sl-terms-actions">
        <Button type="submit" variant="primary">
          Save
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function emptyFee(): FeeDraft {
  return { id: crypto.randomUUID(), code: '', fee: '' };
}

interface FeeRowProps {
  readonly number: number;
  readonly fee: FeeDraft;
  readonly errors: FeeErrors;
  readonly onChange: (fee: FeeDraft) => void;
  readonly onRemove: () => void;
}

function FeeRow({ number, fee, errors, onChange, onRemove }: FeeRowProps) {
  return (
    <fieldset className="sl-terms-row sl-terms-row-short" aria-label={`Fee ${number}`}>
      <div className="sl-terms-cells">
        <CheckedField
          label="Code"
          placeholder="like 90837"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this row
          autoFocus={`${fee.code}${fee.fee}` === ''}
          value={fee.code}
          onChange={(code) => onChange({ ...fee, code })}
          error={errors.code}
        />
        <CheckedField
          label="Your fee"
          prefix="$"
          inputMode="decimal"
          value={fee.fee}
          onChange={(amount) => onChange({ ...fee, fee: amount })}
          error={errors.fee}
        />
      </div>
      <IconButton icon={Trash2} label={`Remove fee ${number}`} onPress={onRemove} />
    </fieldset>
  );
}
