import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import '#components/design/Field.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The label is for screen readers only, where the place says it already. */
  readonly isLabelHidden?: boolean;
}

/** A choice of one among a few. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  isLabelHidden = false,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      className="sl-field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Label className={isLabelHidden ? 'sl-visually-hidden' : 'sl-field-label'}>{label}</Label>
      <Button className="sl-field-box sl-select-button">
        <SelectValue className="sl-select-value" />
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover offset={4}>
        <ListBox className="sl-select-list">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className="sl-select-option">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
