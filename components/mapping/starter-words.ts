import { STATEMENT_PROFILES, type StatementProfile } from '#lib/reference/statement-profiles.ts';

/** What is known of a platform's statements from its help pages; undefined where nothing is. */
export function findStarterProfile(platform: string | null): StatementProfile | undefined {
  return STATEMENT_PROFILES.find((profile) => profile.platform === platform);
}

/** How far a starter profile can be relied on, in a sentence. */
export function describeStarter({ platform, shows, asOf }: StatementProfile): string {
  const told = shows.length === 0 ? '' : ` They name: ${shows.join(', ')}.`;
  return `What Spreadlight knows of ${platform}’s statements is an unverified starter profile, from its help pages as of ${asOf}.${told}`;
}
