import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { leadingDay } from '#lib/eob/facts/leading-days.ts';
import { mayHoldDay } from '#lib/eob/facts/service-dates.ts';
import { isTitleOfProcedure, namesVisitWith } from '#lib/eob/facts/service-titles.ts';
import {
  codeAround,
  dateAmong,
  type FoundDate,
  saidDay,
} from '#lib/eob/tables/day-and-code-around.ts';
import { withDayOfPage } from '#lib/eob/tables/day-of-page.ts';
import { withDaysInStep, withOnlyDay } from '#lib/eob/tables/days-of-records.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import { withCodesOfDays } from '#lib/eob/tables/only-visit.ts';
import { type Record, titleOfSummary, toRecords } from '#lib/eob/tables/pairs-to-records.ts';
import type { AmountRow, LabelPair, ServiceTable } from '#lib/eob/tables/schema.ts';
import { hasDayOfUndecided, mayBeShifted, recordsOfSums } from '#lib/eob/tables/shifted-days.ts';
import { areMixed, areTorn } from '#lib/eob/tables/torn-records.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';
import { datesOn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The words of a record begin at most this many lines above its first pair, but for those with facts of the claim. */
const LINES_ABOVE = 6;

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
  const services = tables.flatMap(({ rows }) =>
    rows.flatMap(({ kind, at }) => (kind === 'service' ? [at] : [])),
  );
  const records = toRecords(lines, pairs, { facts, services });
  const listed = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, date }) => (kind === 'service' ? (date?.from ?? []) : [])),
    ),
  );
  const rowsOfTables = tables.flatMap(({ rows }) => rows.map(({ at }) => at));
  const byLabels = new Map<string, { labels: readonly string[]; rows: AmountRow[] }>();
  const titled = new Set<AmountRow>();
  let end = 0;
  // Once a service has its procedure over it, so have those after it.
  let hasCodeOver = false;
  let last: { readonly key: string; readonly row: AmountRow } | undefined;
  for (const record of records) {
    const [first] = record;
    if (first === undefined) continue;
    const labels = record.map(({ label }) => label);
    const over = Math.max(end, ...rowsOfTables.filter((at) => at < first.at).map((at) => at + 1));
    const title = titleOfSummary(lines, record);
    const from = Math.max(title ?? 0, beginningOf(first.at, over, facts));
    const own = withCodeOver(lines, toRow(lines, record, from), {
      from: end,
      to: first.at,
      isUsual: hasCodeOver,
    });
    hasCodeOver ||= own.date !== undefined && own.code !== undefined;
    const labelKey = labels.map((label) => normalise(label).join('')).join('|');
    // What a visit comes to may stand under the labels of its last service.
    const goesOn = last !== undefined && labelKey.startsWith(`${last.key}|`);
    const alike = last?.key === labelKey || goesOn ? last?.row : undefined;
    const between = lines.slice((alike?.at ?? 0) + 1, first.at);
    const ofPage = own.isDateSaid ? own : withDayOfPage(lines, own, end, first.at);
    const read =
      alike === undefined
        ? ofPage
        : between.length === 0
          ? withDayAbove(ofPage, alike)
          : withDayOfVisit(lines, ofPage, alike, between);
    const isListed = read.date !== undefined && listed.has(read.date.from);
    const row = isListed ? { ...read, date: undefined } : read;
    const key = `${row.kind}/${row.date === undefined}/${labelKey}`;
    last = { key: labelKey, row };
    if (title !== undefined) titled.add(row);
    const table = byLabels.get(key);
    if (table === undefined) byLabels.set(key, { labels, rows: [row] });
    else table.rows.push(row);
    end = row.at + 1;
  }
  // What a title calls a summary has no day of its own beside what it sums up.
  const isBesideOthers = services.length > 0 || titled.size < records.length;
  const summaries = new Set([
    ...recordsOfSums([...byLabels.values()]),
    ...(isBesideOthers ? titled : []),
  ]);
  const dated = withDays(
    lines,
    [...byLabels.values()].flatMap(({ rows }) => rows.filter((row) => !summaries.has(row))),
    listed.size > 0 || tables.some(listsProcedures),
  );
  const kinds = [...byLabels.values()].map(({ labels, rows }) => ({
    labels,
    rows: rows.map((row) => dated.get(row) ?? row),
  }));
  const ofServices = kinds.map(({ labels, rows }) => ({
    labels,
    rows: rows.filter((row) => !summaries.has(row)),
  }));
  const areDaysUnsure = areTorn(kinds) || areMixed(records) || mayBeShifted(lines, ofServices);
  const made = kinds.map(({ labels, rows }) => ({
    columns: labels.map((label) => ({ label, isInRows: true })),
    rows: rows.map((row) =>
      areDaysUnsure || hasDayOfUndecided(lines, row) ? { ...row, isDateSaid: false } : row,
    ),
    // What stands above has been looked at: nothing over these records dates them.
    from: 0,
    to: (rows.at(-1)?.at ?? 0) + 1,
    isOfRecords: true as const,
  }));
  return withCodesOfDays(lines, made, tables);
}

