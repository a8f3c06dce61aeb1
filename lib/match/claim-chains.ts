import { createDisjointSets, groupBy } from '#lib/match/disjoint-sets.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';

/** A claim number without spaces and marks, as different documents print it differently. */
export function foldClaimNumber(claimNumber: string): string {
  return claimNumber.replace(/[^\p{Letter}\p{Number}]/gu, '').toUpperCase();
}

/** How a claim is named in a `SessionKey`: by its number, or by its place where it has none. */
export function claimKeyOf({ claim, documentId, ordinal }: SourcedClaim): string {
  return claim.claimNumber ?? `${documentId}#${String(ordinal)}`;
}

/**
 * The claims in chains: versions of one claim share its number or name it as the one that they correct.
 * A claim without a number and without such a link is a chain of its own.
 */
export function claimsToChains(
  claims: readonly SourcedClaim[],
): readonly (readonly SourcedClaim[])[] {
  const sets = createDisjointSets(claims.length);
  const firstWithNumber = new Map<string, number>();
  for (const [at, { claim }] of claims.entries()) {
    for (const number of [claim.claimNumber, claim.corrects]) {
      const folded = number === null ? '' : foldClaimNumber(number);
      if (folded === '') continue;
      const first = firstWithNumber.get(folded);
      if (first === undefined) firstWithNumber.set(folded, at);
      else sets.join(at, first);
    }
  }
  return [...groupBy(claims, (_, at) => sets.groupOf(at)).values()];
}
