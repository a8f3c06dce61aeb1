import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { hasPendingBadge, reachesOf, withinClaim } from '#lib/eob/tables/states-of-records.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Tables by what became of their claims. */
export interface SortedTables {
  readonly decided: readonly ServiceTable[];
  /** Of claims that are not decided yet: their amounts are estimates. */
  readonly pending: readonly ServiceTable[];
  /** Reprints of an earlier decision beside the one that replaced it. */
  readonly superseded: readonly ServiceTable[];
  /** Counts of the year, which may look like a claim. */
  readonly accumulated: readonly ServiceTable[];
}

const ESTIMATED = /\bestimated?\b|\bestimad[oa]\b/i;
/** So many headings that speak of estimates are no accident. */
const FEWEST_ESTIMATED = 2;

/**
 * Sorts out tables whose amounts are no decision: by the words between the table before and their own first row,
 * and by headings of estimates. Nothing of theirs may enter a sum or a total.
 */
export function sortTables(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
  facts: readonly ClaimFact[],
): SortedTables {
  const sorted: { [State in keyof SortedTables]: ServiceTable[] } = {
    decided: [],
    pending: [],
    superseded: [],
    accumulated: [],
  };
  let end = 0;
  const apart = tables.flatMap((table) => recordsByState(lines, facts, table));
  for (const { table, state: own } of apart.toSorted(
    (a, b) => firstRow(a.table) - firstRow(b.table),
  )) {
    const first = firstRow(table);
    const state = isUnderAccumulator(lines, table)
      ? 'accumulated'
      : estimates(lines, table) >= FEWEST_ESTIMATED
        ? 'pending'
        : (own ?? stateOf(lines, facts, withinClaim(lines, { from: end, to: first })));
    sorted[state === 'superseded' && isReversal(table) ? 'decided' : state].push(table);
    // Amounts without a day sum up a claim, before or after its services: its state is that of both.
    if (table.rows.some(({ date, code }) => (date ?? code) !== undefined)) {
      end = Math.max(end, lastRow(table) + 1);
    }
  }
  return sorted;
}

/** Whether a table takes all amounts of an earlier decision back: then it is no reprint of it, but a decision itself. */
function isReversal({ rows }: ServiceTable): boolean {
  const services = rows.filter(({ kind }) => kind === 'service');
  return (
    services.length > 0 &&
    services.every(({ cells }) => {
      const amounts = cells.flatMap((cell) => (cell === undefined ? [] : [cell.amount]));
      return amounts.every((amount) => amount <= 0) && amounts.some((amount) => amount < 0);
    })
  );
}

/** A table, and its state where its own words tell it. */
interface TableOfState {
  readonly table: ServiceTable;
  readonly state: keyof SortedTables | undefined;
}

/** Records that stand apart, by what the words around each of them say; any other table is of one state. */
function recordsByState(
  lines: readonly Line[],
  facts: readonly ClaimFact[],
  table: ServiceTable,
): readonly TableOfState[] {
  if (table.isOfRecords === undefined) return [{ table, state: undefined }];
  const states = reachesOf(lines, table.rows).map((reach) => {
    const own = withinClaim(lines, reach);
    return hasPendingBadge(lines, own) ? 'pending' : stateOf(lines, facts, own);
  });
  return [...new Set(states)].map((state) => ({
    table: { ...table, rows: table.rows.filter((_, index) => states[index] === state) },
    // Amounts without a day sum up a claim, whose state may be told before or after them.
    state: states.length > 1 || state === 'pending' ? state : undefined,
  }));
}

/** A title of the year's counts stands at most this many lines over the headings, and is short. */
const LINES_ABOVE = 2;
const LONGEST_TITLE = 7;
const YEAR_TITLE =
  /\byear[- ]to[- ]date\b|\baccumulat|\bbenefit balances?\b|\bso far this year\b|\bacumulad|\bannual summary\b|\bthis year’?s? totals?\b/i;

function isUnderAccumulator(lines: readonly Line[], { from }: ServiceTable): boolean {
  return lines
    .slice(Math.max(0, from - LINES_ABOVE), from)
    .some(
      (line) =>
        line.words.length <= LONGEST_TITLE &&
        YEAR_TITLE.test(textOf(line)) &&
        lineTokens(line).money.length === 0,
    );
}

/** Headings of estimates, and words of estimates where the headings stand on several lines. */
function estimates(lines: readonly Line[], { columns, from, rows }: ServiceTable): number {
  const labelled = columns.filter(({ label }) => ESTIMATED.test(label)).length;
  const first = rows[0]?.at ?? from;
  const above = lines
    .slice(Math.max(0, from - LINES_ABOVE), first)
    .flatMap(({ segments }) => segments.filter(({ text }) => STARTS_ESTIMATED.test(text)));
  return Math.max(labelled, above.length);
}

const STARTS_ESTIMATED = /^estimated?\b|^estimad[oa]\b/i;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stateOf(
  lines: readonly Line[],
  facts: readonly ClaimFact[],
  { from, to }: Stretch,
): keyof SortedTables {
  const around = facts.filter(({ at }) => at >= from && at <= to);
  const states = around.flatMap((fact) =>
    fact.kind === 'status' && !isOfClaimBefore(fact, around, lines) ? [fact.value] : [],
  );
  if (states.includes('pending')) return 'pending';
  return states.includes('superseded') ? 'superseded' : 'decided';
}

/**
 * Whether a state is that of a claim before the table's own: a claim that is not decided may print its charge and no
 * table, and then another claim's number follows.
 */
function isOfClaimBefore(
  state: ClaimFact,
  around: readonly ClaimFact[],
  lines: readonly Line[],
): boolean {
  const numbers = around.flatMap((fact) => (fact.kind === 'claimNumber' ? [fact] : []));
  const before = numbers.findLast(({ at }) => at <= state.at);
  const after = numbers.find(({ at }) => at > state.at);
  if (before === undefined || after === undefined || before.value === after.value) return false;
  return lines.slice(state.at + 1, after.at).some((line) => lineTokens(line).money.length > 0);
}

function firstRow({ rows, from }: ServiceTable): number {
  return rows.find(({ kind }) => kind === 'service')?.at ?? rows[0]?.at ?? from;
}

function lastRow({ rows, from }: ServiceTable): number {
  return rows.findLast(({ kind }) => kind !== 'other')?.at ?? from;
}
