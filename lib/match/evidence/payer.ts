import { type Evidence, NO_EVIDENCE } from '#lib/match/evidence/evidence.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { PAYER_WEIGHTS } from '#lib/match/weights.ts';

/** `UHC`, `BCBS`: letters from which nothing can be told. */
const ACRONYM = /^[A-Z]{2,5}$/;

/** Compares the names under which the EOB and the statement know the payer. One may be longer than the other. */
export function comparePayers(session: readonly string[], payout: string | null): Evidence {
  if (payout === null || session.length === 0) return NO_EVIDENCE;
  const stated = foldOrganisation(payout);
  const known = session.map((name) => foldOrganisation(name));
  if (known.some((name) => name.startsWith(stated) || stated.startsWith(name))) {
    return { weight: PAYER_WEIGHTS.same, text: 'Same payer' };
  }
  if ([...session, payout].some((name) => ACRONYM.test(name.trim()))) return NO_EVIDENCE;
  return { weight: PAYER_WEIGHTS.differs, text: `The statement names another payer, ${payout}` };
}
