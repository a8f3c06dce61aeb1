import { checkRows, type Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';
import type { MoneyToken } from '#lib/table/money-tokens.ts';

/** Why a table of charges and allowed amounts alone proves nothing. */
export const UNCLEAR_TABLE =
  'The headings of this table do not say clearly enough which amount is which, so its figures must be checked.';

/** What a claim's summary may add to its only service. */
const OF_THE_CLAIM: readonly Term[] = [
  'planPaid',
  'patientResponsibility',
  'deductible',
  'copay',
  'coinsurance',
  'otherInsurance',
  'withheld',
];

/** Where a claim has one service, what its summary says of the claim is said of that service, if the sums then hold. */
export function withClaimFigures(rows: readonly ReadRow[]): readonly ReadRow[] {
  const added = new Map(
    runsOfClaims(rows).flatMap(({ services, others }) => {
      const [service, ...more] = services;
      const filled =
        service !== undefined && more.length === 0 ? withFigures(service, others) : undefined;
      return service !== undefined && filled !== undefined ? [[service, filled] as const] : [];
    }),
  );
  return added.size === 0 ? rows : rows.map((row) => added.get(row) ?? row);
}

interface ClaimRun {
  readonly services: readonly ReadRow[];
  readonly others: readonly ReadRow[];
}

/** Services that follow each other, with the totals and summaries after them. */
function runsOfClaims(rows: readonly ReadRow[]): readonly ClaimRun[] {
  const runs: { services: ReadRow[]; others: ReadRow[] }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (row.kind !== 'service') run?.others.push(row);
    else if (run === undefined || run.others.length > 0) runs.push({ services: [row], others: [] });
    else run.services.push(row);
  }
  return runs;
}

function withFigures(service: ReadRow, others: readonly ReadRow[]): ReadRow | undefined {
  const { amounts, tokens } = service.read;
  // A record of labels without its own charge and procedure may be a summary itself.
  if (!tokens.has('billed') || service.row.code === undefined) return undefined;
  const own = others.filter(({ read }) =>
    (['billed', 'allowed'] as const).every(
      (term) => read.amounts[term] === undefined || read.amounts[term] === amounts[term],
    ),
  );
  const found = new Map<Term, MoneyToken>();
  for (const term of OF_THE_CLAIM) {
    const printed = own.flatMap(({ read }) => read.tokens.get(term) ?? []);
    const [first] = printed;
    const isAgreed = printed.every(({ amount }) => amount === first?.amount);
    if (!tokens.has(term) && first !== undefined && isAgreed) found.set(term, first);
  }
  if (found.size === 0) return undefined;
  const all = {
    ...amounts,
    ...Object.fromEntries([...found].map(([term, { amount }]) => [term, amount])),
  };
  const [results = []] = checkRows([all]);
  const isProved = results.some(
    ({ family, status, weight }) =>
      ['adjudication', 'split'].includes(family.name) && status === 'closed' && weight > 1,
  );
  if (!isProved || results.some(({ status }) => status === 'contradicted')) return undefined;
  return {
    ...service,
    read: { ...service.read, amounts: all, tokens: new Map([...tokens, ...found]) },
    results,
    doubts: service.doubts.filter((doubt) => doubt !== UNCLEAR_TABLE),
  };
}
