import { formatInstant } from '#components/app/format-instant.ts';
import { useProfiles } from '#components/mapping/use-profiles.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { STATEMENT_PROFILES, type StatementProfile } from '#lib/reference/statement-profiles.ts';

/** Where platforms show what they paid, by their own help pages. Reading never depends on it. */
export function WhereToFind() {
  const profiles = useProfiles();
  return (
    <details className="sl-where-to-find">
      <summary>Where does my platform show what it paid me?</summary>
      <dl>
        {STATEMENT_PROFILES.map((starter) => (
          <div key={starter.platform}>
            <dt>{starter.platform}</dt>
            <dd>
              {starter.whereToFind}
              <p className="sl-muted sl-small">
                {confidenceOf(starter, profiles)} Source: {starter.source}, as of {starter.asOf}.
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function confidenceOf(
  { platform, confidence }: StatementProfile,
  profiles: readonly MappingProfile[],
): string {
  const own = profiles.find(({ confirmed }) => confirmed?.platform === platform)?.confirmed;
  if (own !== undefined) return `Confirmed by you on your own statement, ${formatInstant(own.at)}.`;
  return confidence === 'confirmed'
    ? 'Confirmed on a real statement.'
    : 'Unverified starter profile.';
}
