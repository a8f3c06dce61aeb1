import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { Button } from '#components/design/Button.tsx';
import '#components/design/Field.css';
import '#components/matches/Matches.css';

export interface AnswerFormProps {
  readonly label: string;
  readonly submitLabel: string;
  /** What keeps it from being handed in, in plain words. */
  readonly problem: string | undefined;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form for one answer: its fields, what is wrong with them, and the ways out. It takes the focus when it opens. */
export function AnswerForm({
  label,
  submitLabel,
  problem,
  onSubmit,
  onCancel,
  children,
}: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form
      ref={form}
      className="sl-answer-form"
      aria-label={label}
      tabIndex={-1}
      noValidate
      onSubmit={submit}
    >
      {children}
      <div role="alert" className="sl-field-error">
        {problem}
      </div>
      <div className="sl-row">
        <Button type="submit" variant="primary">
          {submitLabel}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
