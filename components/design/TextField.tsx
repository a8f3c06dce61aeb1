import type { LucideIcon } from 'lucide-react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import '#components/design/Field.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly help?: string;
  /** What is wrong with the entry; shown under the field. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The label is for screen readers only, where the place says it already. */
  readonly isLabelHidden?: boolean;
}

/** One line to type in, with its label, help and error. */
export function TextField({
  label,
  help,
  error,
  placeholder,
  icon: Icon,
  prefix,
  suffix,
  isLabelHidden = false,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="sl-field">
      <Label className={isLabelHidden ? 'sl-visually-hidden' : 'sl-field-label'}>{label}</Label>
      <div className="sl-field-box">
        {Icon && <Icon size={15} aria-hidden />}
        {prefix !== undefined && <span className="sl-field-affix">{prefix}</span>}
        <Input className="sl-field-input" placeholder={placeholder ?? ''} />
        {suffix !== undefined && <span className="sl-field-affix">{suffix}</span>}
      </div>
      {help !== undefined && (
        <Text slot="description" className="sl-field-help">
          {help}
        </Text>
      )}
      <FieldError className="sl-field-error">{error}</FieldError>
    </AriaTextField>
  );
}
