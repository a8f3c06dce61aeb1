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
 * with the claim's number, and the first has no service above it. It sums what is below it, up to the next claim.
 * `numbers`: the claim numbers of the document, in its order.
 */
export function withTotalsAhead(
  rows: readonly ReadRow[],
  numbers: readonly Numbered[],
): readonly ReadRow[] {
  const ahead = rows.filter((row, index) =>
    isWithNumber(row, rows[index - 1], rows.slice(index).find(isService), numbers),
  );
  const [first] = ahead;
  if (first === undefined || rows.slice(0, rows.indexOf(first)).some(isService)) return rows;
  const sums = new Set(ahead);
  let over: ReadRow | undefined;
  return rows.map((row, index): ReadRow => {
    if (sums.has(row)) {
      over = row;
      return { ...row, kind: 'summary' };
    }
    if (!isService(row) || over === undefined) return row;
    const from = rows.indexOf(over) + 1;
    const next = rows.findIndex((each, at) => at > index && sums.has(each));
    const services = rows.slice(from, next < 0 ? rows.length : next).filter(isService);
    return { ...row, totals: [...row.totals, ...checksOf(over, services)] };
  });
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
