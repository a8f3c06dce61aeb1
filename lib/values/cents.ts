import { z } from 'zod';

/** An amount of US money as a whole number of cents. A plain number does not type-check as `Cents`. */
export const CentsSchema = z.int().brand<'Cents'>();
export type Cents = z.infer<typeof CentsSchema>;

export const ZERO_CENTS: Cents = CentsSchema.parse(0);

const DIGITS = String.raw`(?<dollars>\d{1,3}(?:,\d{3})+|\d+)\.(?<cents>\d{2})`;
const MAGNITUDE = String.raw`\$? ?${DIGITS}`;

/** The ways an amount is printed, with its sign. Anything else is not an amount. */
const PRINTED_FORMS: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(String.raw`^${MAGNITUDE}$`), 1],
  [new RegExp(String.raw`^[-−–] ?${MAGNITUDE}$`), -1],
  [new RegExp(String.raw`^\$ ?[-−–] ?${DIGITS}$`), -1],
  [new RegExp(String.raw`^${MAGNITUDE} ?[-−–]$`), -1],
  [new RegExp(String.raw`^${MAGNITUDE} ?CR$`), -1],
  [new RegExp(String.raw`^\(${MAGNITUDE}\)$`), -1],
  [new RegExp(String.raw`^\$ ?\(${DIGITS}\)$`), -1],
];

/** Reads a printed amount with two decimals, or returns undefined when the text is not exactly one amount. */
export function parseCents(text: string): Cents | undefined {
  const trimmed = text.trim();
  for (const [form, sign] of PRINTED_FORMS) {
    const { dollars, cents } = form.exec(trimmed)?.groups ?? {};
    if (dollars === undefined || cents === undefined) continue;
    return centsOf(sign, dollars, cents);
  }
  return undefined;
}

/** Reads whole dollars with a dollar sign ("$35", "-$1,200"), which are money only with that sign. */
export function parseWholeDollars(text: string): Cents | undefined {
  const { sign, dollars } =
    /^(?<sign>[-−–])? ?\$ ?(?<dollars>\d{1,3}(?:,\d{3})+|\d+)$/.exec(text.trim())?.groups ?? {};
  return dollars === undefined ? undefined : centsOf(sign === undefined ? 1 : -1, dollars, '00');
}

function centsOf(sign: 1 | -1, dollars: string, cents: string): Cents | undefined {
  const magnitude = Number(dollars.replaceAll(',', '')) * 100 + Number(cents);
  const amount = magnitude === 0 ? 0 : sign * magnitude;
  return isCents(amount) ? amount : undefined;
}

/** Shows an amount as people write it: `$1,234.50`, `-$12.00`. */
export function formatCents(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const dollars = String(Math.floor(magnitude / 100));
  const grouped = dollars.length < 4 ? dollars : dollars.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const cents = String(magnitude % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}$${grouped}.${cents}`;
}

/** Whether a number is one that `CentsSchema` takes, at a fraction of the cost, for sums over many lines. */
export function isCents(amount: number): amount is Cents {
  return Number.isSafeInteger(amount);
}

/** The sum of amounts; of none, zero. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return exact(total);
}

/** `minuend` − `subtrahend`. */
export function subtractCents(minuend: Cents, subtrahend: Cents): Cents {
  return exact(minuend - subtrahend);
}

/** The amount with its sign turned. */
export function negateCents(amount: Cents): Cents {
  return amount === 0 ? amount : exact(0 - amount);
}

function exact(amount: number): Cents {
  if (isCents(amount)) return amount;
  throw new RangeError('The amount is too large to be counted to the cent.');
}
