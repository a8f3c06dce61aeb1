import { Trash2 } from 'lucide-react';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import {
  type DirectRateDraft,
  type DirectRateErrors,
  readDirectRates,
  toDirectRateDrafts,
} from '#components/terms/direct-rates-draft.ts';
import { type RowControls, RowsForm } from '#components/terms/RowsForm.tsx';
import type { Terms } from '#lib/findings/terms-schema.ts';

export interface DirectRatesFormProps {
  readonly before: Terms['directRates'];
  readonly onSave: (directRates: Terms['directRates']) => void;
  readonly onCancel: () => void;
}

/** The form for the rates of the therapist's own contracts, by plan and code. */
export function DirectRatesForm({ before, onSave, onCancel }: DirectRatesFormProps) {
  return (
    <RowsForm
      label="Your direct rates"
      addLabel="Add a rate"
      before={toDirectRateDrafts(before)}
      emptyRow={() => ({ id: crypto.randomUUID(), payer: '', code: '', rate: '' })}
      read={readDirectRates}
      Fields={DirectRateRow}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}

function DirectRateRow({
  number,
  row,
  errors,
  onChange,
  onRemove,
}: RowControls<DirectRateDraft, DirectRateErrors>) {
  return (
    <fieldset className="sl-terms-row" aria-label={`Direct rate ${number}`}>
      <div className="sl-terms-cells">
        <CheckedField
          label="Insurance plan"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this row
          autoFocus={`${row.payer}${row.code}${row.rate}` === ''}
          value={row.payer}
          onChange={(payer) => onChange({ ...row, payer })}
          error={errors.payer}
        />
        <CheckedField
          label="Code"
          placeholder="like 90837"
          value={row.code}
          onChange={(code) => onChange({ ...row, code })}
          error={errors.code}
        />
        <CheckedField
          label="Your rate"
          prefix="$"
          inputMode="decimal"
          value={row.rate}
          onChange={(rate) => onChange({ ...row, rate })}
          error={errors.rate}
        />
      </div>
      <IconButton icon={Trash2} label={`Remove direct rate ${number}`} onPress={onRemove} />
    </fieldset>
  );
}
