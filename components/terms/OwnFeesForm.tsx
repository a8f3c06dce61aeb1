import { Trash2 } from 'lucide-react';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { IconButton } from '#components/design/IconButton.tsx';
import {
  type FeeDraft,
  type FeeErrors,
  readFees,
  toFeeDrafts,
} from '#components/terms/own-fees-draft.ts';
import { type RowControls, RowsForm } from '#components/terms/RowsForm.tsx';
import type { Terms } from '#lib/findings/terms-schema.ts';

export interface OwnFeesFormProps {
  readonly before: Terms['ownFees'];
  readonly onSave: (ownFees: Terms['ownFees']) => void;
  readonly onCancel: () => void;
}

/** The form for what the therapist herself charges, by code. */
export function OwnFeesForm({ before, onSave, onCancel }: OwnFeesFormProps) {
  return (
    <RowsForm
      label="Your own fees"
      addLabel="Add a fee"
      before={toFeeDrafts(before)}
      emptyRow={() => ({ id: crypto.randomUUID(), code: '', fee: '' })}
      read={readFees}
      Fields={FeeRow}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}

function FeeRow({ number, row, errors, onChange, onRemove }: RowControls<FeeDraft, FeeErrors>) {
  return (
    <fieldset className="sl-terms-row sl-terms-row-short" aria-label={`Fee ${number}`}>
      <div className="sl-terms-cells">
        <CheckedField
          label="Code"
          placeholder="like 90837"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this row
          autoFocus={`${row.code}${row.fee}` === ''}
          value={row.code}
          onChange={(code) => onChange({ ...row, code })}
          error={errors.code}
        />
        <CheckedField
          label="Your fee"
          prefix="$"
          inputMode="decimal"
          value={row.fee}
          onChange={(fee) => onChange({ ...row, fee })}
          error={errors.fee}
        />
      </div>
      <IconButton icon={Trash2} label={`Remove fee ${number}`} onPress={onRemove} />
    </fieldset>
  );
}
