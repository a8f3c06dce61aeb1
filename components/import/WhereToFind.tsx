import { STATEMENT_PROFILES } from '#lib/reference/statement-profiles.ts';

const CONFIDENCE_WORDS = {
  starter: 'Unverified starter profile',
  confirmed: 'Confirmed on a real statement',
} as const;

/** Where platforms show what they paid, by their own help pages. Reading never depends on it. */
export function WhereToFind() {
  return (
    <details className="sl-where-to-find">
      <summary>Where does my platform show what it paid me?</summary>
      <dl>
        {STATEMENT_PROFILES.map(({ platform, whereToFind, confidence, source, asOf }) => (
          <div key={platform}>
            <dt>{platform}</dt>
            <dd>
              {whereToFind}
              <p className="sl-muted sl-small">
                {CONFIDENCE_WORDS[confidence]}, by {source}, as of {asOf}.
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
