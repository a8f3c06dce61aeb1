import { FIELD_WORDS } from '#components/app/field-words.ts';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { describeReadFigure } from '#components/review/describe-read-figure.ts';
import type { LineDraft, LineDraftErrors } from '#components/review/line-draft.ts';
import type { AmountField, ServiceLine } from '#lib/claim/schema.ts';

export interface AmountFieldsProps {
  readonly fields: readonly AmountField[];
  readonly line: ServiceLine;
  readonly draft: LineDraft;
  readonly errors: LineDraftErrors;
  readonly selected: AmountField | null;
  readonly onSelect: (field: AmountField) => void;
  readonly onChange: (field: AmountField, text: string) => void;
}

/** Amounts of a line to correct, each with what was read. */
export function AmountFields({ fields, line, draft, errors, selected, ...on }: AmountFieldsProps) {
  return fields.map((field) => (
    <div key={field} className={field === selected ? 'sl-amount sl-amount-selected' : 'sl-amount'}>
      <CheckedField
        prefix="$"
        inputMode="decimal"
        id={amountFieldId(field)}
        label={FIELD_WORDS[field]}
        value={draft.amounts[field]}
        onChange={(text) => on.onChange(field, text)}
        onSelect={() => on.onSelect(field)}
        help={describeReadFigure(line.figures[field], draft.amounts[field])}
        error={errors[field]}
      />
    </div>
  ));
}

/** The id of the field of an amount, by which a mark on the page finds it. */
export function amountFieldId(field: AmountField): string {
  return `sl-amount-${field}`;
}
