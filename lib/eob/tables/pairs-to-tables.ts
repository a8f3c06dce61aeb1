import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import {
  endsListOfDays,
  isBareDay,
  isDayOfProcedure,
  isDayUnderProcedure,
  isOnlyProcedure,
  isProcedureWithDay,
  namesProcedure,
  ownDates,
} from '#lib/eob/facts/service-dates.ts';
import { dayOfTitle, isTitleOfProcedure } from '#lib/eob/facts/service-titles.ts';
import { visitDateIn } from '#lib/eob/facts/visit-dates.ts';
import { withDaysInStep, withOnlyDay } from '#lib/eob/tables/days-of-records.ts';
import { isTotalOfOthers } from '#lib/eob/tables/listed-totals.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import { dayUnderTitle, withCodesOfDays } from '#lib/eob/tables/only-visit.ts';
import type { AmountRow, LabelPair, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** Pairs farther apart than this many lines, but for those with facts of the claim, belong to different records. */
const LINES_BETWEEN = 7;
/** The words of a record begin at most this many lines above its first pair, but for those with facts of the claim. */
const LINES_ABOVE = 6;
const DATE_KEY =
  /\b(?:dates? of (?:the |your )?(?:service|visit|treatment|session)|(?:service|visit|session) dates?|seen on|visited on|visit(?:ed)? (?:on|date)|fecha (?:de(?:l)? )?servicio|dos)\b|^\W*(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})(?:\W*$|\s*[-–—:·•|,]\s*\p{L})/iu;
const CODE_KEY = /\b(?:procedure|code|cpt|service|visit|c[oó]digo|procedimiento)\b/i;

/**
 * Tables made of labels and amounts: each record of labels is a row; records with the same labels are rows of one
 * table. A record without a date of service is a summary of others, and so is one of a day whose services `tables`
 * list.
 */
export function pairsToTables(
  lines: readonly Line[],
  pairs: readonly LabelPair[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const facts = new Set(findClaimFacts(lines).map(({ at }) => at));
  const records = toRecords(lines, pairs, facts);
  const listed = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, date }) => (kind === 'service' ? (date?.from ?? []) : [])),
    ),
  );
  const rowsOfTables = tables.flatMap(({ rows }) => rows.map(({ at }) => at));
  const byLabels = new Map<string, { labels: readonly string[]; rows: AmountRow[] }>();
  let end = 0;
  // Once a service has its procedure over it, so have those after it.
  let hasCodeOver = false;
  for (const record of records) {
    const [first] = record;
    if (first === undefined) continue;
    const labels = record.map(({ label }) => label);
    const over = Math.max(end, ...rowsOfTables.filter((at) => at < first.at).map((at) => at + 1));
    const own = withCodeOver(lines, toRow(lines, record, beginningOf(first.at, over, facts)), {
      from: end,
      to: first.at,
      isUsual: hasCodeOver,
    });
    hasCodeOver ||= own.date !== undefined && own.code !== undefined;
    const read = own.isDateSaid ? own : withDayOfPage(lines, own, end, first.at);
    const isListed = read.date !== undefined && listed.has(read.date.from);
    const row = isListed ? { ...read, date: undefined } : read;
    const key = `${row.kind}/${row.date === undefined}/${labels.map((label) => normalise(label).join('')).join('|')}`;
    const table = byLabels.get(key);
    if (table === undefined) byLabels.set(key, { labels, rows: [row] });
    else table.rows.push(row);
    end = row.at + 1;
  }
  const dated = withDays(
    lines,
    [...byLabels.values()].flatMap(({ rows }) => rows),
    listed.size > 0,
  );
  const made = [...byLabels.values()].map(({ labels, rows }) => ({
    columns: labels.map((label) => ({ label, isInRows: true })),
    rows: rows.map((row) => dated.get(row) ?? row),
    // What stands above has been looked at: nothing over these records dates them.
    from: 0,
    to: (rows.at(-1)?.at ?? 0) + 1,
    isOfRecords: true as const,
  }));
  return withCodesOfDays(lines, made, tables);
}

/** Records with days that stand apart from them, where a list of services gives none. */
function withDays(
  lines: readonly Line[],
  rows: readonly AmountRow[],
  hasList: boolean,
): ReadonlyMap<AmountRow, AmountRow> {
  if (hasList) return new Map();
  const inStep = withDaysInStep(lines, rows);
  const dated = inStep === rows ? withOnlyDay(lines, rows, saidDay) : inStep;
  return new Map(rows.map((row, index) => [row, dated[index] ?? row]));
}

/** The day that a line by itself says a service was on. */
function saidDay(line: Line): DateToken | undefined {
  const found = dateAmong([line]);
  return found?.isSaid === true ? found.date : undefined;
}

