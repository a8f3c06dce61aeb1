import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '#components/design/Button.tsx';
import { ChoiceGroup } from '#components/design/ChoiceGroup.tsx';
import '#components/design/DataTable.css';
import { Select, type SelectOption } from '#components/design/Select.tsx';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';
import type { UnclearColumnSchema } from '#lib/vault/schema.ts';

type Field = (typeof MAPPABLE_FIELDS)[number];

const FIELD_WORDS: Readonly<Record<Field, string>> = {
  payoutDate: 'Date you were paid',
  dateOfService: 'Date of the session',
  client: 'Client',
  procedureCode: 'Procedure code',
  payer: 'Insurance',
  amount: 'Amount you received',
  type: 'Kind of row',
  clientCharged: 'What the client was charged',
};

/** Stands for no answer; no column has an empty name. */
const NO_ANSWER = '';

const DATE_ORDERS = [
  { value: 'mdy', label: 'Month first', help: '03/04 is March 4' },
  { value: 'dmy', label: 'Day first', help: '03/04 is April 3' },
] as const;

export interface MappingFormProps {
  readonly columns: readonly z.infer<typeof UnclearColumnSchema>[];
  readonly onSubmit: (mapping: ColumnMapping) => void;
}

/** Asks which columns of a statement hold what, with the first values of each to judge by. */
export function MappingForm({ columns, onSubmit }: MappingFormProps) {
  const [answers, setAnswers] = useState<ColumnMapping['columns']>({});
  const [dateOrder, setDateOrder] = useState<'mdy' | 'dmy' | null>(null);
  const options: readonly SelectOption<string>[] = [
    { value: NO_ANSWER, label: 'Let Spreadlight decide' },
    ...columns.map(({ column }) => ({ value: column, label: column })),
  ];
  const hasAnswer = Object.keys(answers).length > 0 || dateOrder !== null;

  function answer(field: Field, column: string): void {
    const { [field]: _before, ...others } = answers;
    setAnswers(column === NO_ANSWER ? others : { ...others, [field]: column });
  }

  return (
    <form
      className="sl-import-answer sl-mapping-form"
      aria-label="Which column holds what"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ columns: answers, ...(dateOrder !== null && { dateOrder }) });
      }}
    >
      <div className="sl-mapping-columns">
        <table className="sl-table">
          <caption className="sl-visually-hidden">Columns with their first values</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ column, samples }) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td>{samples.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="sl-mapping-fields">
        {MAPPABLE_FIELDS.map((field) => (
          <Select
            key={field}
            label={FIELD_WORDS[field]}
            options={options}
            value={answers[field] ?? NO_ANSWER}
            onChange={(column) => answer(field, column)}
          />
        ))}
      </div>
      <ChoiceGroup
        label="How dates are written"
        choices={DATE_ORDERS}
        value={dateOrder}
        onChange={setDateOrder}
      />
      <div>
        <Button type="submit" variant="primary" isDisabled={!hasAnswer}>
          Read it this way
        </Button>
      </div>
    </form>
  );
}
