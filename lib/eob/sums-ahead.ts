import type { NamedCells } from '#lib/eob/named-cells.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';
import { completed } from '#lib/eob/restated-rows.ts';

/** Fewer amounts that happen to be sums are chance. */
const FEWEST_SUMS = 2;

/**
 * The rows with each row that says of a claim what the table under it says of its services taken for that: the
 * claim's days, no procedure, and in every common column their sum. With the procedure of its only service it is that
 * service; of several it is the summary, behind them. The names that stand in the columns of the claim are theirs.
 */
export function withoutSumsAhead(rows: readonly ReadRow[]): readonly ReadRow[] {
  const told: ReadRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const claim = rows[at];
    if (claim === undefined) break;
    const services = servicesUnder(claim, rows.slice(at + 1));
    const isOver = isSumOf(claim, services);
    told.push(...(isOver ? servicesOf(claim, services) : [claim]));
    at += 1 + (isOver ? services.length : 0);
  }
  return told;
}

function servicesOf(claim: ReadRow, services: readonly ReadRow[]): readonly ReadRow[] {
  const [only, ...more] = services;
  if (only !== undefined && more.length === 0) {
    return [{ ...completed(claim, only), date: only.date }];
  }
  return [
    ...services.map((each) => ({ ...each, row: { ...each.row, named: named(each, claim) } })),
    { ...claim, kind: 'summary' },
  ];
}

/** The services with a procedure in the table that begins right under a row without one. */
function servicesUnder(claim: ReadRow, below: readonly ReadRow[]): readonly ReadRow[] {
  const [first] = below;
  const isOver = claim.kind === 'service' && claim.row.code === undefined;
  if (!isOver || first === undefined || first.table === claim.table) return [];
  const end = below.findIndex(
    ({ kind, table, row }) => kind !== 'service' || table !== first.table || row.code === undefined,
  );
  return end < 0 ? below : below.slice(0, end);
}

/** Whether services are of the days of a claim, and of all their amounts that it prints too it prints the sum. */
function isSumOf({ read, date }: ReadRow, services: readonly ReadRow[]): boolean {
  const [from, to] = [date?.from, date?.to ?? date?.from];
  if (services.length === 0 || from === undefined || to === undefined) return false;
  const isOfDays = services.every(
    (service) => service.date !== undefined && from <= service.date.from && service.date.from <= to,
  );
  const common = [...read.tokens.keys()].filter((term) =>
    services.every((service) => service.read.tokens.has(term)),
  );
  const areSums = common.every(
    (term) =>
      services.reduce((sum, each) => sum + (each.read.amounts[term] ?? 0), 0) ===
      read.amounts[term],
  );
  const isSomething = common.some((term) => read.amounts[term] !== 0);
  return isOfDays && isSomething && areSums && common.length >= FEWEST_SUMS;
}

function named({ row: { named: own } }: ReadRow, { row }: ReadRow): NamedCells {
  return {
    claimNumber: own.claimNumber ?? row.named.claimNumber,
    patient: own.patient ?? row.named.patient,
    provider: own.provider ?? row.named.provider,
  };
}
