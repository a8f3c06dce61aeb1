import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ClaimScopes, PlacedFact } from '#lib/eob/page/claim-scopes.ts';
import type { StatusFact } from '#lib/eob/page/status-facts.ts';
import type { PageServiceTable } from '#lib/eob/page/table-to-service-tables.ts';

/** Tables by what became of the claims of their rows. */
export interface GatedTables {
  readonly decided: readonly PageServiceTable[];
  readonly pending: readonly PageServiceTable[];
}

/** What a page says of the states of its claims. */
export interface PageStates {
  readonly facts: readonly PlacedFact[];
  readonly statuses: readonly StatusFact[];
  readonly scopes: ClaimScopes;
}

type Row = PageServiceTable['rows'][number];

/** Parts the rows of claims that are not decided yet from the others: their amounts are estimates. */
export function gateRows(tables: readonly PageServiceTable[], states: PageStates): GatedTables {
  const rowLines = new Set(tables.flatMap(({ rows }) => rows.map(({ at }) => at)));
  const isPending = (row: Row) => isRowPending(row, states, rowLines);
  const keep = (wanted: boolean) =>
    tables.flatMap((table) => {
      const rows = table.rows.filter((row) => isPending(row) === wanted);
      return rows.length === 0 ? [] : [{ ...table, rows }];
    });
  return { decided: keep(false), pending: keep(true) };
}

function isRowPending(row: Row, states: PageStates, rowLines: ReadonlySet<number>): boolean {
  const { facts, statuses } = states;
  if (facts.some((each) => each.fact.at === row.at && saysPending(each))) return true;
  const isNear = (at: number, place: string) => speaksOf(row, at, place, states, rowLines);
  const near = statuses.filter(
    ({ at, until, place }) =>
      row.at < until && (isNear(at, place) || (until < Infinity && at < row.at)),
  );
  const labelled = near.filter(({ isLabelled }) => isLabelled);
  if (labelled.length > 0) return labelled.some(({ isPending }) => isPending);
  const badges = near.map(({ isPending }) => isPending);
  if (badges.includes(true)) return !badges.includes(false);
  const isSaid = facts.some((each) => saysPending(each) && isNear(each.fact.at, each.place));
  return isSaid && !badges.includes(false);
}

/** Whether what stands on a line speaks of a row: in the same part of the page, and of no other row or claim. */
function speaksOf(
  row: Row,
  at: number,
  place: string,
  { facts, scopes }: PageStates,
  rowLines: ReadonlySet<number>,
): boolean {
  const scope = scopes(row.place);
  if (scopes(place) !== scope) return false;
  if (scope !== undefined) return !rowLines.has(at) || at === row.at;
  return !rowLines.has(at) && isBefore(at, row, facts);
}

function saysPending({ fact }: PlacedFact): boolean {
  return fact.kind === 'status' && fact.value === 'pending';
}

/** A state counts for what follows it, up to the next claim; a number right after it is that of the same claim. */
const SAME_CLAIM_LINES = 4;

function isBefore(at: number, row: Row, facts: readonly PlacedFact[]): boolean {
  const numbers = facts.filter(({ fact }) => fact.kind === 'claimNumber').map(({ fact }) => fact);
  if (new Set(numbers.map(valueOf)).size < 2) return true;
  if (at > row.at) return false;
  const current = numbers.findLast((fact) => fact.at <= at + SAME_CLAIM_LINES);
  return numbers
    .filter((fact) => fact.at > at + SAME_CLAIM_LINES && fact.at <= row.at)
    .every((fact) => valueOf(fact) === valueOf(current));
}

function valueOf(fact: ClaimFact | undefined): string | undefined {
  return fact?.kind === 'claimNumber' ? fact.value : undefined;
}
