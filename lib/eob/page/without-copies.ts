import type { Claim, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';

/**
 * The claims without those that say the same as another one: pages draw one list for wide windows, one for narrow
 * ones and one for printing, and a list beside the claim that was chosen from it. Of two the one stays that says
 * when it was processed.
 */
export function withoutCopies(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (claim, index) =>
      !claims.some((other, at) => at !== index && isCopyOf(claim, other, index > at)),
  );
}

/** Of two claims that are copies of each other, only the one goes that says less, or else the later one. */
function isCopyOf(claim: Claim, other: Claim, isLater: boolean): boolean {
  if (claim.claimNumber !== other.claimNumber || claim.lines.length === 0) return false;
  const isSameDay = claim.processedDate === other.processedDate;
  const isLess = claim.processedDate === null && other.processedDate !== null;
  if (!isSameDay && !isLess) return false;
  if (claim.status !== other.status || !holdsAll(other, claim)) return false;
  return isLess || isLater || other.lines.length > claim.lines.length;
}

/** Whether every line of a claim stands, as often, in another one. */
function holdsAll(whole: Claim, part: Claim): boolean {
  const left = whole.lines.map(keyOf);
  return part.lines.every((line) => {
    const at = left.indexOf(keyOf(line));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function keyOf({ dateOfService, procedureCode, figures }: ServiceLine): string {
  const { billed, planPaid } = figures;
  return [dateOfService, procedureCode, amountOf(billed), amountOf(planPaid)].join('/');
}
