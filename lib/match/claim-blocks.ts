import {
  controlKeysOf,
  type InitialsReader,
  nearKeysOf,
  numbersOf,
} from '#lib/match/claim-chains.ts';
import { createDisjointSets, eachGroup } from '#lib/match/disjoint-sets.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { hashOf } from '#lib/values/hash.ts';
import { keep } from '#lib/values/keep.ts';

/** Finds in the claims of several documents those, by index, that may be versions of one another: no claim of one block has to do with one of another. */
type FindBlocks = (documents: readonly (readonly SourcedClaim[])[]) => Iterable<readonly number[]>;

/**
 * Creates what finds the blocks of claims that share a key, now and then of claims that only seem to. It reads a
 * document's claims once, as long as they stay the same.
 */
export function createBlockFinder(initialsOf: InitialsReader): FindBlocks {
  const keysIn = keep(keysOf, (claims) => [claims]);
  return (documents) => {
    const claims = documents.reduce((count, own) => count + own.length, 0);
    const sets = createDisjointSets(claims);
    const firstWith = new Map<number, number>();
    let from = 0;
    for (const own of documents) {
      const { keys, owners } = keysIn(own, initialsOf);
      for (const [at, key] of keys.entries()) {
        const claim = from + (owners[at] ?? 0);
        const first = firstWith.get(key);
        if (first === undefined) firstWith.set(key, claim);
        else sets.join(claim, first);
      }
      from += own.length;
    }
    return eachGroup(claims, claims, (at) => sets.groupOf(at));
  };
}

/** All keys of a document's claims, and beside each the claim's place. */
function keysOf(claims: readonly SourcedClaim[], initialsOf: InitialsReader) {
  const keyed = claims.flatMap((claim, owner) =>
    [
      ...numbersOf(claim).map((number) => `number ${number}`),
      ...controlKeysOf(claim).map((control) => `control ${control}`),
      ...nearKeysOf(claim, initialsOf).map((near) => `near ${near}`),
    ].map((key) => ({ owner, key: hashOf(key) })),
  );
  return {
    keys: Int32Array.from(keyed, ({ key }) => key),
    owners: Int32Array.from(keyed, ({ owner }) => owner),
  };
}
