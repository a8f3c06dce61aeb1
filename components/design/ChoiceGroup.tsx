import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import '#components/design/ChoiceGroup.css';
import '#components/design/Field.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string;
}

export interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A choice of one, all of them in view. */
export function ChoiceGroup<Value extends string>({
  label,
  help,
  choices,
  value,
  onChange,
}: ChoiceGroupProps<Value>) {
  return (
    <RadioGroup
      className="sl-choices"
      value={value}
      onChange={(picked) => {
        const choice = choices.find((one) => one.value === picked);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label className="sl-field-label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="sl-field-help">
          {help}
        </Text>
      )}
      <div className="sl-choice-list">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="sl-choice">
            <span className="sl-choice-mark" aria-hidden />
            <span className="sl-choice-label">{choice.label}</span>
            {choice.help !== undefined && <span className="sl-choice-help">{choice.help}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
