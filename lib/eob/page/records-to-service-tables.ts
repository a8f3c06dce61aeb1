import { isProcedureWithDay, ownDates } from '#lib/eob/facts/service-dates.ts';
import { isUnknown } from '#lib/eob/page/label-with-value.ts';
import { isServiceDateLabel, isServiceLabel } from '#lib/eob/page/page-columns.ts';
import type { PageRecord } from '#lib/eob/page/page-records.ts';
import type { PagePair, PageUnit } from '#lib/eob/page/page-units.ts';
import type { PageServiceTable } from '#lib/eob/page/table-to-service-tables.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { SERVICE_DAY_WORDS } from '#lib/eob/words/service-day-words.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

type Row = PageServiceTable['rows'][number];

/** The records of a page as tables: those with the same labels are rows of one. */
export function recordsToServiceTables(
  records: readonly PageRecord[],
  lines: readonly Line[],
): readonly PageServiceTable[] {
  const isEachDated = datedByTitle(records, lines) > 1;
  const tables = new Map<string, { labels: readonly string[]; rows: Row[] }>();
  for (const record of records) {
    const known = record.amounts.filter(({ value }) => !isUnknown(value));
    const row = toRow(record, known, lines, isEachDated);
    const labels = known.map(({ label }) => label);
    const key = `${record.isTotal}/${labels.map((label) => normalise(label).join('')).join('|')}`;
    const table = tables.get(key);
    if (table === undefined) tables.set(key, { labels, rows: [row] });
    else table.rows.push(row);
  }
  return [...tables.values()].map(({ labels, rows }) => ({
    columns: labels.map((label) => ({ label, isInRows: true })),
    rows,
    // What stands above has been looked at: nothing over these records dates them.
    from: 0,
    to: (rows.at(-1)?.at ?? 0) + 1,
  }));
}

function toRow(
  record: PageRecord,
  known: readonly PagePair[],
  lines: readonly Line[],
  isEachDated: boolean,
): Row {
  const texts = record.around.filter(({ kind }) => kind !== 'table');
  const around = [...new Set(texts.map((unit) => atOf(unit)))].flatMap((at) => lines[at] ?? []);
  const found = record.isTotal ? undefined : dateAmong(record, lines);
  const tokens = known.map((pair) => amountToken(pair, lines));
  const own = record.amounts.flatMap(({ at }) => lines[at] ?? []);
  return {
    kind: record.isTotal ? 'total' : 'service',
    page: 1,
    at: Math.max(...texts.map(atOf), ...record.amounts.map(({ at }) => at)),
    cells: tokens,
    adjustments: record.isTotal ? [] : around.flatMap((line) => lineTokens(line).adjustments),
    date: found?.date,
    isDateSaid: found?.isSaid === true || isEachDated,
    code: codeIn(record, lines),
    text: around
      .filter((line) => lineTokens(line).money.length === 0)
      .map(textOf)
      .join(' '),
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: own.flatMap((line) => lineTokens(line).unreadable.map(({ text }) => text)),
    place: record.place,
    isShown: true,
    namesService: codeIn(record, lines) !== undefined || record.around.some(isDescription),
  };
}

function atOf(unit: PageUnit): number {
  return unit.kind === 'table' ? unit.from : unit.at;
}

/** The first amount after the pair's label on its line; a text may hold several pairs. */
function amountToken({ at, value }: PagePair, lines: readonly Line[]) {
  const line = lines[at];
  const money = line === undefined ? [] : lineTokens(line).money;
  return money.find(({ text }) => value.includes(text)) ?? money[0];
}

function isDescription(unit: PageUnit): boolean {
  return unit.kind === 'pair' && isServiceLabel(unit.label) && /\p{L}{3}/u.test(unit.value);
}

interface FoundDate {
  readonly date: DateToken;
  readonly isSaid: boolean;
}

/** A day in the title of a visit, or after a word that says that the service was then. */
const SAID_BEFORE = new RegExp(
  String.raw`${SERVICE_DAY_WORDS}|\b(?:seen|visit(?:ed)?|service|session|servicio|visita|sesi[oó]n)\b`,
  'i',
);

/** The day of a record: by a label, in a title that says so, beside its procedure, or else the only one there is. */
function dateAmong(record: PageRecord, lines: readonly Line[]): FoundDate | undefined {
  const pairs = record.around.flatMap((unit) => (unit.kind === 'pair' ? [unit] : []));
  for (const { label, at } of pairs) {
    if (!isServiceDateLabel(label)) continue;
    const [date, second] = ownDatesAt(lines, at);
    if (date !== undefined) return { date: withEnd(date, second), isSaid: true };
  }
  const texts = textsOf(record);
  for (const { at } of texts) {
    const line = lines[at];
    const [date] = ownDatesAt(lines, at);
    if (line === undefined || date === undefined) continue;
    const before = textOf(line).slice(0, date.at);
    if (isProcedureWithDay(line) || SAID_BEFORE.test(before)) return { date, isSaid: true };
  }
  const bare = new Map(
    [...texts, ...pairs].flatMap(({ at }) =>
      ownDatesAt(lines, at).map((date) => [date.from, date]),
    ),
  );
  const [only, ...others] = bare.values();
  return only === undefined || others.length > 0 ? undefined : { date: only, isSaid: false };
}

function withEnd(date: DateToken, second: DateToken | undefined): DateToken {
  return second === undefined || date.to !== undefined ? date : { ...date, to: second.from };
}

function textsOf({ around }: PageRecord) {
  return around.flatMap((unit) => (unit.kind === 'heading' || unit.kind === 'text' ? [unit] : []));
}

function ownDatesAt(lines: readonly Line[], at: number): readonly DateToken[] {
  const line = lines[at];
  return line === undefined ? [] : ownDates(line);
}

/** How many records stand under a day of their own without a word: then that is how the page dates them. */
function datedByTitle(records: readonly PageRecord[], lines: readonly Line[]): number {
  return records.filter((record) => !record.isTotal && dateAmong(record, lines)?.isSaid === false)
    .length;
}

/** The procedure after a label of one, else the only one around. */
function codeIn(record: PageRecord, lines: readonly Line[]): CodeWithModifiers | undefined {
  const wordsOf = (units: readonly PageUnit[]) =>
    units.flatMap((unit) => lines[atOf(unit)]?.words ?? []);
  const around = record.around.filter(({ kind }) => kind !== 'table');
  const labelled = around.filter((unit) => unit.kind === 'pair' && isServiceLabel(unit.label));
  return codeAmong(wordsOf(labelled)) ?? codeAmong(wordsOf(around));
}