/** A record without a day, right under one with the same labels, with that one's day: it may be another service of it. */
function withDayAbove(row: AmountRow, above: AmountRow): AmountRow {
  const isService = row.kind === 'service' && row.cells.length >= FEWEST_BESIDE_DAY;
  if (!isService || row.date !== undefined || above.date === undefined) return row;
  return { ...row, date: above.date, isDateSaid: false };
}

/** Of a visit that a title tells with its day there may be several services; a day of service is that of one. */
const VISIT = /\b(?:visit|appointment|encounter|session|visita|cita|sesi[oó]n)\b/i;

/**
 * A record without a day under the title of its procedure, with the day of the one before: both are of one visit where
 * the day is a visit's, which its line or the next one says, that record has a procedure of its own, and nothing of another claim or day stands between them.
 */
function withDayOfVisit(
  lines: readonly Line[],
  row: AmountRow,
  above: AmountRow,
  between: readonly Line[],
): AmountRow {
  const { date } = above;
  const isTitled = row.kind === 'service' && row.date === undefined && row.code !== undefined;
  if (!isTitled || date === undefined || !above.isDateSaid || above.code === undefined) return row;
  const title = lines
    .slice(0, above.at)
    .findLastIndex((line) => datesOn(line).some(({ from }) => from === date.from));
  const isOfVisit = lines
    .slice(Math.max(0, title), title + 2)
    .some((line, at) => (at === 0 ? VISIT.test(textOf(line)) : namesVisitWith(line)));
  const isOfOther =
    between.some((line) => datesOn(line).length > 0 || mayHoldDay(line)) ||
    findClaimFacts(between).length > 0;
  return title < 0 || !isOfVisit || isOfOther ? row : { ...row, date, isDateSaid: true };
}

/** Whether a table lists procedures, whatever dates them: then a record of labels is no service of its own. */
function listsProcedures({ rows }: ServiceTable): boolean {
  return rows.some(({ kind, code }) => kind === 'service' && code !== undefined);
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

/** Fewer amounts beside a day are a list of what was owed or paid then. */
const FEWEST_BESIDE_DAY = 3;

/** The day that stands at the left of the first amount of a record. */
function dayBeside(lines: readonly Line[], record: Record): FoundDate | undefined {
  const at = record[0]?.at ?? 0;
  const line = lines[at];
  const date = line === undefined ? undefined : leadingDay(line, lines[at - 1]);
  const isOfAmounts = record.length >= FEWEST_BESIDE_DAY;
  return date === undefined || !isOfAmounts ? undefined : { date, isSaid: true };
}

function toRow(lines: readonly Line[], record: Record, from: number): AmountRow {
  const [first] = record;
  const at = record.at(-1)?.at ?? from;
  const around = lines.slice(from, at + 1);
  const found = dayBeside(lines, record) ?? dateAmong(around);
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
