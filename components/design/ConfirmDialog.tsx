import { type ReactNode, useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { ModalDialog } from '#components/design/ModalDialog.tsx';
import { TextField } from '#components/design/TextField.tsx';

export interface ConfirmDialogProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  /** A word that has to be typed first, for what cannot be undone. */
  readonly wordToType?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be undone. It is open as long as it is rendered. */
export function ConfirmDialog({
  heading,
  children,
  confirmLabel,
  wordToType,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const isReady = wordToType === undefined || typed.trim().toUpperCase() === wordToType;
  return (
    <ModalDialog heading={heading} role="alertdialog" onClose={onCancel}>
      <div className="sl-muted">{children}</div>
      {wordToType !== undefined && (
        <TextField
          label={`Type ${wordToType} to go on`}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      )}
      <div className="sl-dialog-actions">
        <Button onPress={onCancel}>Keep</Button>
        <Button variant="danger" isDisabled={!isReady} onPress={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </ModalDialog>
  );
}
