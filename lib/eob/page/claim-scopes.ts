import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { ancestors, rootsApart } from '#lib/eob/page/places.ts';

/** A fact and the element that states it. */
export interface PlacedFact {
  readonly fact: ClaimFact;
  readonly place: string;
}

/** The part of the page that speaks of one claim alone, for a place in it; undefined outside all such parts. */
export type ClaimScopes = (place: string) => string | undefined;

/** Finds the parts of a page (cards, sections) that name a claim each and hold amounts of its own. */
export function findClaimScopes(
  facts: readonly PlacedFact[],
  amountPlaces: readonly string[],
): ClaimScopes {
  const numbers = facts.flatMap(({ fact, place }) =>
    fact.kind === 'claimNumber' ? [{ place, value: fact.value }] : [],
  );
  if (new Set(numbers.map(({ value }) => value)).size < 2) return () => undefined;
  const rootOf = rootsApart(withoutEchoes(numbers).map(({ place }) => ({ place, key: 'claim' })));
  const roots = [...new Set(numbers.map(({ place }) => rootOf(place)))];
  const held = new Set(amountPlaces.flatMap(ancestors));
  const scopes = new Set(roots.filter((root) => held.has(root)));
  return (place) => ancestors(place).find((element) => scopes.has(element));
}

/** A number that comes again right after itself is the same claim's. */
function withoutEchoes<Numbered extends { readonly value: string }>(
  numbers: readonly Numbered[],
): readonly Numbered[] {
  return numbers.filter(({ value }, index) => numbers[index - 1]?.value !== value);
}
