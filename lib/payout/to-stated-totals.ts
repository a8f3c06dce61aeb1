/** Whether a statement's rows add up to the totals that it states (which proves them), or each difference in plain words. */
export interface StatedTotals {
  readonly tied: boolean;
  readonly differences: readonly string[];
}

/** What was compared; undefined where no total was. With a difference nothing is tied. */
export function toStatedTotals(
  tied: boolean,
  differences: readonly string[],
): StatedTotals | undefined {
  if (differences.length > 0) return { tied: false, differences };
  return tied ? { tied, differences } : undefined;
}
