import { count } from '#components/app/count.ts';
import { Card } from '#components/design/Card.tsx';
import { describeSource } from '#components/sessions/source-words.ts';
import type { ReadingWarning } from '#lib/vault/schema.ts';

/** What does not add up, or was left out, in a document as a whole: each with its figures and its place. */
export function ReadingWarnings({ warnings }: { readonly warnings: readonly ReadingWarning[] }) {
  return (
    <Card
      heading="What is odd in this file"
      aside={<span className="sl-muted">{count(warnings.length, 'remark')}</span>}
    >
      <ul className="sl-reading-warnings">
        {warnings.map(({ text, source }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and texts repeat
          <li key={index}>
            {text}
            {source !== null && (
              <span className="sl-muted sl-small"> {describeSource(source)}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
