import { Trash2 } from 'lucide-react';
import { FIELD_WORDS } from '#components/app/field-words.ts';
import { toTypedAmount } from '#components/app/typed-amount.ts';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import {
  type EntryLineDraft,
  type EntryLineErrors,
  typedAmounts,
} from '#components/entry/entry-draft.ts';
import { CheckResult } from '#components/review/CheckResult.tsx';
import { checkAmounts } from '#lib/claim/check-amounts.ts';
import { type Cents, formatCents, sumCents } from '#lib/values/cents.ts';
import { ENTERED_FIELDS, type EnteredField } from '#lib/workflow/claim-entry.ts';

export interface EntryLineProps {
  readonly number: number;
  readonly line: EntryLineDraft;
  readonly errors: EntryLineErrors;
  readonly onChange: (line: EntryLineDraft) => void;
  /** Undefined for the only line, which cannot be removed. */
  readonly onRemove: (() => void) | undefined;
}

/** One service: when, which, and its amounts, checked with every letter typed. */
export function EntryLine({ number, line, errors, onChange, onRemove }: EntryLineProps) {
  const amounts = typedAmounts(line);
  const offered = offeredAllowed(amounts);
  const setAmount = (field: EnteredField, text: string) =>
    onChange({ ...line, amounts: { ...line.amounts, [field]: text } });
  return (
    <Card
      heading={`Service ${number}`}
      aside={
        onRemove !== undefined && (
          <Button
            variant="quiet"
            icon={Trash2}
            aria-label={`Remove service ${number}`}
            onPress={onRemove}
          >
            Remove
          </Button>
        )
      }
    >
      <div className="sl-stack">
        <div className="sl-entry-fields">
          <CheckedField
            label="Date of service"
            placeholder="MM/DD/YYYY"
            value={line.dateOfService}
            onChange={(dateOfService) => onChange({ ...line, dateOfService })}
            error={errors.dateOfService}
          />
          <CheckedField
            label="Code (optional)"
            placeholder="like 90837"
            value={line.procedureCode}
            onChange={(procedureCode) => onChange({ ...line, procedureCode })}
            error={errors.procedureCode}
          />
        </div>
        <div className="sl-entry-amounts">
          {ENTERED_FIELDS.map((field) => (
            <CheckedField
              key={field}
              prefix="$"
              inputMode="decimal"
              label={FIELD_WORDS[field]}
              value={line.amounts[field]}
              onChange={(text) => setAmount(field, text)}
              error={errors[field]}
            />
          ))}
        </div>
        {offered !== undefined && (
          <p className="sl-row">
            <Button onPress={() => setAmount('allowed', toTypedAmount(offered))}>
              Allowed {formatCents(offered)}
            </Button>
            <span className="sl-muted sl-small">
              if it is what the plan paid and the patient share together.
            </span>
          </p>
        )}
        {Object.keys(amounts).length > 1 && <CheckResult check={checkAmounts(amounts)} />}
      </div>
    </Card>
  );
}

/** What was allowed, if the plan's payment and the patient's share are all of it; offered, never filled in. */
function offeredAllowed({
  allowed,
  planPaid,
  patientResponsibility,
  notCovered,
}: Readonly<Partial<Record<EnteredField, Cents>>>): Cents | undefined {
  if (allowed !== undefined || planPaid === undefined || patientResponsibility === undefined) {
    return undefined;
  }
  // What is not covered may be in the patient's share, so that the sum would say too much.
  if (notCovered !== undefined && notCovered !== 0) return undefined;
  return sumCents([planPaid, patientResponsibility]);
}
