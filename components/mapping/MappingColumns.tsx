import { Select, type SelectOption } from '#components/design/Select.tsx';
import { fieldOf, withColumn } from '#components/mapping/answer.ts';
import { MAPPING_WORDS, type MappableField } from '#components/mapping/field-words.ts';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';

/** A column of a statement: as answers name it, as the screen calls it, and with some of its values. */
export interface ShownColumn {
  readonly column: string;
  readonly label: string;
  readonly samples: readonly string[];
}

/** Stands for no answer. */
const UNSAID = 'unsaid';

const OPTIONS: readonly SelectOption<MappableField | typeof UNSAID>[] = [
  { value: UNSAID, label: 'Let Spreadlight decide' },
  ...MAPPABLE_FIELDS.map((field) => ({ value: field, label: MAPPING_WORDS[field] })),
];

export interface MappingColumnsProps {
  readonly columns: readonly ShownColumn[];
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Every column with its first values and what it holds, to be named where a person knows better. */
export function MappingColumns({ columns, mapping, onChange }: MappingColumnsProps) {
  return (
    <ul className="sl-mapping-columns" aria-label="Columns">
      {columns.map(({ column, label, samples }) => {
        const field = fieldOf(mapping, column);
        return (
          <li key={column}>
            <div className="sl-mapping-column">
              <strong>{label}</strong>
              <span className="sl-muted sl-small">{samples.join(' · ')}</span>
            </div>
            <Select
              label={`What ${label} holds`}
              isLabelHidden
              options={OPTIONS}
              value={field ?? UNSAID}
              onChange={(picked) => {
                if (picked !== UNSAID) onChange(withColumn(mapping, picked, column));
                else if (field !== undefined) onChange(withColumn(mapping, field, undefined));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
