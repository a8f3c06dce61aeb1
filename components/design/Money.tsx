import { type Cents, formatCents } from '#lib/values/cents.ts';
import '#components/design/Money.css';

export interface MoneyProps {
  readonly amount: Cents | null;
  /** What is said where there is no amount. */
  readonly absent?: string;
}

/** An amount in tabular figures. An unknown amount is a dash with words for screen readers, never a zero. */
export function Money({ amount, absent = 'not known' }: MoneyProps) {
  if (amount !== null) return <span className="sl-money">{formatCents(amount)}</span>;
  return (
    <span className="sl-money sl-money-absent">
      <span aria-hidden>–</span>
      <span className="sl-visually-hidden">{absent}</span>
    </span>
  );
}

/** Shows a share of a hundred with one decimal: `29.5 %`. */
export function formatPercent(percent: number): string {
  return `${percent.toFixed(1)} %`;
}

export interface PercentProps {
  readonly percent: number | null;
}

/** A share in tabular figures, or a dash where it cannot be said. */
export function Percent({ percent }: PercentProps) {
  if (percent !== null) return <span className="sl-money">{formatPercent(percent)}</span>;
  return (
    <span className="sl-money sl-money-absent">
      <span aria-hidden>–</span>
      <span className="sl-visually-hidden">not known</span>
    </span>
  );
}
