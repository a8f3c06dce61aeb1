import type { SheetRow } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import { namesKind, typesInWords } from '#lib/payout/row-type.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { recognise } from '#lib/reference/payers.ts';
import {
  CLIENT_HEAD,
  INSURERS_TRANSFER,
  NAME_ALONE,
  NO_PLAN,
  PAID_BY,
  PAYER_BESIDE,
  SURNAME_FIRST,
  TAX_LINE,
  WORDS_OF_PAYERS,
  YEAR_TO_DATE,
} from '#lib/reference/payout-row-words.ts';

/** Words of the longest title of rows that no payer pays. */
const LONGEST_TITLE = 3;
/** Words of the longest line that may head rows; a longer one is a sentence. */
const LONGEST_HEAD = 12;

/**
 * The payer whom a line names over the rows below it, where it names nothing else, or what stands in a payer's place:
 * "Optum Behavioral Health", "Private pay sessions".
 */
export function findPayerHead(filled: readonly string[]): string | undefined {
  if (filled.length === 0 || filled.length > 2) return undefined;
  const line = filled.join(' ');
  const isTitle = filled.length === 1 && !/[\d.!?]/.test(line) && namesKind(line);
  // "Self pay / not billed": what stands behind a stroke only says it again.
  const [title = ''] = line.split(/ [/–—-] /);
  if (isTitle && title.split(' ').length <= LONGEST_TITLE) return line;
  const name = line.replace(PAID_BY, '').replace(PAID_BY, '');
  const payer = recognise(name);
  if (payer === undefined) return undefined;
  const words = name.split(' ');
  const known = new Set(payer.toLowerCase().split(' '));
  const isNameAlone =
    words.length === 1 ||
    words.every((word) => known.has(word.toLowerCase()) || WORDS_OF_PAYERS.test(word));
  return isNameAlone ? name : undefined;
}

/**
 * What a line that stands among the heads of payers says of the rows below it: a payer that nobody knows, or that none
 * pays; undefined for a sentence.
 */
export function findOtherHead([line = '', ...others]: readonly string[]): string | undefined {
  const isHead = others.length === 0 && /^\p{L}[^.!?:]*$/u.test(line);
  if (!isHead || line.split(' ').length > LONGEST_HEAD) return undefined;
  return NO_PLAN.exec(line)?.[0] ?? line;
}

/** The client whom a line names over the rows below it: "Client: Jane D.", "DOE, J", "Jane Doe · Payer: Cigna". */
export function findClientHead(filled: readonly string[]): string | undefined {
  if (filled.length === 0 || filled.length > 2) return undefined;
  const labelled = CLIENT_HEAD.exec(filled.join(' '))?.groups?.['client'];
  if (labelled !== undefined) return labelled;
  const [name = '', payer] = filled;
  const isNamed = payer === undefined ? SURNAME_FIRST.test(name) : PAYER_BESIDE.test(payer);
  return isNamed && NAME_ALONE.test(name) && typesInWords(name).length === 0 ? name : undefined;
}

/** Whether a line says nothing of what was paid out: how an insurer paid, or a tax of zero. */
export function isBesideThePoint(filled: readonly string[]): boolean {
  const amounts = filled.flatMap((text) => parseStatementMoney(text) ?? []);
  if (amounts.length === 0) return filled.length < 3 && INSURERS_TRANSFER.test(filled.join(' '));
  const [words = ''] = filled;
  const isNothing =
    amounts.length === filled.length - 1 && amounts.every(({ cents }) => cents === 0);
  return isNothing && TAX_LINE.test(words);
}

/** Whether a line heads sums of which some reach back over earlier statements. */
export function headsYearToDate(filled: readonly string[]): boolean {
  const hasAmount = filled.some((text) => parseStatementMoney(text) !== undefined);
  return filled.length > 1 && !hasAmount && filled.some((text) => YEAR_TO_DATE.test(text));
}

/** Whether a row may be one of those sums: without a date, and with no amount or with several. */
export function isSumOfYear(row: SheetRow): boolean {
  const filled = filledTexts(row);
  const amounts = filled.filter((text) => parseStatementMoney(text) !== undefined);
  return amounts.length !== 1 && !filled.some(isDate);
}
