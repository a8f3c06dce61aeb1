import { foldOrganisation } from '#lib/match/organisation-name.ts';
import type { PlatformLevel } from '#lib/match/weights.ts';
import { remember } from '#lib/values/remember.ts';

/** Compares the platform that billed the session with the one whose statement this is. */
export function platformLevelOf(session: string | null, payout: string | null): PlatformLevel {
  if (session === null || payout === null) return 'unknown';
  return foldOrganisation(session) === foldOrganisation(payout) ? 'same' : 'differs';
}

/** Creates what compares platforms as `platformLevelOf` does, two names once. */
export function createPlatformComparer(): typeof platformLevelOf {
  const levels = remember((session: string | null) =>
    remember((payout: string | null) => platformLevelOf(session, payout)),
  );
  return (session, payout) => levels(session)(payout);
}

/** Says a comparison of platforms in plain words; null: nothing to tell. */
export function platformText(session: string | null, payout: string | null): string | null {
  const level = platformLevelOf(session, payout);
  if (level === 'unknown') return null;
  return level === 'same'
    ? `Billed through ${payout}`
    : `Billed through ${session}, the statement is of ${payout}`;
}
