import type { Term } from '#lib/claim/identities.ts';
import { withAmountsAfter } from '#lib/eob/rows/claim-level-amounts.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { completed } from '#lib/eob/rows/restated-rows.ts';
import type { NamedCells } from '#lib/eob/tables/named-cells.ts';

/** Fewer amounts that happen to be sums are chance. */
const FEWEST_SUMS = 2;
const NO_SUM =
  'This row may be a whole claim, but the services under it do not come to what it says.';

/** `open`: a sum of the services is not what the claim says. */
type Sums = 'hold' | 'open';

/**
 * The rows with each row that says of a claim what the table under it says of its services taken for that: the
 * claim's days, no procedure, and in every common column their sum. With the procedure of its only service it is that
 * service; several have together what it prints more. The names that stand in the columns of the claim are theirs.
 * A header without a decision is left out in any case.
 */
export function withoutSumsAhead(rows: readonly ReadRow[]): readonly ReadRow[] {
  const told: ReadRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const claim = rows[at];
    if (claim === undefined) break;
    const below = servicesInTable(claim, rows.slice(at + 1));
    if (below.length > 0 && addsUp(claim, below)) {
      told.push(claim, ...below.map((each) => withNames(each, claim)));
      at += 1 + below.length;
      continue;
    }
    const services = servicesUnder(claim, rows.slice(at + 1));
    const sums = sumUp(claim, services);
    if (sums === 'hold') told.push(...servicesOf(claim, services));
    else if (claim.kind !== 'header') told.push(sums === 'open' ? withDoubt(claim) : claim);
    at += 1 + (sums === 'hold' ? services.length : 0);
  }
  return told;
}

function withDoubt(claim: ReadRow): ReadRow {
  return { ...claim, doubts: [...claim.doubts, NO_SUM] };
}

function servicesOf(claim: ReadRow, services: readonly ReadRow[]): readonly ReadRow[] {
  const last = services.at(-1);
  if (last === undefined) return [claim];
  const printed: ReadRow = { ...claim, kind: 'summary' };
  if (claim.kind === 'header') {
    return withAmountsAfter(services, last, [printed]).map((each) => withNames(each, claim));
  }
  if (services.length === 1) return [{ ...completed(claim, last), date: last.date }];
  const totals = commonTerms(claim, services)
    .filter((term) => claim.read.amounts[term] !== 0)
    .map((term) => ({ term, status: 'closed' as const }));
  return withAmountsAfter(services, last, [printed]).map((each) => ({
    ...withNames(each, claim),
    totals,
  }));
}

/**
 * The services with a day and a procedure right under a row of their table that has neither: Medicaid's remittances
 * print a claim's name, number and sums on a line over its services, under the same headings of amounts.
 */
function servicesInTable(claim: ReadRow, below: readonly ReadRow[]): readonly ReadRow[] {
  const isOver = claim.kind === 'summary' && claim.row.code === undefined;
  if (!isOver) return [];
  const end = below.findIndex(
    ({ kind, table, row }) => kind !== 'service' || table !== claim.table || row.code === undefined,
  );
  return end < 0 ? below : below.slice(0, end);
}

/** The services with a procedure in the table that begins right under a row without one. */
function servicesUnder(claim: ReadRow, below: readonly ReadRow[]): readonly ReadRow[] {
  const [first] = below;
  const isOver =
    (claim.kind === 'service' || claim.kind === 'header') && claim.row.code === undefined;
  if (!isOver || first === undefined || first.table === claim.table) return [];
  const end = below.findIndex(
    ({ kind, table, row }) => kind !== 'service' || table !== first.table || row.code === undefined,
  );
  return end < 0 ? below : below.slice(0, end);
}

/**
 * How a claim stands to the services under it, undefined where they are not of its days: of all amounts that each of
 * them prints too it should print the sum.
 */
function sumUp(claim: ReadRow, services: readonly ReadRow[]): Sums | undefined {
  const { read, date } = claim;
  const [from, to] = [date?.from, date?.to ?? date?.from];
  if (services.length === 0 || from === undefined || to === undefined) return undefined;
  const isOfDays = services.every(
    (service) => service.date !== undefined && from <= service.date.from && service.date.from <= to,
  );
  const common = commonTerms(claim, services);
  const isSomething = common.some((term) => read.amounts[term] !== 0);
  if (!isOfDays || !isSomething || common.length < FEWEST_SUMS) return undefined;
  return addsUp(claim, services) ? 'hold' : 'open';
}

/** Whether a row says of all that it and each of the services print their sum, and not of nothing but zeros. */
function addsUp(claim: ReadRow, services: readonly ReadRow[]): boolean {
  const { amounts } = claim.read;
  const common = commonTerms(claim, services);
  const sumOf = (term: Term) =>
    services.reduce((sum, each) => sum + (each.read.amounts[term] ?? 0), 0);
  return (
    common.length >= FEWEST_SUMS &&
    common.some((term) => amounts[term] !== 0) &&
    common.every((term) => sumOf(term) === amounts[term])
  );
}

/** The terms that a claim and each of its services print. */
function commonTerms({ read }: ReadRow, services: readonly ReadRow[]): readonly Term[] {
  return [...read.tokens.keys()].filter((term) =>
    services.every((service) => service.read.tokens.has(term)),
  );
}

function withNames(service: ReadRow, { row: claim }: ReadRow): ReadRow {
  const own = service.row.named;
  const named: NamedCells = {
    claimNumber: own.claimNumber ?? claim.named.claimNumber,
    patient: own.patient ?? claim.named.patient,
    provider: own.provider ?? claim.named.provider,
  };
  return { ...service, row: { ...service.row, named } };
}
