import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { ChoiceGroup } from '#components/design/ChoiceGroup.tsx';
import { TextField } from '#components/design/TextField.tsx';
import { hasAnswer } from '#components/mapping/answer.ts';
import { columnLabel } from '#components/mapping/column-label.ts';
import { MappingColumns } from '#components/mapping/MappingColumns.tsx';
import { columnNames } from '#lib/payout/header-signature.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import '#components/mapping/Mapping.css';

const DATE_ORDERS = [
  { value: 'file', label: 'As the file itself tells' },
  { value: 'mdy', label: 'Month first', help: '03/04 is March 4, where the file does not tell' },
  { value: 'dmy', label: 'Day first', help: '03/04 is April 3, where the file does not tell' },
] as const;

export interface AnswerFormProps {
  readonly profile: MappingProfile;
  readonly onSave: (mapping: ColumnMapping) => void;
  readonly onCancel: () => void;
}

/** Changes what was said about one layout. The values of its columns are not kept, so only headings are shown. */
export function AnswerForm({ profile, onSave, onCancel }: AnswerFormProps) {
  const [mapping, setMapping] = useState(profile.mapping);
  const { headings } = profile;
  const columns = columnNames(headings).map((column) => ({
    column,
    label: columnLabel(column, headings),
    samples: [],
  }));
  const { dateOrder, ...withoutOrder } = mapping;
  const { platform, ...withoutPlatform } = mapping;
  return (
    <form
      className="sl-mapping-form"
      aria-label="Change what you said about these columns"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(mapping);
      }}
    >
      <MappingColumns columns={columns} mapping={mapping} onChange={setMapping} />
      <ChoiceGroup
        label="How dates are written"
        choices={DATE_ORDERS}
        value={dateOrder ?? 'file'}
        onChange={(order) =>
          setMapping(order === 'file' ? withoutOrder : { ...withoutOrder, dateOrder: order })
        }
      />
      <TextField
        label="Platform"
        help="Where a statement with these columns names none. Leave it empty where that differs."
        value={platform ?? ''}
        onChange={(name) =>
          setMapping(name.trim() === '' ? withoutPlatform : { ...withoutPlatform, platform: name })
        }
      />
      <div className="sl-row">
        <Button type="submit" variant="primary" isDisabled={!hasAnswer(mapping)}>
          Save and read those statements again
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
