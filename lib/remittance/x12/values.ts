import { type Cents, isCents } from '#lib/values/cents.ts';
import { type ServiceDate, serviceDateOf } from '#lib/values/service-date.ts';

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
/** What the digits of an amount count for, by how many of them stand after the point. */
const CENTS_PER_DIGIT = [100, 10, 1] as const;

/** Reads an X12 number as an amount: `-150`, `45.5`, `.5`. Null where it is none or has parts of a cent. */
export function parseAmount(element: string | undefined): Cents | null {
  const text = trimmed(element);
  const isNegative = text.charCodeAt(0) === MINUS;
  let number = 0;
  let decimals: number | undefined;
  let hasDigits = false;
  for (let at = isNegative ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && decimals === undefined) {
      decimals = 0;
      continue;
    }
    if (code < ZERO || code > NINE) return null;
    hasDigits = true;
    if (decimals === 2) {
      if (code !== ZERO) return null;
      continue;
    }
    if (decimals !== undefined) decimals += 1;
    number = number * 10 + (code - ZERO);
  }
  const amount = number * (CENTS_PER_DIGIT[decimals ?? 0] ?? Number.NaN);
  const signed = isNegative && amount !== 0 ? -amount : amount;
  return hasDigits && isCents(signed) ? signed : null;
}

/** Dates before this year are no dates of a remittance but fillers such as 11111111. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

/** Reads `CCYYMMDD`. Null where it is no day of the calendar in our time. */
export function parseDate(element: string | undefined): ServiceDate | null {
  return element === undefined ? null : dateOf(element);
}

const dateOf = remembered((element): ServiceDate | null => {
  const text = element.trim();
  if (!/^\d{8}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return serviceDateOf(year, Number(text.slice(4, 6)), Number(text.slice(6))) ?? null;
});

/** Dates and codes come again and again in a file; so many different ones are kept at hand. */
const REMEMBERED = 5000;

/** The same function, which looks up what it was asked before. */
export function remembered<Value>(parse: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = parse(text);
    if (known.size >= REMEMBERED) known.clear();
    // A copy: a piece of a longer text would hold all of that text in memory.
    known.set(copyOf(text), value);
    return value;
  };
}

function copyOf(text: string): string {
  return Array.from(text).join('');
}

/** An element's text, or null where it is empty. */
export function textOf(element: string | undefined): string | null {
  const text = trimmed(element);
  return text === '' ? null : text;
}

/** An element without blanks at its ends; empty where it is not there. Most have none, which costs less to see. */
export function trimmed(element = ''): string {
  const isTrimmed =
    isInked(element.charCodeAt(0)) && isInked(element.charCodeAt(element.length - 1));
  return isTrimmed ? element : element.trim();
}

/** Printable ASCII, but no blank. */
function isInked(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
