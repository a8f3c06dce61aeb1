import type { Claim, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';

/**
 * The claims without those that say the same as another one: pages draw one list for wide windows, one for narrow
 * ones and one for printing.
 */
export function withoutCopies(claims: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const isCopy = kept.some((other) => isSameDecision(other, claim) && holdsAll(other, claim));
    if (!isCopy || claim.lines.length === 0) kept.push(claim);
  }
  return kept;
}

function isSameDecision(one: Claim, other: Claim): boolean {
  const isNumbered = one.claimNumber === other.claimNumber;
  return isNumbered && one.processedDate === other.processedDate && one.status === other.status;
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
