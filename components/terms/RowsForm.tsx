import { Plus } from 'lucide-react';
import { type ComponentType, type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import type { DraftRow, RowsOutcome } from '#components/terms/rows-outcome.ts';

/** What a row of the form is drawn with. `errors`: only once the form was handed in. */
export interface RowControls<Row, Errors> {
  readonly number: number;
  readonly row: Row;
  readonly errors: Partial<Errors>;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

export interface RowsFormProps<Row extends DraftRow, Value, Errors extends object> {
  readonly label: string;
  readonly addLabel: string;
  readonly before: readonly Row[];
  readonly emptyRow: () => Row;
  readonly read: (rows: readonly Row[]) => RowsOutcome<Value, Errors>;
  /** Draws one row of fields. */
  readonly Fields: ComponentType<RowControls<Row, Errors>>;
  readonly onSave: (value: Value) => void;
  readonly onCancel: () => void;
}

/** A form of rows that can be added and removed, handed in together. */
export function RowsForm<Row extends DraftRow, Value, Errors extends object>({
  label,
  addLabel,
  before,
  emptyRow,
  read,
  Fields,
  onSave,
  onCancel,
}: RowsFormProps<Row, Value, Errors>) {
  const [rows, setRows] = useState(() => (before.length === 0 ? [emptyRow()] : before));
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = read(rows);
  const errors = wasTried && outcome.status === 'unsound' ? outcome.errors : undefined;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (outcome.status === 'sound') onSave(outcome.value);
    else focusFirstError(form.current);
  }

  return (
    <form ref={form} className="sl-terms-rows" aria-label={label} noValidate onSubmit={submit}>
      {rows.map((row, index) => (
        <Fields
          key={row.id}
          number={index + 1}
          row={row}
          errors={errors?.get(row.id) ?? {}}
          onChange={(changed) => setRows(rows.map((one) => (one.id === row.id ? changed : one)))}
          onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => setRows([...rows, emptyRow()])}>
          {addLabel}
        </Button>
      </div>
      <div className="sl-row sl-terms-actions">
        <Button type="submit" variant="primary">
          Save
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
