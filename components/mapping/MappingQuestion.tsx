import { ChoiceGroup } from '#components/design/ChoiceGroup.tsx';
import { withColumn, withoutClient } from '#components/mapping/answer.ts';
import { type DateExample, findDateExample } from '#components/mapping/date-example.ts';
import type { MappableField } from '#components/mapping/field-words.ts';
import type { ShownColumn } from '#components/mapping/MappingColumns.tsx';
import { wordsOf } from '#components/mapping/question-words.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { OpenQuestion } from '#lib/vault/schema.ts';

export interface MappingQuestionProps {
  readonly question: OpenQuestion;
  readonly columns: readonly ShownColumn[];
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** One question about a statement, with the values of the columns that it is about. */
export function MappingQuestion({ question, columns, mapping, onChange }: MappingQuestionProps) {
  const { question: asked, why } = wordsOf(question);
  const possible = columnsOf(question, columns);
  const pick = (field: MappableField) => (column: string) =>
    onChange(withColumn(mapping, field, column === NONE ? undefined : column));
  switch (question.about) {
    case 'amount':
      return (
        <ChoiceGroup
          label={asked}
          help={why}
          choices={possible}
          value={mapping.columns.amount ?? null}
          onChange={pick('amount')}
        />
      );
    case 'client':
      return (
        <ChoiceGroup
          label={asked}
          help={why}
          choices={[...possible, { value: NONE, label: 'None of them' }]}
          value={mapping.without === undefined ? (mapping.columns.client ?? null) : NONE}
          onChange={(column) =>
            onChange(
              column === NONE ? withoutClient(mapping) : withColumn(mapping, 'client', column),
            )
          }
        />
      );
    case 'dates': {
      const { dateOfService, payoutDate } = mapping.columns;
      // Once one of the two is named, the other is said to be none.
      const unnamed = dateOfService === undefined && payoutDate === undefined ? null : NONE;
      return (
        <fieldset className="sl-mapping-question">
          <legend>{asked}</legend>
          <p className="sl-muted sl-small">{why}</p>
          <ChoiceGroup
            label="Date of the session"
            choices={[...possible, { value: NONE, label: 'None of them' }]}
            value={dateOfService ?? unnamed}
            onChange={pick('dateOfService')}
          />
          <ChoiceGroup
            label="Date you were paid"
            choices={[...possible, { value: NONE, label: 'None of them' }]}
            value={payoutDate ?? unnamed}
            onChange={pick('payoutDate')}
          />
        </fieldset>
      );
    }
    case 'date-order':
      return <DateOrder {...{ question, columns, mapping, onChange }} />;
    case 'mapping':
      return (
        <p>
          <strong>{asked}</strong> {why}
        </p>
      );
  }
}

/** Stands for no column; none has an empty name. */
const NONE = '';

/** The columns that the question is about, or all of them, each with its first values. */
function columnsOf({ columns: named }: OpenQuestion, columns: readonly ShownColumn[]) {
  const shown = columns.filter(({ column }) => named.includes(column));
  return (shown.length > 0 ? shown : columns).map(({ column, label, samples }) => ({
    value: column,
    label,
    help: samples.join(' · '),
  }));
}

function askByExample({ text, monthFirst, dayFirst }: DateExample): string {
  return `Is ${text} ${monthFirst} or ${dayFirst}?`;
}

/** Asks by a date of the file itself, for which it makes a difference. */
function DateOrder({ question, columns, mapping, onChange }: MappingQuestionProps) {
  const { question: asked, why } = wordsOf(question);
  const about = question.columns.flatMap(
    (name) => columns.find(({ column }) => column === name) ?? [],
  );
  const example =
    findDateExample(about.flatMap(({ samples }) => samples)) ??
    findDateExample(columns.flatMap(({ samples }) => samples));
  const choices = [
    {
      value: 'mdy',
      label: example?.monthFirst ?? 'Month first',
      help: example === undefined ? '03/04 is March 4' : 'Month first, as usual in the US',
    },
    {
      value: 'dmy',
      label: example?.dayFirst ?? 'Day first',
      help: example === undefined ? '03/04 is April 3' : 'Day first',
    },
  ] as const;
  return (
    <ChoiceGroup
      label={example === undefined ? asked : askByExample(example)}
      help={why}
      choices={choices}
      value={mapping.dateOrder ?? null}
      onChange={(dateOrder) => onChange({ ...mapping, dateOrder })}
    />
  );
}
