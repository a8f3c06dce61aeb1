import { type ReactNode, useEffect, useRef } from 'react';
import '#components/app/Page.css';

export interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The screen has something better to focus than its heading. */
  readonly keepsFocus?: boolean;
  /** The screen uses the whole width of the window, for documents and figures side by side. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One screen: it opens at its top, and its heading takes the focus, so that a screen reader says where one is. */
export function Page({
  title,
  lead,
  actions,
  keepsFocus = false,
  isWide = false,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Spreadlight`;
    scrollTo({ top: 0 });
    if (!keepsFocus) heading.current?.focus({ preventScroll: true });
  }, [title, keepsFocus]);
  return (
    <div className={isWide ? 'sl-page sl-page-wide' : 'sl-page'}>
      <header className="sl-page-head">
        <div className="sl-page-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="sl-page-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="sl-row">{actions}</div>}
      </header>
      <div className="sl-stack">{children}</div>
    </div>
  );
}
