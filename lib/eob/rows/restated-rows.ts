import type { Term } from '#lib/claim/identities.ts';
import { AMOUNT_FIELDS } from '#lib/claim/schema.ts';
import { withAmountsOf } from '#lib/eob/rows/add-amounts.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';

/** Fewer amounts that agree are chance. */
const FEWEST_AMOUNTS = 2;

/**
 * The rows without those of a table that says again, under other headings, what services of the same claim come to:
 * a worksheet of how the payment was worked out, a table of the shares alone. What only the second table tells is
 * given to the first where its sums hold with it; what both tell stays as the first one tells it. First is the fuller
 * one, wherever it stands.
 * `claimOf`: the number of the claim that a row stands under, where one is printed; over all numbers a summary says
 * again what a claim comes to.
 */
export function withoutRestated(
  rows: readonly ReadRow[],
  claimOf: (row: ReadRow) => string | undefined,
): readonly ReadRow[] {
  const services = rows.filter(({ kind }) => kind === 'service');
  const originals = new Map<ReadRow, ReadRow>();
  const said: ReadRow[] = [];
  for (const table of fullestFirst(services)) {
    const pairs = matched(table, said, claimOf);
    if (pairs === undefined) said.push(...table);
    else for (const [row, original] of pairs) originals.set(row, original);
  }
  const repeated = new Set([...originals.keys()].map(({ table }) => table));
  const told = new Map([...originals].map(([row, original]) => [original, row] as const));
  return rows
    .filter(({ table }) => !repeated.has(table))
    .map((row) => {
      const again = told.get(row);
      return again === undefined ? row : completed(row, again);
    });
}

/** The services by table: those that name procedures first, then those that print more of them, then as they stand. */
function fullestFirst(services: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  return [...Map.groupBy(services, ({ table }) => table)]
    .toSorted(
      ([a, rows], [b, others]) =>
        codedShare(others) - codedShare(rows) || b.columns.length - a.columns.length,
    )
    .map(([, rows]) => rows);
}

function codedShare(rows: readonly ReadRow[]): number {
  return rows.filter(({ row }) => row.code !== undefined).length / rows.length;
}

type Pair = readonly [ReadRow, ReadRow];

/** For each row of a table one of a fuller table that it says again; undefined where one of them says something new. */
function matched(
  rows: readonly ReadRow[],
  fuller: readonly ReadRow[],
  claimOf: (row: ReadRow) => string | undefined,
): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const row of rows) {
    const claim = claimOf(row);
    const original = fuller.find(
      (other) =>
        [claimOf(other), undefined].includes(claim) &&
        pairs.every(([, taken]) => taken !== other) &&
        !goesOn(row.table, other.table) &&
        saysAgain(row, other),
    );
    if (original === undefined) return undefined;
    pairs.push([row, original]);
  }
  const shared = pairs.flatMap(([row, original]) =>
    sharedTerms(row, original).map((term) => original.read.amounts[term]),
  );
  return new Set(shared).size < FEWEST_AMOUNTS ? undefined : pairs;
}

/** So many of as many headings alike: then the table goes on, on another page or as it was recognised there. */
const SAME_HEADINGS = 0.5;

/** Under the same headings a table goes on, and its services are new ones. */
function goesOn({ columns }: ServiceTable, before: ServiceTable): boolean {
  if (columns.length !== before.columns.length) return false;
  const labels = new Set(before.columns.map(({ label }) => normalise(label).join('')));
  const same = columns.filter(({ label }) => labels.has(normalise(label).join('')));
  return same.length >= SAME_HEADINGS * columns.length;
}

/**
 * Whether a row has the day of another one, no other procedure, and what was charged or allowed for it, whatever its
 * headings are taken for: they may name the same amounts otherwise. Of a bundled service both say nothing but zeros.
 */
function saysAgain(row: ReadRow, other: ReadRow): boolean {
  const [code, otherCode] = [row.row.code?.code, other.row.code?.code];
  const isSameCode = code === undefined || otherCode === undefined || code === otherCode;
  if (row.date?.from !== other.date?.from || !isSameCode) return false;
  const isNothing = printedAmounts(row).every((amount) => amount === 0);
  return isNothing
    ? other.read.amounts.allowed === 0
    : sharedTerms(row, other).some((term) => term === 'billed' || term === 'allowed');
}

/** The terms of a row whose amounts are not zero and stand on another row too. */
function sharedTerms(row: ReadRow, { read }: ReadRow): readonly Term[] {
  const printed = new Set(printedAmounts(row));
  return [...read.tokens.keys()].filter((term) => {
    const amount = read.amounts[term];
    return amount !== undefined && amount !== 0 && printed.has(amount);
  });
}

function printedAmounts({ row: { cells, unnamed } }: ReadRow): readonly number[] {
  return [...cells, ...unnamed].flatMap((cell) => cell?.amount ?? []);
}

/** A service with what is printed of it again, and the procedure where only that row names it. */
export function completed(service: ReadRow, again: ReadRow): ReadRow {
  const { row } = service;
  return {
    ...withAmountsOf(service, [again], AMOUNT_FIELDS),
    row: { ...row, code: row.code ?? again.row.code },
  };
}