/** A record with the procedure whose title stands over it, as it does over the records before. */
function withCodeOver(
  lines: readonly Line[],
  row: AmountRow,
  { from, to, isUsual }: { readonly from: number; readonly to: number; readonly isUsual: boolean },
): AmountRow {
  if (row.code !== undefined || !isUsual) return row;
  const [title, ...others] = lines.slice(from, to).filter(isTitleOfProcedure);
  return title === undefined || others.length > 0 ? row : { ...row, code: codeAmong(title.words) };
}

/** Where the words of a record begin whose first pair stands at a place, and not before `end`. */
function beginningOf(at: number, end: number, facts: ReadonlySet<number>): number {
  let [from, counted] = [at, 0];
  while (from > end && counted < LINES_ABOVE) {
    from -= 1;
    if (!facts.has(from)) counted += 1;
  }
  return from;
}

type Record = readonly LabelPair[];

/** A label that comes again, a new heading of a service, or a long way without pairs begins a new record. */
function toRecords(
  lines: readonly Line[],
  pairs: readonly LabelPair[],
  facts: ReadonlySet<number>,
): readonly Record[] {
  const records: LabelPair[][] = [];
  let seen = new Set<string>();
  const totals = new Set(pairs.filter((pair, at) => isTotalOfOthers(pairs, pair, at)));
  for (const pair of pairs) {
    const key = normalise(pair.label).join('');
    const record = records.at(-1);
    const previous = record?.at(-1);
    const isNew =
      record === undefined ||
      previous === undefined ||
      seen.has(key) ||
      saysOtherwise(record, pair) ||
      totals.has(previous) !== totals.has(pair) ||
      isFar(previous.at, pair.at, facts) ||
      hasStartBetween(lines, previous.at, pair.at) ||
      isOfOtherClaim(lines, previous.at, pair.at) ||
      namesOtherVisit(lines, record[0]?.at ?? pair.at, pair.at);
    if (isNew) {
      records.push([pair]);
      seen = new Set();
    } else {
      record.push(pair);
    }
    seen.add(key);
  }
  return records;
}

/** Fields of which a service has one amount, whatever else is printed beside it. */
const ONE_OF_EACH: readonly ColumnField[] = ['billed', 'allowed', 'planPaid'];
const CLEAR_WEIGHT = 0.5;

/** Whether a record has another amount under another clear label of the same field: then a summary follows it. */
function saysOtherwise(record: Record, { label, token }: LabelPair): boolean {
  const field = clearField(label);
  return (
    field !== undefined &&
    ONE_OF_EACH.includes(field) &&
    record.some((other) => clearField(other.label) === field && other.token.amount !== token.amount)
  );
}

function clearField(label: string): ColumnField | undefined {
  const [best, ...others] = labelCandidates(label);
  if (best === undefined || best.weight < CLEAR_WEIGHT) return undefined;
  // What was billed first of all is no step of a decision.
  return best.field === 'billed' || others.length === 0 ? best.field : undefined;
}

/** Lines that say whose the claim is, its number, its day, do not part its amounts. */
function isFar(from: number, to: number, facts: ReadonlySet<number>): boolean {
  if (to - from <= LINES_BETWEEN) return false;
  const between = [...facts].filter((at) => at > from && at < to);
  return to - from - between.length > LINES_BETWEEN;
}

function hasStartBetween(lines: readonly Line[], from: number, to: number): boolean {
  return lines
    .slice(from + 1, to)
    .some(
      (line, at, between) =>
        DATE_KEY.test(textOf(line)) ||
        isProcedureWithDay(line) ||
        isDayBeside(between, at) ||
        visitDateIn(line) !== undefined ||
        dayOfTitle(line) !== undefined ||
        /^service \d+\b|^servicio \d+\b/i.test(textOf(line)),
    );
}

/** Whether the number of another claim stands between two places. */
function isOfOtherClaim(lines: readonly Line[], from: number, to: number): boolean {
  const numbers = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  const before = numbers.findLast(({ at }) => at <= from)?.value;
  const after = numbers.findLast(({ at }) => at <= to)?.value;
  return before !== undefined && before !== after;
}

/** A sentence that names another day than the record does speaks of the next service. */
function namesOtherVisit(lines: readonly Line[], from: number, at: number): boolean {
  const line = lines[at];
  const named = line === undefined || at === from ? undefined : visitDateIn(line);
  if (named === undefined) return false;
  const before = dateAmong(lines.slice(Math.max(0, from - LINES_ABOVE), at));
  return before?.date.from !== named.date.from;
}

function toRow(lines: readonly Line[], record: Record, from: number): AmountRow {
  const [first] = record;
  const at = record.at(-1)?.at ?? from;
  const around = lines.slice(from, at + 1);
  const found = dateAmong(around);
  const isTotal = record.every(({ label }) => hasTotalWords(label));
  return {
    kind: isTotal ? 'total' : 'service',
    page: first?.page ?? 1,
    at,
    cells: record.map(({ token }) => token),
    adjustments: [],
    date: isTotal ? undefined : found?.date,
    isDateSaid: found?.isSaid === true,
    code: codeAround(around, first === undefined ? 0 : first.at - from),
    text: '',
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: around.flatMap((line) => lineTokens(line).unreadable.map(({ text }) => text)),
  };
}

