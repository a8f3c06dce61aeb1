import { type Cents, CentsSchema } from '#lib/values/cents.ts';
import { type ServiceDate, serviceDateOf } from '#lib/values/service-date.ts';

const NUMBER = /^(?<sign>-?)(?<whole>\d*)(?:\.(?<part>\d*))?$/;
/** Amounts and dates come again and again in a file; so many different ones are kept at hand. */
const REMEMBERED = 20_000;
/** Dates before this year are no dates of a remittance but fillers such as 11111111. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

const amounts = new Map<string, Cents | null>();
const dates = new Map<string, ServiceDate | null>();

/** Reads an X12 number as an amount: `-150`, `45.5`, `.5`. Null where it is none or has parts of a cent. */
export function parseAmount(text: string | undefined): Cents | null {
  if (text === undefined || text === '') return null;
  return remember(amounts, text, amountOf);
}

function amountOf(text: string): Cents | null {
  const { sign, whole = '', part = '' } = NUMBER.exec(text.trim())?.groups ?? {};
  if (sign === undefined || whole + part === '' || /[1-9]/.test(part.slice(2))) return null;
  const magnitude = Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0'));
  const parsed = CentsSchema.safeParse(magnitude === 0 || sign === '' ? magnitude : -magnitude);
  return parsed.success ? parsed.data : null;
}

/** Reads `CCYYMMDD`. Null where it is no day of the calendar in our time. */
export function parseDate(text: string | undefined): ServiceDate | null {
  if (text === undefined || text === '') return null;
  return remember(dates, text, dateOf);
}

function dateOf(text: string): ServiceDate | null {
  if (!/^\d{8}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return serviceDateOf(year, Number(text.slice(4, 6)), Number(text.slice(6))) ?? null;
}

function remember<Value>(
  known: Map<string, Value>,
  text: string,
  parse: (text: string) => Value,
): Value {
  const found = known.get(text);
  if (found !== undefined) return found;
  const value = parse(text);
  if (known.size >= REMEMBERED) known.clear();
  // A copy: a piece of a longer text would hold all of that text in memory.
  known.set(copyOf(text), value);
  return value;
}

function copyOf(text: string): string {
  return Array.from(text).join('');
}

/** An element's text, or null where it is empty. */
export function textOf(element: string | undefined): string | null {
  const text = element?.trim() ?? '';
  return text === '' ? null : text;
}
