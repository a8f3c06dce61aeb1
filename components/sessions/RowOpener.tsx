import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface RowOpenerProps {
  readonly isOpen: boolean;
  /** The element that it opens. */
  readonly detailId: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  /** What stands below it where the page is too narrow for the columns. */
  readonly narrow: string;
}

/** The button in a row that opens its detail; the row may be pressed, too, so a press here is not told on. */
export function RowOpener({ isOpen, detailId, onToggle, children, narrow }: RowOpenerProps) {
  return (
    <button
      type="button"
      className="sl-session-open"
      aria-expanded={isOpen}
      aria-controls={detailId}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <ChevronRight size={14} aria-hidden />
      <span>
        {children}
        <span className="sl-only-narrow sl-muted sl-small">{narrow}</span>
      </span>
    </button>
  );
}
