import { Card } from '#components/design/Card.tsx';
import { CheckedField, type CheckedFieldProps } from '#components/design/CheckedField.tsx';
import { Select } from '#components/design/Select.tsx';
import type { EntryDraft, EntryErrors } from '#components/entry/entry-draft.ts';

const NETWORKS = [
  { value: 'unknown', label: 'It does not say' },
  { value: 'in', label: 'In network' },
  { value: 'out', label: 'Out of network' },
] as const;

export interface ClaimFieldsProps {
  readonly draft: EntryDraft;
  readonly errors: EntryErrors['fields'];
  readonly onChange: (draft: EntryDraft) => void;
}

/** Whose claim it is, and of which plan. */
export function ClaimFields({ draft, errors, onChange }: ClaimFieldsProps) {
  const text = (field: 'payer' | 'patient' | 'claimNumber' | 'billingName' | 'processedDate') =>
    ({
      value: draft[field],
      onChange: (typed: string) => onChange({ ...draft, [field]: typed }),
    }) satisfies Partial<CheckedFieldProps>;
  return (
    <Card heading="Plan and client">
      <div className="sl-entry-fields">
        <CheckedField label="Insurance plan" {...text('payer')} error={errors.payer} />
        <CheckedField label="Client" {...text('patient')} error={errors.patient} />
        <CheckedField label="Claim number (optional)" {...text('claimNumber')} />
        <CheckedField
          label="Provider or billing name (optional)"
          help="The name that the plan paid; it tells the platform."
          {...text('billingName')}
        />
        <CheckedField
          label="Date processed (optional)"
          placeholder="MM/DD/YYYY"
          {...text('processedDate')}
          error={errors.processedDate}
        />
        <Select
          label="Network"
          options={NETWORKS}
          value={draft.network}
          onChange={(network) => onChange({ ...draft, network })}
        />
      </div>
    </Card>
  );
}
