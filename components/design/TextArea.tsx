import {
  TextField as AriaTextField,
  TextArea as Input,
  Label,
  Text,
  type TextFieldProps,
} from 'react-aria-components';
import '#components/design/Field.css';

export interface TextAreaProps extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly rows?: number;
}

/** The height of a line of text. */
const LINE_EM = 1.55;

/** A few lines to type in, with their label and help. */
export function TextArea({ label, help, placeholder, rows = 2, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} className="sl-field">
      <Label className="sl-field-label">{label}</Label>
      <div className="sl-field-box sl-field-area">
        <Input
          className="sl-field-input"
          rows={rows}
          // It grows with its content, which would leave `rows` without effect.
          style={{ minHeight: `${rows * LINE_EM}em` }}
          placeholder={placeholder ?? ''}
        />
      </div>
      {help !== undefined && (
        <Text slot="description" className="sl-field-help">
          {help}
        </Text>
      )}
    </AriaTextField>
  );
}
