import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { FIELD_WORDS } from '#components/app/field-words.ts';
import { Money } from '#components/design/Money.tsx';
import { TrustBadge } from '#components/documents/TrustBadge.tsx';
import { describeOrigin } from '#components/sessions/source-words.ts';
import { AMOUNT_FIELDS, amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import type { FramePlace } from '#lib/messaging/messages.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import { placesOfLine } from '#lib/workflow/figure-places.ts';

export interface PreviewLineProps {
  readonly line: ServiceLine;
  readonly onMark: (places: readonly FramePlace[]) => void;
}

/** One service before it is kept: its allowed amount, and on a press all its figures and where they stand. */
export function PreviewLine({ line, onMark }: PreviewLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const figuresId = useId();
  const { figures } = line;
  // Told by "over": a line that appears under a resting pointer is never "entered".
  const mark = () => onMark(placesOfLine(line));
  const unmark = () => onMark([]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- marking repeats what is told in words
    <li
      className="sl-preview-line"
      onPointerOver={mark}
      onPointerLeave={unmark}
      onFocus={mark}
      onBlur={unmark}
    >
      <button
        type="button"
        className="sl-preview-toggle"
        aria-expanded={isOpen}
        aria-controls={figuresId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>
          {formatServiceDate(line.dateOfService)}
          <span className="sl-muted"> · {line.procedureCode ?? 'no code'}</span>
        </span>
        <span className="sl-preview-allowed">
          <span className="sl-muted sl-small">allowed</span>{' '}
          <Money amount={amountOf(figures.allowed) ?? null} />
        </span>
        <ChevronDown size={14} aria-hidden />
      </button>
      <TrustBadge trust={line.trust} />
      <dl id={figuresId} hidden={!isOpen} className="sl-preview-figures">
        {AMOUNT_FIELDS.map((field) => {
          const figure = figures[field];
          if (figure === null) return null;
          return (
            <div key={field}>
              <dt>
                {FIELD_WORDS[field]}
                <span className="sl-muted">{describeOrigin(figure)}</span>
              </dt>
              <dd>
                <Money amount={amountOf(figure) ?? null} absent="cannot be read" />
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
