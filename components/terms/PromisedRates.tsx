import { Plus, Trash2 } from 'lucide-react';
import { Button } from '#components/design/Button.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import {
  emptyRate,
  isBlankRate,
  type RateDraft,
  type RateErrors,
} from '#components/terms/rates-draft.ts';

export interface PromisedRatesProps {
  readonly rates: readonly RateDraft[];
  readonly errors: ReadonlyMap<string, RateErrors>;
  readonly onChange: (rates: readonly RateDraft[]) => void;
}

/** The rates that a platform promised: one row for each plan, code and start. */
export function PromisedRates({ rates, errors, onChange }: PromisedRatesProps) {
  return (
    <fieldset className="sl-terms-rows">
      <legend className="sl-field-label">Rates it promised (optional)</legend>
      {rates.map((rate, index) => (
        <RateRow
          key={rate.id}
          number={index + 1}
          rate={rate}
          errors={errors.get(rate.id) ?? {}}
          onChange={(changed) =>
            onChange(rates.map((one) => (one.id === changed.id ? changed : one)))
          }
          onRemove={() => onChange(rates.filter(({ id }) => id !== rate.id))}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => onChange([...rates, emptyRate(crypto.randomUUID())])}>
          Add a rate
        </Button>
      </div>
    </fieldset>
  );
}

interface RateRowProps {
  readonly number: number;
  readonly rate: RateDraft;
  readonly errors: RateErrors;
  readonly onChange: (rate: RateDraft) => void;
  readonly onRemove: () => void;
}

function RateRow({ number, rate, errors, onChange, onRemove }: RateRowProps) {
  return (
    <fieldset className="sl-terms-row" aria-label={`Rate ${number}`}>
      <div className="sl-terms-cells">
        <CheckedField
          label="Insurance plan"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this row
          autoFocus={isBlankRate(rate)}
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
          label="Rate"
          prefix="$"
          inputMode="decimal"
          value={rate.rate}
          onChange={(amount) => onChange({ ...rate, rate: amount })}
          error={errors.rate}
        />
        <CheckedField
          label="From"
          placeholder="MM/DD/YYYY"
          value={rate.from}
          onChange={(from) => onChange({ ...rate, from })}
          error={errors.from}
        />
      </div>
      <IconButton icon={Trash2} label={`Remove rate ${number}`} onPress={onRemove} />
    </fieldset>
  );
}
