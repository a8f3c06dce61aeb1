import type { Claim } from '#lib/claim/schema.ts';
import { isShownIn } from '#lib/match/claims-agree.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { foldClaimNumber } from '#lib/match/same-claim.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

/** A claim of a reading, by its place, that a stored document shows too. `isSame`: no figure of it differs. */
export interface SavedClaim {
  readonly index: number;
  readonly document: Pick<StoredDocument, 'fileName' | 'addedAt'> & {
    readonly kind: StoredDocument['reading']['kind'];
  };
  readonly isSame: boolean;
}

/** Which of these claims are kept already, each with the latest document that shows it; one with the same figures first. */
export function findSavedClaims(
  claims: readonly Claim[],
  documents: readonly StoredDocument[],
): readonly SavedClaim[] {
  const newestFirst = documents.toSorted(
    (one, other) => Date.parse(other.addedAt) - Date.parse(one.addedAt),
  );
  return claims.flatMap((claim, index) => {
    const found = newestFirst.flatMap(({ fileName, addedAt, reading }) =>
      reading.claims
        .filter((stored) => isOneClaim(claim, stored))
        .map((stored) => {
          const isSame = isShownIn(claim, stored) || isShownIn(stored, claim);
          return { index, document: { fileName, addedAt, kind: reading.kind }, isSame };
        }),
    );
    return found.find(({ isSame }) => isSame) ?? found[0] ?? [];
  });
}

/** The same number and no other patient; without numbers the same patient and the same lines. */
function isOneClaim(one: Claim, other: Claim): boolean {
  if (
    one.patient !== null &&
    other.patient !== null &&
    !mayBeOnePerson(one.patient, other.patient)
  ) {
    return false;
  }
  if (one.claimNumber !== null && other.claimNumber !== null) {
    return foldClaimNumber(one.claimNumber) === foldClaimNumber(other.claimNumber);
  }
  const isNamed = one.patient !== null && other.patient !== null;
  return isNamed && one.lines.length > 0 && isShownIn(one, other) && isShownIn(other, one);
}
