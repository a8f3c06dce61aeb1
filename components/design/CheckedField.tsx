import { useState } from 'react';
import { TextField, type TextFieldProps } from '#components/design/TextField.tsx';

export interface CheckedFieldProps
  extends Omit<TextFieldProps, 'error' | 'help' | 'onBlur' | 'onFocus' | 'onChange'> {
  readonly onChange: (text: string) => void;
  readonly onSelect?: () => void;
  readonly help?: string | undefined;
  /** What is wrong with the entry. It is not told while the person is still typing. */
  readonly error?: string | undefined;
}

/** One line to type in that waits with its error until the person is done typing. */
export function CheckedField({ onChange, onSelect, help, error, ...rest }: CheckedFieldProps) {
  const [isTyping, setIsTyping] = useState(false);
  const isWrong = error !== undefined && !isTyping;
  return (
    <TextField
      autoComplete="off"
      {...rest}
      onChange={(text) => {
        setIsTyping(true);
        onChange(text);
      }}
      onBlur={() => setIsTyping(false)}
      onKeyDown={({ key }) => {
        // The form is handed in from within the field.
        if (key === 'Enter') setIsTyping(false);
      }}
      {...(onSelect !== undefined && { onFocus: onSelect })}
      {...(isWrong && { error })}
      {...(!isWrong && help !== undefined && { help })}
    />
  );
}