interface FoundDate {
  readonly date: DateToken;
  readonly isSaid: boolean;
}

function dateAmong(lines: readonly Line[]): FoundDate | undefined {
  for (const [index, line] of [...lines.entries()].toReversed()) {
    const visit = visitDateIn(line);
    if (visit !== undefined) return { date: visit.date, isSaid: visit.isSure };
    const titled = dayOfTitle(line);
    if (titled !== undefined) return { date: titled, isSaid: true };
    const text = textOf(line);
    const key = DATE_KEY.exec(text);
    const isOfProcedure =
      isProcedureWithDay(line) || isDayBeside(lines, index) || isWholeService(line);
    if (key === null && !isOfProcedure) continue;
    const dates = ownDates(line);
    const after = dates.find(({ at }) => at >= (key?.index ?? 0)) ?? dates[0];
    if (after === undefined) continue;
    const isOnly = dates.every(({ from }) => from === after.from) && !endsListOfDays(text, after);
    return { date: after, isSaid: isOnly && (isOfProcedure || !isBareDay(line)) };
  }
  return undefined;
}

/** Fewer amounts on one line are a part of what is said of a service. */
const FEWEST_OF_WHOLE = 3;

/** Whether a line tells of a service by itself: its day, its procedure and its amounts. */
function isWholeService(line: Line): boolean {
  const code = codeAmong(line.words)?.code;
  return (
    code !== undefined &&
    isProcedureCode(code) &&
    ownDates(line).length === 1 &&
    lineTokens(line).money.length >= FEWEST_OF_WHOLE
  );
}

/** Whether a line is the day of the procedure that stands over it or under it. */
function isDayBeside(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined &&
    (isDayOfProcedure(line, [lines[at - 1], lines[at + 1]]) ||
      isDayUnderProcedure(line, lines[at - 1]))
  );
}

/** Words with which another claim begins. */
const OTHER_CLAIM = /\bclaim (?:number|id|no\b|#)|^\W*(?:patient|provider|member)\b/i;

/**
 * Amounts under the title of a visit are of the day that stands there. Else a procedure is of the only day of service
 * that its page names, where that stands over it. Words of a claim between them are those of its own: but for a claim
 * whose amounts were printed before, or for several.
 */
function withDayOfPage(
  lines: readonly Line[],
  row: AmountRow,
  from: number,
  at: number,
): AmountRow {
  const titled = dayUnderTitle(lines.slice(from, at));
  const isOther = row.date !== undefined && row.date.from !== titled?.from;
  if (row.kind === 'service' && titled !== undefined && !isOther) {
    return { ...row, date: titled, isDateSaid: true };
  }
  if (row.date !== undefined) return row;
  const isOfNext =
    from > 0
      ? lines.slice(from, at).some((line) => OTHER_CLAIM.test(textOf(line)))
      : claimNumbersOver(lines, at).size > 1;
  if (row.kind !== 'service' || row.code === undefined || isOfNext) return row;
  const onPage = lines.flatMap((line, place) => {
    const found = line.page === row.page ? dateAmong([line]) : undefined;
    return found === undefined ? [] : [{ ...found, place }];
  });
  const [day, ...others] = onPage;
  if (day === undefined || day.place >= at || others.length > 0) return row;
  return { ...row, date: day.date, isDateSaid: day.isSaid };
}

function claimNumbersOver(lines: readonly Line[], at: number): ReadonlySet<string> {
  const numbers = findClaimFacts(lines).filter((fact) => fact.at < at);
  return new Set(numbers.flatMap(({ kind, value }) => (kind === 'claimNumber' ? [value] : [])));
}

/** The procedure that the words of a record name; none where another one is named behind its first amount, at `first`. */
function codeAround(lines: readonly Line[], first: number): CodeWithModifiers | undefined {
  const inside = lines
    .slice(first)
    .flatMap((line) => (namesProcedure(line) ? (codeAmong(line.words) ?? []) : []));
  const code = lastCode(lines);
  const before = lastCode(lines.slice(0, first));
  const all = [code, before, ...inside].filter((each) => each !== undefined);
  return inside.length > 0 && new Set(all.map((each) => each.code)).size > 1 ? undefined : code;
}

function lastCode(lines: readonly Line[]): CodeWithModifiers | undefined {
  for (const [at, line] of [...lines.entries()].toReversed()) {
    const isKey = CODE_KEY.test(textOf(line)) || DATE_KEY.test(textOf(line));
    const hasDay = isDayBeside(lines, at - 1) || isDayBeside(lines, at + 1);
    const isNamed =
      isKey || isWholeService(line) || hasDay || isProcedureWithDay(line) || isOnlyProcedure(line);
    if (!isNamed && visitDateIn(line) === undefined) continue;
    const code = codeAmong(line.words);
    if (code !== undefined) return code;
  }
  return undefined;
}
