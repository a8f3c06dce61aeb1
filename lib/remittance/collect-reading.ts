import type { Claim } from '#lib/claim/schema.ts';
import {
  type RemittancePart,
  type RemittanceReading,
  type RemittanceWarning,
  WARNING_CODES,
} from '#lib/remittance/schema.ts';

/** A notice tells the most important things; the rest is with the claims. */
const MOST_SENTENCES = 4;

/**
 * The reading of a whole file from its parts. Without a claim it is refused, in the words of its warnings or in
 * `nothing`.
 */
export function collectReading(
  parts: readonly RemittancePart[],
  nothing: string,
): RemittanceReading {
  const claims: Claim[] = [];
  const warnings: RemittanceWarning[] = [];
  for (const each of parts) {
    if (each.part === 'claim') claims.push(each.claim);
    else warnings.push(each.warning);
  }
  const notice = warningsToNotice(warnings);
  if (claims.length > 0) {
    const complete = !warnings.some(({ isLoss }) => isLoss);
    return { outcome: 'read', claims, warnings, complete, notice };
  }
  const isDefeated = warnings.some(({ isLoss }) => isLoss);
  return {
    outcome: isDefeated ? 'unreadable' : 'not-an-eob',
    warnings,
    notice: notice ?? nothing,
  };
}

/** The warnings in a few sentences, what was not read first; of many alike the first and how many there are. */
function warningsToNotice(warnings: readonly RemittanceWarning[]): string | null {
  const sentences = WARNING_CODES.flatMap((code) => {
    const [first, ...others] = warnings.filter((warning) => warning.code === code);
    if (first === undefined) return [];
    const alike = others.length === 0 ? '' : ` (${String(others.length)} more like this.)`;
    return `${first.text}${alike}`;
  });
  const rest = sentences.length - MOST_SENTENCES;
  const told = sentences.slice(0, MOST_SENTENCES).join(' ');
  if (sentences.length === 0) return null;
  return rest > 0 ? `${told} There are ${String(rest)} more kinds of remarks.` : told;
}
