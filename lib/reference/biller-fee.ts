/** What a medical billing service asks, in percent of what is collected. */
export const BILLER_FEE = {
  lowPct: 7,
  highPct: 11,
  source: 'asking prices that therapists name when they compare a billing service with a platform',
  date: '2026-11',
  confidence: 'C',
} as const;
