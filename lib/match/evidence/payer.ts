import { foldOrganisation } from '#lib/match/organisation-name.ts';
import type { PayerLevel } from '#lib/match/weights.ts';

/** `UHC`, `BCBS`: letters from which nothing can be told. */
const ACRONYM = /^[A-Z]{2,5}$/;

/** Compares the names under which the EOB and the statement know the payer. One may be longer than the other. */
export function payerLevelOf(session: readonly string[], payout: string | null): PayerLevel {
  if (payout === null || session.length === 0) return 'unknown';
  const stated = foldOrganisation(payout);
  const known = session.map((name) => foldOrganisation(name));
  if (known.some((name) => name.startsWith(stated) || stated.startsWith(name))) return 'same';
  return [...session, payout].some((name) => ACRONYM.test(name.trim())) ? 'unknown' : 'differs';
}

/** Says a comparison of payers in plain words; null: nothing to tell. */
export function payerText(level: PayerLevel, payout: string | null): string | null {
  if (level === 'unknown' || payout === null) return null;
  return level === 'same' ? 'Same payer' : `The statement names another payer, ${payout}`;
}
