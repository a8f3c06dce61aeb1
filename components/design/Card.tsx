import { type ReactNode, useId } from 'react';
import '#components/design/Card.css';

export interface CardProps {
  readonly heading: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export function Card({ heading, aside, children }: CardProps) {
  const headingId = useId();
  return (
    <section className="sl-card sl-card-padded" aria-labelledby={headingId}>
      <div className="sl-card-head">
        <h2 id={headingId}>{heading}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
