import { type Cents, isCents, parseCents } from '#lib/values/cents.ts';

/** An amount of a statement. `explicit`: a dollar sign or two decimals show that it is money and no other number. */
export interface StatementMoney {
  readonly cents: Cents;
  readonly explicit: boolean;
}

/** Characters of the longest amount; longer texts are not tried. */
const LONGEST_AMOUNT = 30;
const FORM =
  /^(?<before>[-−–+($ ]*)(?<dollars>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d{1,2}))?(?<after>[-−–) ]*)$/;
/** The marks around an amount, without spaces and dollar signs, and the sign that they give it. */
const SIGNS: Readonly<Record<string, '' | '-'>> = { '': '', '+': '', '-': '-', '()': '-' };

/**
 * Reads an amount as statements print it: also `97.4` and `95`, which are money only in a column that is proven
 * to be money. Undefined when the text is not exactly one amount; "CR" and "DR" mean both directions and are not read.
 */
export function parseStatementMoney(text: string): StatementMoney | undefined {
  return parsePlainMoney(text) ?? parseAnyMoney(text);
}

const DOLLAR = 0x24;
const POINT = 0x2e;
const DIGIT_0 = 0x30;
/** The place of the point, counted from the end. */
const DECIMALS = 3;

/** Reads `$95.00` and `95.00`, as most statements print all their amounts, in a fraction of the time. */
function parsePlainMoney(text: string): StatementMoney | undefined {
  const start = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const point = text.length - DECIMALS;
  if (point <= start || text.charCodeAt(point) !== POINT) return undefined;
  let cents = 0;
  for (let at = start; at < text.length; at += 1) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - DIGIT_0;
    if (digit < 0 || digit > 9) return undefined;
    cents = cents * 10 + digit;
  }
  return isCents(cents) ? { cents, explicit: true } : undefined;
}

/** What an amount may begin with: nearly every other text is told from it by that alone. */
const START_OF_AMOUNT = /^[-−–+($ \du]/i;

function parseAnyMoney(text: string): StatementMoney | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_AMOUNT || !START_OF_AMOUNT.test(trimmed)) return undefined;
  const core = trimmed.replace(/^(?:usd\s*|us(?=\$))/i, '').replace(/\s*usd$/i, '');
  const { before = '', dollars, fraction = '', after = '' } = FORM.exec(core)?.groups ?? {};
  if (dollars === undefined || before.split('$').length > 2) return undefined;
  const marks = `${before}${after}`.replaceAll(/[$ ]/g, '').replaceAll(/[−–]/g, '-');
  const sign = SIGNS[marks];
  if (sign === undefined) return undefined;
  const cents = parseCents(`${sign}${dollars}.${fraction.padEnd(2, '0')}`);
  if (cents === undefined) return undefined;
  const explicit = before.includes('$') || fraction.length === 2 || core !== trimmed;
  return { cents, explicit };
}
