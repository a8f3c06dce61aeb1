import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, isFileDropItem, Text } from 'react-aria-components';
import { useBug } from '#components/app/use-bug.ts';
import '#components/design/FileDrop.css';

export interface FileDropProps {
  readonly heading: string;
  readonly hint: string;
  readonly isCompact?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** The other way to hand over files, as a button. */
  readonly children?: ReactNode;
}

/** An area to drop files on. */
export function FileDrop({ heading, hint, isCompact = false, onFiles, children }: FileDropProps) {
  const reportBug = useBug();
  return (
    <DropZone
      className={`sl-drop${isCompact ? ' sl-drop-compact' : ''}`}
      onDrop={({ items }) => {
        Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()))
          .then(onFiles)
          .catch(reportBug);
      }}
    >
      <span className="sl-drop-icon">
        <FileUp size={20} aria-hidden />
      </span>
      <Text slot="label" className="sl-drop-heading">
        {heading}
      </Text>
      <p className="sl-drop-hint">{hint}</p>
      {children}
    </DropZone>
  );
}
