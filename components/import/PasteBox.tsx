import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { TextArea } from '#components/design/TextArea.tsx';

const ROWS_SHOWN = 8;

export interface PasteBoxProps {
  readonly onText: (text: string) => void;
}

/** Takes text that was copied from a platform's page, where the platform gives no file. */
export function PasteBox({ onText }: PasteBoxProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <div>
        <Button
          icon={ClipboardPaste}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the box that had the focus gave way to it
          autoFocus={wasOpen}
          onPress={() => setIsOpen(true)}
        >
          Paste from your platform’s page
        </Button>
      </div>
    );
  }

  function close(): void {
    setIsOpen(false);
    setWasOpen(true);
    setText('');
  }

  return (
    <Card heading="Paste from your platform’s page">
      <form
        className="sl-stack"
        aria-label="Pasted text"
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
          close();
        }}
      >
        <TextArea
          label="Text of the page"
          help="On the page with your payouts press Ctrl+A and Ctrl+C (on a Mac ⌘A and ⌘C), then paste here. Leave in the headings and the totals; they are what the amounts are checked by."
          rows={ROWS_SHOWN}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person opened the box to paste into it
          autoFocus
          value={text}
          onChange={setText}
        />
        <div className="sl-row">
          <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
            Read this text
          </Button>
          <Button onPress={close}>Cancel</Button>
        </div>
      </form>
    </Card>
  );
}
