import { type ReactNode, useState } from 'react';
import { Notice } from '#components/design/Notice.tsx';
import { PasswordForm } from '#components/import/PasswordForm.tsx';
import type { Mark } from '#components/original/line-marks.ts';
import { OriginalView } from '#components/original/OriginalView.tsx';
import { useOriginal } from '#components/original/use-original.ts';
import type { AmountField } from '#lib/claim/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import '#components/original/Original.css';

export interface OriginalPaneProps {
  readonly document: Pick<StoredDocument, 'id' | 'fileName'>;
  readonly marks: readonly Mark[];
  readonly selected: AmountField | null;
  readonly onSelect: (field: AmountField) => void;
  /** What is shown where there is no page to look at. */
  readonly children: ReactNode;
}

/** The page of a document that the figures of a line stand on, or what is said where it cannot be shown. */
export function OriginalPane({ document, marks, selected, onSelect, children }: OriginalPaneProps) {
  const [password, setPassword] = useState<string>();
  const [turnedTo, setTurnedTo] = useState<number>();
  const pageNumber = turnedTo ?? marks[0]?.page ?? 1;
  const state = useOriginal(document.id, pageNumber, password);
  switch (state.status) {
    case 'loading':
      return (
        <div className="sl-original sl-original-opening">
          <output className="sl-muted">Opening {document.fileName}…</output>
        </div>
      );
    case 'none':
      return <Frame>{children}</Frame>;
    case 'failed':
      return (
        <Frame>
          <Notice tone="bad">{state.message}</Notice>
          {children}
        </Frame>
      );
    case 'locked':
      return (
        <Frame>
          <p>This PDF is locked. Its password is not kept, so enter it again to see the page.</p>
          <PasswordForm
            fileName={document.fileName}
            wasWrong={state.wasWrong}
            onSubmit={setPassword}
          />
          {children}
        </Frame>
      );
    case 'ready':
      return (
        <OriginalView
          fileName={document.fileName}
          page={state.page}
          pageNumber={state.pageNumber}
          pageCount={state.original.pageCount}
          marks={marks}
          selected={selected}
          onSelect={onSelect}
          onTurn={setTurnedTo}
        />
      );
  }
}

interface FrameProps {
  readonly children: ReactNode;
}

function Frame({ children }: FrameProps) {
  return (
    <div className="sl-original">
      <div className="sl-original-words sl-stack">{children}</div>
    </div>
  );
}
