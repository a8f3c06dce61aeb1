import { UserCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '#components/design/Button.tsx';
import { lineAddress, routeToLine } from '#components/review/line-address.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import type { RefusedDocument, ReviewLine, ReviewLines } from '#lib/workflow/find-review-lines.ts';

export interface ReviewListProps {
  readonly review: ReviewLines;
  /** The line that is shown beside the list. */
  readonly shown: ReviewLine | undefined;
  readonly onTakeBackRefusal: (refused: RefusedDocument) => void;
}

/** The lines to look at, and those that were looked at. */
export function ReviewList({ review, shown, onTakeBackRefusal }: ReviewListProps) {
  const { open, settled, refused } = review;
  const looked = settled.length + refused.length;
  const isShownSettled = shown !== undefined && settled.includes(shown);
  return (
    <nav className="sl-review-list" aria-label="Lines">
      {open.length > 0 && (
        <section aria-labelledby="to-look-at">
          <h2 id="to-look-at">To look at ({open.length})</h2>
          <LineLinks lines={open} shown={shown} />
        </section>
      )}
      {looked > 0 && (
        <details open={isShownSettled || undefined} className="sl-review-looked">
          <summary>Looked at by you ({looked})</summary>
          <LineLinks lines={settled} shown={shown} />
          <ul>
            {refused.map((each) => (
              <li key={each.document.id} className="sl-review-refused">
                <span className="sl-review-client">{each.document.fileName}</span>
                <span>Not an EOB: nothing of it counts.</span>
                <Button
                  aria-label={`Take back: ${each.document.fileName} is not an EOB`}
                  onPress={() => onTakeBackRefusal(each)}
                >
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

interface LineLinksProps {
  readonly lines: readonly ReviewLine[];
  readonly shown: ReviewLine | undefined;
}

function LineLinks({ lines, shown }: LineLinksProps) {
  return (
    <ul>
      {lines.map((each) => (
        <li key={lineAddress(each)}>
          <LineLink reviewed={each} isShown={each === shown} />
        </li>
      ))}
    </ul>
  );
}

interface LineLinkProps {
  readonly reviewed: ReviewLine;
  readonly isShown: boolean;
}

function LineLink({ reviewed, isShown }: LineLinkProps) {
  const { document, claim, line, place, answers } = reviewed;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const list = link.current?.closest('.sl-review-list');
    if (!isShown || !(list instanceof HTMLElement) || link.current === null) return;
    // Only the list moves, not the screen around it.
    const { offsetTop, offsetHeight } = link.current;
    const isAbove = offsetTop < list.scrollTop;
    const isBelow = offsetTop + offsetHeight > list.scrollTop + list.clientHeight;
    if (isAbove || isBelow) list.scrollTo({ top: offsetTop - list.clientHeight / 2 });
  }, [isShown]);
  return (
    <a
      ref={link}
      href={routeToLine(document.id, place)}
      className="sl-review-link"
      aria-current={isShown ? 'true' : undefined}
    >
      <span className="sl-review-client">{claim.patient ?? 'Client not named'}</span>
      <span>
        {formatServiceDate(line.dateOfService)} ·{' '}
        {line.procedureCode ?? line.otherCode?.code ?? 'no code'}
      </span>
      <span className="sl-review-file">{document.fileName}</span>
      {answers.length > 0 ? (
        <span className="sl-review-state">
          <UserCheck size={12} aria-hidden /> {isCorrected(reviewed) ? 'Corrected' : 'Confirmed'}
        </span>
      ) : (
        line.trust.level === 'review' && (
          <span className="sl-review-reason">{line.trust.reasons.join(' ')}</span>
        )
      )}
    </a>
  );
}

function isCorrected({ answers }: ReviewLine): boolean {
  const corrections = answers.at(-1)?.corrections;
  if (corrections === undefined) return false;
  const { amounts, ...others } = corrections;
  return Object.keys(amounts).length + Object.keys(others).length > 0;
}
