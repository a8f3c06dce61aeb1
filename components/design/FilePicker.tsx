import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from '#components/design/Button.tsx';

/** What the file dialog offers first; the content decides in the end. */
const ACCEPTED = [
  'application/pdf',
  '.pdf',
  'image/png',
  'image/jpeg',
  '.835',
  '.edi',
  '.txt',
  'application/json',
  '.ndjson',
  'text/csv',
  '.csv',
  '.tsv',
  '.xlsx',
  'text/html',
  '.html',
] as const;

export interface FilePickerProps extends Pick<ButtonProps, 'variant' | 'size' | 'autoFocus'> {
  readonly children: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the computer's file dialog. */
export function FilePicker({ children, onFiles, ...button }: FilePickerProps) {
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={ACCEPTED}
      onSelect={(files) => {
        if (files !== null) onFiles([...files]);
      }}
    >
      <Button {...button}>{children}</Button>
    </FileTrigger>
  );
}
