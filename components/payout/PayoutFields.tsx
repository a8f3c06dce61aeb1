import type { ReactNode } from 'react';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { Select } from '#components/design/Select.tsx';
import type {
  PayoutDraft,
  PayoutDraftErrors,
  PayoutDraftField,
} from '#components/payout/payout-draft.ts';
import { TYPE_WORDS } from '#components/payout/type-words.ts';
import { PayoutTypeSchema } from '#lib/payout/schema.ts';
import '#components/entry/Entry.css';

const TYPES = PayoutTypeSchema.options.map((value) => ({ value, label: TYPE_WORDS[value] }));

export interface PayoutFieldsProps {
  readonly draft: PayoutDraft;
  readonly errors: PayoutDraftErrors;
  readonly onChange: (draft: PayoutDraft) => void;
  /** Fields that stand at the end. */
  readonly children?: ReactNode;
}

/** The fields of one payout row. */
export function PayoutFields({ draft, errors, onChange, children }: PayoutFieldsProps) {
  const field = (name: PayoutDraftField) => ({
    value: draft[name],
    error: errors[name],
    onChange: (text: string) => onChange({ ...draft, [name]: text }),
  });
  return (
    <div className="sl-entry-fields">
      <CheckedField
        label="Amount you received"
        prefix="$"
        inputMode="decimal"
        {...field('amount')}
      />
      <CheckedField
        label="Date of the session"
        placeholder="MM/DD/YYYY"
        {...field('dateOfService')}
      />
      <CheckedField label="Client" help="Or the initials" {...field('client')} />
      <CheckedField label="Code" placeholder="like 90837" {...field('procedureCode')} />
      <CheckedField label="Insurance" {...field('payer')} />
      <Select
        label="Kind of row"
        options={TYPES}
        value={draft.type}
        onChange={(type) => onChange({ ...draft, type })}
      />
      {children}
    </div>
  );
}
