import { type Evidence, NO_EVIDENCE } from '#lib/match/evidence/evidence.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { PLATFORM_WEIGHTS } from '#lib/match/weights.ts';

/** Compares the platform that billed the session with the one whose statement this is. */
export function comparePlatforms(session: string | null, payout: string | null): Evidence {
  if (session === null || payout === null) return NO_EVIDENCE;
  return foldOrganisation(session) === foldOrganisation(payout)
    ? { weight: PLATFORM_WEIGHTS.same, text: `Billed through ${payout}` }
    : {
        weight: PLATFORM_WEIGHTS.differs,
        text: `Billed through ${session}, the statement is of ${payout}`,
      };
}
