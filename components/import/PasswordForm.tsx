import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { TextField } from '#components/design/TextField.tsx';

export interface PasswordFormProps {
  readonly fileName: string;
  /** The password that was entered before does not open the file. */
  readonly wasWrong: boolean;
  readonly onSubmit: (password: string) => void;
}

/** Asks for the password of one file. It is used to open the file and is not kept. */
export function PasswordForm({ fileName, wasWrong, onSubmit }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="sl-import-answer sl-password-form"
      aria-label={`Password of ${fileName}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onSubmit(password);
      }}
    >
      <TextField
        label="Password"
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
        {...(wasWrong && password === '' && { error: 'That password does not open this file.' })}
      />
      <Button type="submit" isDisabled={password === ''}>
        Open
      </Button>
    </form>
  );
}
