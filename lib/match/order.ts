import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';

type Sortable = string | number | null;

/** Orders by the first part that differs; unknown parts come first. Independent of any locale. */
export function compareParts(one: readonly Sortable[], other: readonly Sortable[]): number {
  for (const [at, part] of one.entries()) {
    const against = other[at] ?? null;
    if (part === against) continue;
    if (part === null) return -1;
    if (against === null) return 1;
    return part < against ? -1 : 1;
  }
  return 0;
}

/** The claims in an order that does not depend on how they came in. */
export function sortClaims(claims: readonly SourcedClaim[]): readonly SourcedClaim[] {
  return claims.toSorted((one, other) =>
    compareParts([one.documentId, one.ordinal], [other.documentId, other.ordinal]),
  );
}

/** The payout rows in an order that does not depend on how they came in. */
export function sortPayouts(payouts: readonly SourcedPayout[]): readonly SourcedPayout[] {
  return payouts.toSorted(({ key: one }, { key: other }) =>
    compareParts([one.documentId, one.sheet, one.row], [other.documentId, other.sheet, other.row]),
  );
}
