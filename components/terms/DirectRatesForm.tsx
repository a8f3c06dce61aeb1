import { Plus, Trash2 } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import {
  type DirectRateDraft,
  type DirectRateErrors,
  readDirectRates,
  toDirectRateDrafts,
} from '#components/terms/direct-rates-draft.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';

export interface DirectRatesFormProps {
  readonly before: Terms['directRates'];
  readonly onSave: (directRates: Terms['directRates']) => void;
  readonly onCancel: () => void;
}

/** The form for the rates of the therapist's own contracts, by plan and code. */
export function DirectRatesForm({ before, onSave, onCancel }: DirectRatesFormProps) {
  const [rates, setRates] = useState(() =>
    before.length === 0 ? [emptyRate()] : toDirectRateDrafts(before),
  );
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = readDirectRates(rates);
  const errors = wasTried && outcome.status === 'unsound' ? outcome.errors : undefined;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (outcome.status === 'sound') onSave(outcome.directRates);
    else focusFirstError(form.current);
  }

  return (
    <form
      ref={form}
      className="sl-terms-rows"
      aria-label="Your direct rates"
      noValidate
      onSubmit={submit}
    >
      {rates.map((rate, index) => (
        <DirectRateRow
          key={rate.id}
          number={index + 1}
          rate={rate}
          errors={errors?.get(rate.id) ?? {}}
          onChange={(changed) =>
            setRates(rates.map((one) => (one.id === changed.id ? changed : one)))
          }
          onRemove={() => setRates(rates.filter(({ id }) => id !== rate.id))}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => setRates([...rates, emptyRate()])}>
          Add a rate
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

function emptyRate(): DirectRateDraft {
  return { id: crypto.randomUUID(), payer: '', code: '', rate: '' };
}

interface DirectRateRowProps {
  readonly number: number;
  readonly rate: DirectRateDraft;
  readonly errors: DirectRateErrors;
  readonly onChange: (rate: DirectRateDraft) => void;
  readonly onRemove: () => void;
}

function DirectRateRow({ number, rate, errors, onChange, onRemove }: DirectRateRowProps) {
  return (
    <fieldset className="sl-terms-row" aria-label={`Direct rate ${number}`}>
      <div className="sl-terms-cells">
        <CheckedField
          label="Insurance plan"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this row
          autoFocus={`${rate.payer}${rate.code}${rate.rate}` === ''}
          value={rate.payer}
          onChange={(payer) => onChange({ ...rate, payer })}
          error={errors.payer}
        />
        <CheckedField
          label="Code"
          placeholder="like 90837"
          value={rate.code}
          onChange={(code) => onChange({ ...rate, code })}
          error={errors.code}
        />
        <CheckedField
          label="Your rate"
          prefix="$"
          inputMode="decimal"
          value={rate.rate}
          onChange={(amount) => onChange({ ...rate, rate: amount })}
          error={errors.rate}
        />
      </div>
      <IconButton icon={Trash2} label={`Remove direct rate ${number}`} onPress={onRemove} />
    </fieldset>
  );
}
