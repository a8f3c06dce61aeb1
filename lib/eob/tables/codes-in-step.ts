import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { ownDates, tellsDay } from '#lib/eob/facts/service-dates.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import { isOfParagraph } from '#lib/table/join-sentences.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** So many lines without amounts between a procedure and its service are about something else. */
const LINES_APART = 8;

/** A known procedure that a line names by itself, and no sentence. */
interface NamedCode {
  readonly at: number;
  readonly code: CodeWithModifiers;
  readonly days: readonly string[];
}

/**
 * The tables with the procedures that stand apart from the amounts, on lines of their own: where there are as many as
 * services, each right over its service or each right under it, and no row has one of its own.
 */
export function withCodesInStep(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const services = tables
    .flatMap(({ rows }) => rows.filter(isService))
    .toSorted((a, b) => a.at - b.at);
  const [first] = services;
  // Where only the first one has none, the procedures under each may have been taken for those of the next.
  if (first === undefined || first.code !== undefined) return tables;
  const codes = lines.flatMap((line, at) => codeOn(line, at) ?? []);
  const isKnown = services.some(({ code }) => code !== undefined);
  const hasCodeOver = codes.some(({ at }) => at <= first.at);
  const own = inStep(lines, services, codes);
  if (own === undefined) {
    const next = services[1];
    const isUnder = codes.some(({ at }) => at > first.at && at < (next?.at ?? lines.length));
    if (next === undefined || !isUnder || !isKnown || hasCodeOver) return tables;
    const ofBoth = tables.filter(({ rows }) => rows.includes(first) || rows.includes(next));
    const areRecords = ofBoth.every(({ isOfRecords }) => isOfRecords === true);
    // Under other labels the first may be a summary over the others: then the days tell.
    const areUnder =
      ofBoth.length === 1 ||
      codes.some(({ at }) => at > first.at && hasDayBetween(lines, at, next.at));
    return tables.map((table) =>
      areRecords && areUnder && ofBoth.includes(table) ? withoutCodes(table) : table,
    );
  }
  if (isKnown && hasCodeOver) return tables;
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, code: own.get(row) ?? row.code })),
  }));
}

/** Whether a service's day stands between two places. */
function hasDayBetween(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from + 1, to).some((line) => ownDates(line).length > 0 && tellsDay(line));
}

/**
 * Records without their procedures, and with days that nobody can be sure of: where the first one has none over it and
 * one under it, those over the others may be of the record before.
 */
function withoutCodes(table: ServiceTable): ServiceTable {
  const rows = table.rows.map((row) => ({ ...row, code: undefined, isDateSaid: false }));
  return { ...table, rows };
}

function isService({ kind, date }: AmountRow): boolean {
  return kind === 'service' && date !== undefined;
}

/** Where claims begin. */
function findStarts(lines: readonly Line[]): readonly number[] {
  return findClaimFacts(lines).flatMap(({ kind, at }) => (kind === 'claimNumber' ? [at] : []));
}

function codeOn(line: Line, at: number): NamedCode | undefined {
  if (isOfParagraph(line)) return undefined;
  const code = codeAmong(line.words);
  if (code === undefined || !isProcedureCode(code.code)) return undefined;
  return line.segments.some((segment) => isNamedBy(segment, code.code))
    ? { at, code, days: ownDates(line).map(({ from }) => from) }
    : undefined;
}

/** Words after which a procedure is named. */
const KEY = /\b(?:procedure|service|cpt|hcpcs|code|c[oó]digo|procedimiento)s?(?: code)?\W*$/i;

/** A procedure is named first, last in parentheses, or behind its key; inside a sentence it is only spoken of. */
function isNamedBy({ text }: Segment, code: string): boolean {
  const place = text.indexOf(code);
  if (place < 0) return false;
  const before = text.slice(0, place);
  return before.trim() === '' || before.endsWith('(') || KEY.test(before);
}

/** Each service's procedure, where the two take turns all along; undefined where they do not. */
function inStep(
  lines: readonly Line[],
  services: readonly AmountRow[],
  codes: readonly NamedCode[],
): ReadonlyMap<AmountRow, CodeWithModifiers> | undefined {
  const [first] = services;
  if (first === undefined || codes.length !== services.length) return undefined;
  const isOver = codes.every(({ at }) => at > first.at) ? 0 : 1;
  const claims = findStarts(lines);
  // A line that tells number and procedure of each service under it begins no other one.
  const areOnCodes = claims.length === codes.length && codes.every(({ at }) => claims.includes(at));
  const starts = isOver === 0 && areOnCodes ? [] : claims;
  const own = new Map<AmountRow, CodeWithModifiers>();
  for (const [index, row] of services.entries()) {
    const named = codes[index];
    // Codes over their services stand after the service before; those under them, before the next one.
    const from = services[index - isOver]?.at ?? -1;
    const to = services[index + 1 - isOver]?.at ?? lines.length;
    if (named === undefined || named.at < from + isOver || named.at >= to + isOver)
      return undefined;
    const between = [row.at, named.at].toSorted((a, b) => a - b);
    if (!isOfOne(lines, between, starts) || named.days.some((day) => day !== row.date?.from)) {
      return undefined;
    }
    own.set(row, named.code);
  }
  return own;
}

/** Whether lines are few, but for those with amounts, and no claim begins on them. */
function isOfOne(
  lines: readonly Line[],
  [from = 0, to = 0]: readonly number[],
  starts: readonly number[],
): boolean {
  const words = lines.slice(from + 1, to).filter((line) => lineTokens(line).money.length === 0);
  return words.length < LINES_APART && !starts.some((at) => at > from && at <= to);
}
