import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';

type Sortable = string | number | null;

/** Orders by the first part that differs; unknown parts come first. Independent of any locale. */
export function compareParts(one: readonly Sortable[], other: readonly Sortable[]): number {
  for (const [at, part] of one.entries()) {
    const order = comparePart(part, other[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Orders by one part; an unknown one comes first. Independent of any locale. */
export function comparePart(part: Sortable, against: Sortable): number {
  if (part === against) return 0;
  if (part === null) return -1;
  if (against === null) return 1;
  return part < against ? -1 : 1;
}

/** The claims in an order that does not depend on how they came in. */
export function sortClaims(claims: readonly SourcedClaim[]): readonly SourcedClaim[] {
  return claims.toSorted(
    (one, other) =>
      comparePart(one.documentId, other.documentId) || comparePart(one.ordinal, other.ordinal),
  );
}

/** The payout rows in an order that does not depend on how they came in. */
export function sortPayouts(payouts: readonly SourcedPayout[]): readonly SourcedPayout[] {
  return payouts.toSorted(comparePayouts);
}

/** Orders payout rows by where they stand. */
export function comparePayouts({ key: one }: SourcedPayout, { key: other }: SourcedPayout): number {
  return (
    comparePart(one.documentId, other.documentId) ||
    comparePart(one.sheet, other.sheet) ||
    comparePart(one.row, other.row)
  );
}
