import { countFilled, type SheetRow, textAt, widthOf } from '#lib/document/sheet.ts';
import { parseDayWithoutYear } from '#lib/payout/day-without-year.ts';
import {
  dateMeaning,
  isNoteLabel,
  isSensitiveLabel,
  moneyMeaning,
  normaliseLabel,
  textMeaning,
} from '#lib/payout/label.ts';
import { typesInWords } from '#lib/payout/row-type.ts';
import { isBareCode } from '#lib/payout/session-code.ts';
import { isDate, leadingDate, parseDateNumber } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { recognise } from '#lib/reference/payers.ts';
import { PERCENT_LABEL } from '#lib/reference/payout-labels.ts';
import { NOT_ARRIVED, NOT_YET_PAID } from '#lib/reference/payout-row-words.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';

/** What the values of a column are. `number`: could be money or a count; `date-number`: days as serial numbers. */
type ColumnKind = 'date' | 'date-number' | 'money' | 'number' | 'code' | 'text' | 'empty';

/** One column of a statement's table: its heading, the heading's words, and what its values are. */
export interface Column {
  readonly index: number;
  /** As a person would name it: the heading, or `#n` where the heading is missing or shared. */
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly samples: readonly string[];
  /** Different values among the rows looked at. */
  readonly distinct: number;
  /** Share of the rows looked at that have a value. */
  readonly filledShare: number;
  /** Share of the values that say what a row is for: "Recoupment", "Membership fee", a code. */
  readonly rowWordShare: number;
  /** Whether a value is nothing but the state of money that did not arrive, or not yet: "Voided". */
  readonly saysNoArrival: boolean;
}

/** A column that a person may have to name, with some of its values. Sensitive columns are never shown. */
export interface UnclearColumn {
  readonly column: string;
  readonly samples: readonly string[];
}

/** Rows by which a column is judged; a longer file says no more. */
const ROWS_TO_JUDGE = 500;
/** Share of a column's values that must parse for it to be of that kind. */
const SHARE_NEEDED = 0.6;
/** The same where the heading plainly says the kind: the rest goes to review, row by row. */
const SHARE_NEEDED_BY_NAME = 0.3;
const SAMPLES_SHOWN = 4;

/** Describes every column of a table by its heading and by what its values parse as. */
export function describeColumns(
  headings: readonly string[],
  rows: readonly SheetRow[],
): readonly Column[] {
  const judged = rowsToJudge(headings, rows);
  const width = judged.reduce((most, row) => Math.max(most, widthOf(row)), headings.length);
  const labels = Array.from({ length: width }, (_, index) => normaliseLabel(headings[index] ?? ''));
  return labels.map((label, index) => {
    const values = countTexts(judged, index);
    const isShared = labels.indexOf(label) !== labels.lastIndexOf(label);
    return {
      index,
      name: label === '' || isShared ? `#${index + 1}` : (headings[index] ?? '').trim(),
      label,
      kind: findKind(label, values, CURRENCY.test(headings[index] ?? '')),
      samples: [...values.keys()].slice(0, SAMPLES_SHOWN),
      distinct: values.size,
      filledShare: judged.length === 0 ? 0 : countAll(values) / judged.length,
      rowWordShare: shareOf(values, (value) => typesInWords(value).length > 0 || isBareCode(value)),
      saysNoArrival: [...values.keys()].some(isStateAgainst),
    };
  });
}

function isStateAgainst(value: string): boolean {
  return NOT_ARRIVED.test(value) || NOT_YET_PAID.test(value);
}

/** Different values of a column, in their order, and how many rows have each. */
type Counts = ReadonlyMap<string, number>;

function countTexts(rows: readonly SheetRow[], column: number): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = textAt(row, column).trim();
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function countAll(values: Counts): number {
  let all = 0;
  for (const count of values.values()) all += count;
  return all;
}

/** Without headings, a page's own texts stand among the rows: those with an amount beside something tell. */
function rowsToJudge(headings: readonly string[], rows: readonly SheetRow[]): readonly SheetRow[] {
  const first = rows.slice(0, ROWS_TO_JUDGE);
  if (headings.length > 0) return first;
  const withAmount = first.filter(
    (row) =>
      countFilled(row) > 1 &&
      row.cells.some((cell) => parseStatementMoney(cell)?.explicit === true),
  );
  return withAmount.length > 0 ? withAmount : first;
}

