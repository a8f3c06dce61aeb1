import type { Term } from '#lib/claim/identities.ts';
import { withDerived } from '#lib/eob/rows/derive.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';

/** A fact that begins a claim: its number. */
interface Numbered {
  readonly at: number;
  readonly value: string;
}

/**
 * The rows, where a document says of each claim what its services come to before it lists them: such a total stands
 * with the claim's number, and the first has no service above it, or it sums those below it and not those above. It is
 * of what stands under it, up to the next claim. `numbers`: the claim numbers of the document, in its order.
 */
export function withTotalsAhead(
  rows: readonly ReadRow[],
  numbers: readonly Numbered[],
): readonly ReadRow[] {
  const headed = rows.filter((row, index) =>
    isWithNumber(row, rows[index - 1], rows.slice(index).find(isService), numbers),
  );
  const [first] = headed;
  if (first === undefined) return rows;
  const isUsual = !rows.slice(0, rows.indexOf(first)).some(isService);
  const sums = new Set(isUsual ? headed : headed.filter((row) => sumsBelow(rows, row, headed)));
  let over: ReadRow | undefined;
  let summed: readonly ReadRow[] = [];
  return rows.map((row): ReadRow => {
    if (sums.has(row)) {
      over = row;
      summed = summedOf(row, servicesUnder(rows, row, sums));
      return { ...row, kind: 'summary' };
    }
    if (over === undefined || !summed.includes(row)) return row;
    return { ...row, totals: [...row.totals, ...checksOf(over, summed)] };
  });
}

/** The services between a total and the next one of its kind. */
function servicesUnder(
  rows: readonly ReadRow[],
  total: ReadRow,
  totals: ReadonlySet<ReadRow>,
): readonly ReadRow[] {
  const below = rows.slice(rows.indexOf(total) + 1);
  const end = below.findIndex((row) => totals.has(row));
  return below.slice(0, end < 0 ? below.length : end).filter(isService);
}

/**
 * Of the services under a total those that it sums: a claim that was decided again says its services once more, under
 * the decision before, and its total is of the decision that stands first.
 */
function summedOf(total: ReadRow, services: readonly ReadRow[]): readonly ReadRow[] {
  const keys = services.map(({ date, row }) => `${date?.from} ${row.code?.code}`);
  const again = keys.findIndex((key, index) => keys.indexOf(key) < index);
  const isRepeated = keys.every((key, index) => index < again || keys.indexOf(key) < again);
  const first = services.slice(0, Math.max(0, again));
  return isRepeated && isSum(checksOf(total, first)) ? first : services;
}

/** So many amounts that are the sums of others are no chance. */
const FEWEST_SUMS = 2;

function sumsBelow(rows: readonly ReadRow[], total: ReadRow, headed: readonly ReadRow[]): boolean {
  const at = rows.indexOf(total);
  const since = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'total') + 1;
  const [above, below] = [
    rows.slice(since, at).filter(isService),
    servicesUnder(rows, total, new Set(headed)),
  ].map((services) => checksOf(total, services));
  return isSum(below) && !isSum(above);
}

function isSum(checks: ReadRow['totals'] = []): boolean {
  return checks.length >= FEWEST_SUMS && checks.every(({ status }) => status === 'closed');
}

function isService({ kind }: ReadRow): boolean {
  return kind === 'service';
}

/** Whether a claim's number stands between a total and the row above it, or on its own line, and none before the next service. */
function isWithNumber(
  { kind, row }: ReadRow,
  above: ReadRow | undefined,
  next: ReadRow | undefined,
  numbers: readonly Numbered[],
): boolean {
  if (kind !== 'total' || next === undefined) return false;
  const own = numbers.findLast(({ at }) => at <= next.row.at)?.at ?? -1;
  return own > (above?.row.at ?? -1) && own <= row.at;
}

/** How what a claim says of its services stands to them, in every amount that each of them has. */
function checksOf({ read }: ReadRow, services: readonly ReadRow[]): ReadRow['totals'] {
  const known = services.map((service) => withDerived(service.read));
  return [...read.tokens.keys()].flatMap((term: Term) => {
    const total = read.amounts[term];
    if (total === undefined || known.some((amounts) => amounts[term] === undefined)) return [];
    const sum = known.reduce((all, amounts) => all + (amounts[term] ?? 0), 0);
    return [{ term, status: sum === total ? ('closed' as const) : ('open' as const) }];
  });
}
