import { MEDICARE_ROWS, NEGOTIATED_ROWS } from '#lib/reference/code-rates-data.ts';
import { type Cents, CentsSchema } from '#lib/values/cents.ts';

/** The rates in cents between which the middle half of a sample lies. `plan`: null for all plans together. */
export interface NegotiatedRange {
  readonly plan: string | null;
  /** How many lines of rates the sample holds. */
  readonly lines: number;
  readonly low: Cents;
  readonly median: Cents;
  readonly high: Cents;
}

const MEDICARE: ReadonlyMap<string, readonly [number | null, number | null]> = new Map(
  MEDICARE_ROWS.map(([code, in2025, in2026]) => [code, [in2025, in2026]]),
);

const NEGOTIATED: ReadonlyMap<string, NegotiatedRange> = new Map(
  NEGOTIATED_ROWS.map(([code, plan, lines, low, median, high]) => [
    keyOf(code, plan),
    {
      plan,
      lines,
      low: CentsSchema.parse(low),
      median: CentsSchema.parse(median),
      high: CentsSchema.parse(high),
    },
  ]),
);

/** Medicare's national amount for a code in a year; undefined for a code or year that is not here. */
export function medicareRate(code: string, year: number): Cents | undefined {
  const [in2025 = null, in2026 = null] = MEDICARE.get(code) ?? [];
  const amount =
    new Map([
      [2025, in2025],
      [2026, in2026],
    ]).get(year) ?? null;
  return amount === null ? undefined : CentsSchema.parse(amount);
}

/** The published range for a code with a plan, else that of all plans; undefined where there is neither. */
export function negotiatedRange(code: string, plan: string | null): NegotiatedRange | undefined {
  return NEGOTIATED.get(keyOf(code, plan)) ?? NEGOTIATED.get(keyOf(code, null));
}

function keyOf(code: string, plan: string | null): string {
  return `${code} ${plan ?? ''}`;
}
