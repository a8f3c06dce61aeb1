import { type Amounts, checkRows, type Term } from '#lib/claim/identities.ts';
import { explainsAllowed, withAmountsOf } from '#lib/eob/rows/add-amounts.ts';
import { OF_THE_CLAIM, sumsAfter } from '#lib/eob/rows/claim-sums.ts';
import { type ReadRow, UNCLEAR_HEADINGS } from '#lib/eob/rows/read-row.ts';
import type { MoneyToken } from '#lib/table/money-tokens.ts';

/**
 * Gives services what is printed for their claim alone. That it is of them is told by a sum of the claim that charges
 * or allows what they come to; that the amounts belong to it, by the identity that they close. The only service of a
 * claim has all of it, and so has the only one of which anything was allowed; several have it together, and each the
 * zeros. `claimOf`: the claim number over a row.
 */
export function withClaimAmounts(
  rows: readonly ReadRow[],
  claimOf: (row: ReadRow) => string | undefined,
): readonly ReadRow[] {
  const given = new Map<ReadRow, ReadRow>();
  for (const [index, last] of rows.entries()) {
    if (last.kind !== 'service' || rows[index + 1]?.kind === 'service') continue;
    const before = rows.slice(0, index);
    const other = before.findLastIndex(
      (row) => row.kind !== 'service' || claimOf(row) !== claimOf(last),
    );
    const services = [...before.slice(other + 1), last];
    const next = rows.findIndex(({ kind }, at) => at > index && kind === 'service');
    const after = rows.slice(index + 1, next < 0 ? rows.length : next);
    for (const [at, row] of withAmountsAfter(services, last, after).entries()) {
      const service = services[at];
      if (service !== undefined) given.set(service, row);
    }
  }
  return rows.map((row) => given.get(row) ?? row);
}

/** The services of one claim with what the sums after the last of them print for it alone. */
export function withAmountsAfter(
  services: readonly ReadRow[],
  last: ReadRow,
  after: readonly ReadRow[],
): readonly ReadRow[] {
  const printed = printedByAll(services);
  const sums = sumsAfter(last, printed, after);
  if (services.length > 1) {
    return withOnlyAllowed(services, sums) ?? withShared(services, printed, sums);
  }
  const whole = withPartsOfShare(last, sums) ?? withAmountsOf(last, sums, OF_THE_CLAIM);
  return [whole === last ? last : { ...whole, ofClaim: amountsOf(sharedBy(services, sums)) }];
}

/** What one figure may hold of all that lies between the allowed amount and the payment. */
const PARTS_OF_SHARE = [
  'deductible',
  'copay',
  'coinsurance',
  'otherInsurance',
  'withheld',
] as const;
const BESIDE_PARTS = OF_THE_CLAIM.filter((term) => term !== 'costShare');

/**
 * A service that has several parts of its share in one figure, with the parts that its claim lists by themselves: where
 * none of them stands on its own line, and they come to that figure. Undefined where they do not.
 */
function withPartsOfShare(service: ReadRow, sums: readonly ReadRow[]): ReadRow | undefined {
  const { amounts, tokens } = service.read;
  const { costShare, ...rest } = amounts;
  if (costShare === undefined || PARTS_OF_SHARE.some((part) => tokens.has(part))) return undefined;
  const listed = amountsOf(sharedBy([service], sums));
  const parts = PARTS_OF_SHARE.flatMap((part) => listed[part] ?? []);
  if (parts.length === 0 || parts.reduce((sum, part) => sum + part, 0) !== costShare) {
    return undefined;
  }
  const own = new Map([...tokens].filter(([term]) => term !== 'costShare'));
  const bare = { ...service, read: { ...service.read, amounts: rest, tokens: own } };
  const whole = withAmountsOf(bare, sums, BESIDE_PARTS);
  return whole === bare ? undefined : whole;
}

/** What services come to, by the terms that each of them prints. */
function printedByAll(services: readonly ReadRow[]): Amounts {
  const terms = [...(services[0]?.read.tokens.keys() ?? [])].filter((term) =>
    services.every(({ read }) => read.tokens.has(term)),
  );
  return Object.fromEntries(
    terms.map((term) => [
      term,
      services.reduce((sum, { read }) => sum + (read.amounts[term] ?? 0), 0),
    ]),
  );
}

interface Shared {
  readonly token: MoneyToken;
  readonly label: string;
}

/** What sums print of services and none of these does. */
function sharedBy(
  services: readonly ReadRow[],
  sums: readonly ReadRow[],
): ReadonlyMap<Term, Shared> {
  const isPrinted = (term: Term) => services.some(({ read }) => read.amounts[term] !== undefined);
  return new Map(
    sums.flatMap(({ read, labels }) =>
      OF_THE_CLAIM.flatMap((term) => {
        const token = read.tokens.get(term);
        if (token === undefined || isPrinted(term)) return [];
        return [[term, { token, label: labels.get(term) ?? '' }] as const];
      }),
    ),
  );
}

function amountsOf(shared: ReadonlyMap<Term, Shared>): Amounts {
  return Object.fromEntries([...shared].map(([term, { token }]) => [term, token.amount]));
}

/**
 * Several services of which one alone was allowed anything: what the sums print is of that one, where it makes up what was
 * allowed for it. Undefined where several were, or nothing is made up.
 */
function withOnlyAllowed(
  services: readonly ReadRow[],
  sums: readonly ReadRow[],
): readonly ReadRow[] | undefined {
  if (!services.every(({ read }) => read.tokens.has('allowed'))) return undefined;
  const [only, ...others] = services.filter(({ read }) => read.amounts.allowed !== 0);
  if (only === undefined || others.length > 0) return undefined;
  const shared = sharedBy(services, sums);
  const ofClaim = amountsOf(shared);
  const isNeeded = !explainsAllowed(only.read.amounts);
  if (shared.size === 0 || !isNeeded || !explainsAllowed({ ...only.read.amounts, ...ofClaim })) {
    return undefined;
  }
  const whole = withAmountsOf(only, sums, [...shared.keys()]);
  return whole === only
    ? undefined
    : services.map((service) => (service === only ? { ...whole, ofClaim } : service));
}

/** Several services with what they have together, where it makes up what is allowed for them. */
function withShared(
  services: readonly ReadRow[],
  printed: Amounts,
  sums: readonly ReadRow[],
): readonly ReadRow[] {
  const shared = sharedBy(services, sums);
  const ofClaim = { ...amountsOf(shared), ...allowedOf(printed) };
  if (shared.size === 0 || !explainsAllowed({ ...printed, ...ofClaim })) return services;
  const zeros = new Map([...shared].filter(([, { token }]) => token.amount === 0));
  return services.map((service) => ({ ...withZeros(service, zeros), ofClaim }));
}

function allowedOf({ allowed }: Amounts): Amounts {
  return allowed === undefined ? {} : { allowed };
}

/** What is nothing for all services together is nothing for each. */
function withZeros(service: ReadRow, zeros: ReadonlyMap<Term, Shared>): ReadRow {
  const { read, labels, doubts } = service;
  const [tokens, named] = [new Map(read.tokens), new Map(labels)];
  for (const [term, { token, label }] of zeros) {
    tokens.set(term, token);
    named.set(term, label);
  }
  const amounts = { ...read.amounts, ...amountsOf(zeros) };
  return {
    ...service,
    read: { ...read, amounts, tokens },
    results: zeros.size === 0 ? service.results : (checkRows([amounts])[0] ?? []),
    labels: named,
    doubts: doubts.filter((doubt) => doubt !== UNCLEAR_HEADINGS),
  };
}
