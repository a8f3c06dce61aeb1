import type { Cents } from '#lib/values/cents.ts';

/** `part` as a percentage of `whole`, two decimals, halves away from zero; null when there is no whole. */
export function percentOf(part: Cents, whole: Cents): number | null {
  if (whole <= 0) return null;
  const hundredths = Math.round((Math.abs(part) * 10_000) / whole) / 100;
  return part < 0 && hundredths !== 0 ? -hundredths : hundredths;
}

/** A percentage for a sentence, one decimal and no sign: `37.4 %`. */
export function percentText(part: Cents, whole: Cents): string {
  return `${((Math.abs(part) * 100) / whole).toFixed(1)} %`;
}
