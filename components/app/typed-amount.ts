import { type Cents, formatCents, parseCents, parseWholeDollars } from '#lib/values/cents.ts';

/** What is told where an entry is no amount. */
export const AMOUNT_ERROR = 'Enter an amount like 1,234.50.';

/**
 * Reads an amount as a person types it in a field for money: `$1,234.50`, `1234.5`, `95`, `-12.00`. Undefined when
 * it is anything else.
 */
export function parseTypedAmount(text: string): Cents | undefined {
  const typed = text.trim();
  const full = /\.\d$/.test(typed) ? `${typed}0` : typed;
  const parsed = parseCents(full);
  if (parsed !== undefined) return parsed;
  const { sign = '', digits } =
    /^(?<sign>[-−–]?) ?\$? ?(?<digits>[\d,]+)\.?$/.exec(full)?.groups ?? {};
  return digits === undefined ? undefined : parseWholeDollars(`${sign}$${digits}`);
}

/** An amount as it stands in a field that shows the dollar sign itself: `1,234.50`. */
export function toTypedAmount(amount: Cents): string {
  return formatCents(amount).replace('$', '');
}