/** A heading that names the currency of what stands below it: "Paid (USD)". */
const CURRENCY = /\$|\bUSD\b/i;

function findKind(label: string, values: Counts, namesCurrency: boolean): ColumnKind {
  if (values.size === 0) return 'empty';
  const isMoneyByName = moneyMeaning(label)?.certainty === 'sure';
  const isDateByName = isDateName(label);
  const dates = shareOf(values, isDate);
  if (isDateByName && shareOf(values, isDateBesideWords) >= SHARE_NEEDED) return 'date';
  if (dates >= SHARE_NEEDED || (isDateByName && dates >= SHARE_NEEDED_BY_NAME)) return 'date';
  const codes = shareOf(values, (value) => parseProcedureCode(value) !== undefined);
  const dateNumbers = shareOf(values, (value) => parseDateNumber(value) !== undefined);
  if (isDateByName && dateNumbers === 1) return 'date-number';
  const explicit = shareOf(values, (value) => parseStatementMoney(value)?.explicit === true);
  if (explicit >= SHARE_NEEDED) return PERCENT_LABEL.test(label) ? 'number' : 'money';
  if (codes >= SHARE_NEEDED) return 'code';
  const numbers = shareOf(values, (value) => parseStatementMoney(value) !== undefined);
  if (isMoneyByName && explicit >= SHARE_NEEDED_BY_NAME) return 'money';
  if (numbers >= SHARE_NEEDED) {
    return isProvenMoney(label, values, namesCurrency) ? 'money' : 'number';
  }
  return isDateByName && /\bdates?\b|\bdos\b/.test(label) ? 'date' : 'text';
}

/** Whether a heading is that of dates; "Payment number" is one of numbers, some of which could be days. */
function isDateName(label: string): boolean {
  if (/\b(?:date|day)\b/.test(label)) return true;
  return dateMeaning(label) !== undefined && textMeaning(label)?.field !== 'payoutId';
}

/** In a column of dates also a day without its year, and a date before other words. */
function isDateBesideWords(text: string): boolean {
  return isDate(leadingDate(text)) || parseDayWithoutYear(text) !== undefined;
}

/** Plain numbers are money under a heading of money when it names a currency, or one of them has cents. */
function isProvenMoney(label: string, values: Counts, namesCurrency: boolean): boolean {
  const names = textMeaning(label)?.field;
  if (moneyMeaning(label) === undefined || names === 'payoutId' || names === 'units') return false;
  if (namesCurrency) return true;
  return [...values.keys()].some(
    (value) => /\.\d/.test(value) && parseStatementMoney(value) !== undefined,
  );
}

function shareOf(values: Counts, fits: (value: string) => boolean): number {
  let all = 0;
  let fitting = 0;
  for (const [value, count] of values) {
    all += count;
    if (fits(value)) fitting += count;
  }
  return all === 0 ? 0 : fitting / all;
}

/** Whether a column holds text that its heading does not explain. */
export function isUnexplained({ kind, label }: Column): boolean {
  return kind === 'text' && textMeaning(label) === undefined && dateMeaning(label) === undefined;
}

/** Two or more words that begin with a capital. */
const NAME_SHAPE = /^\p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*)+$/u;

/** Whether a column under a heading that says nothing holds what look like names of different people. */
export function looksLikeNames(column: Column): boolean {
  const { samples, distinct } = column;
  const names = samples.filter((sample) => NAME_SHAPE.test(sample));
  const mayBeNames = distinct > 1 && names.length * 2 > samples.length;
  return mayBeNames && isUnexplained(column) && !holdsPayers(column);
}

/** Whether a column under a heading that says nothing names payers. */
export function holdsPayers(column: Column): boolean {
  if (!isUnexplained(column)) return false;
  const payers = column.samples.filter((sample) => recognise(sample) !== undefined);
  return payers.length * 2 > column.samples.length;
}

/** The columns that are not kept because of what they say of a client: birth date, diagnosis, member number, notes. */
export function findPrivateColumns(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ name, label, kind }) =>
    kind !== 'empty' && (isSensitiveLabel(label) || isNoteLabel(label)) ? name : [],
  );
}

/** The columns as a person may see them to name them: all that hold something, but for the sensitive ones. */
export function showColumns(columns: readonly Column[]): readonly UnclearColumn[] {
  return columns.flatMap(({ name, label, kind, samples }) =>
    isSensitiveLabel(label) || kind === 'empty' ? [] : [{ column: name, samples }],
  );
}
