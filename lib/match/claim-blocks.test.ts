import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlockFinder } from '#lib/match/claim-blocks.ts';
import { claimsToChains, createInitialsReader } from '#lib/match/claim-chains.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { aPracticeDocument } from '#tests/builders/vault-changes.ts';

const documents = fc
  .uniqueArray(aPracticeDocument, { selector: ({ id }) => id, maxLength: 3 })
  .map((all) =>
    all.map(({ id: documentId, fileName, reading: { kind: documentKind, claims } }) =>
      claims.map(
        (claim, ordinal): SourcedClaim => ({ documentId, documentKind, fileName, ordinal, claim }),
      ),
    ),
  );

test('the chains of each block are the chains of all claims', () =>
  fc.assert(
    fc.property(documents, (own) => {
      const claims = own.flat();
      const blocks = [...createBlockFinder(createInitialsReader())(own)];
      const inBlocks = blocks.flatMap((block) => [
        ...claimsToChains(block.flatMap((at) => claims[at] ?? [])),
      ]);
      expect(new Set(inBlocks)).toEqual(new Set(claimsToChains(claims)));
      expect(blocks.flat().toSorted((one, other) => one - other)).toEqual([...claims.keys()]);
    }),
  ));
