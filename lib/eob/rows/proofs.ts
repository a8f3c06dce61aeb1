import type { Amounts, FamilyResult, Term } from '#lib/claim/identities.ts';
import { printedTerms } from '#lib/claim/identities.ts';
import { isWrittenOff, type RowAmounts } from '#lib/eob/rows/row-amounts.ts';

/** What speaks for and against each figure of a row. */
export interface RowProofs {
  /** Identities that hold, with at least two terms that are not zero, by the terms that they contain. */
  readonly by: ReadonlyMap<Term, readonly string[]>;
  /** Identities that must hold and are open, by their terms. */
  readonly against: ReadonlyMap<Term, readonly string[]>;
}

/** An identity with fewer terms that are not zero proves nothing. */
const FEWEST_TERMS = 2;

/** How a column's total stands to the sum of its rows, for the rows that it sums. */
export interface TotalCheck {
  readonly term: Term;
  readonly status: 'closed' | 'open';
}

/** How identities and totals stand to a row. */
interface RowChecks {
  readonly results: readonly FamilyResult[];
  readonly totals: readonly TotalCheck[];
}

/** Gathers what identities and totals say of each figure of a row. */
export function proveRow(
  amounts: Amounts,
  { results, totals }: RowChecks,
  { tokens, blank, isWhollyRefused }: Pick<RowAmounts, 'tokens' | 'blank' | 'isWhollyRefused'>,
): RowProofs {
  const by = new Map<Term, string[]>();
  const against = new Map<Term, string[]>();
  for (const { status, identity, weight } of results) {
    if (status !== 'closed' && status !== 'contradicted') continue;
    if (status === 'closed' && weight < FEWEST_TERMS) continue;
    const target = status === 'closed' ? by : against;
    for (const term of printedTerms(identity, amounts)) add(target, term, identity.id);
  }
  const doubtful = doubtfulTerms(amounts, results);
  for (const { term, status } of totals) {
    // A blank cell is no term of its column's sum, which then says nothing of what belongs there.
    if (amounts[term] === undefined || blank.has(term)) continue;
    // A sum proves the digits of a column, not its meaning: where that is in doubt, it proves nothing.
    if (status === 'closed' && doubtful.has(term) && !by.has(term)) continue;
    add(status === 'closed' ? by : against, term, `sum of ${term} = total`);
  }
  if (isWrittenOff(amounts)) {
    for (const term of WRITTEN_OFF_TERMS) {
      const isTold = tokens.has(term) || (blank.has(term) && isTotalled(term, totals));
      if (amounts[term] === 0 && isTold) add(by, term, 'billed = discount + notCovered');
    }
  }
  if (isWhollyRefused === true) {
    for (const term of WRITTEN_OFF_TERMS) {
      if (tokens.has(term)) add(by, term, 'nothing under headings that other lines prove');
    }
  }

  if (isOwedInFull(amounts, tokens)) add(by, 'allowed', 'billed = patientResponsibility');
  return { by, against };
}

const SHARE_PARTS: readonly Term[] = ['deductible', 'copay', 'coinsurance'];

/**
 * Whether the patient owes all of a charge of which the row says that nothing was allowed, paid or taken off, and that no
 * part of it is a share of the plan's price: then it is not covered, also where no column says so.
 */
function isOwedInFull(amounts: Amounts, tokens: RowAmounts['tokens']): boolean {
  const { billed = 0, patientResponsibility, allowed, planPaid, discount = 0 } = amounts;
  const printed = SHARE_PARTS.filter((part) => tokens.has(part));
  const isNothing = [allowed, planPaid].every((amount) => amount === 0) && tokens.has('allowed');
  return (
    billed > 0 &&
    billed === patientResponsibility &&
    isNothing &&
    discount === 0 &&
    amounts.costShare === undefined &&
    printed.includes('deductible') &&
    printed.length > 1 &&
    printed.every((part) => amounts[part] === 0)
  );
}

/** Terms of sums whose main parts are printed and that do not hold, or hold only without the allowed amount. */
function doubtfulTerms(amounts: Amounts, results: readonly FamilyResult[]): ReadonlySet<Term> {
  return new Set(
    results.flatMap(({ status, identity, family }) => {
      if (status === 'doubtful') return printedTerms(identity, amounts);
      const isAround = status === 'closed' && family.main.includes('allowed');
      const isPassedOver = isAround && !printedTerms(identity, amounts).includes('allowed');
      return isPassedOver && amounts.allowed !== 0 ? (['allowed'] as const) : [];
    }),
  );
}

const WRITTEN_OFF_TERMS: readonly Term[] = [
  'allowed',
  'planPaid',
  'deductible',
  'copay',
  'coinsurance',
  'patientResponsibility',
];

/** The printed cells of a column make up its total: then its blank ones hold nothing. */
function isTotalled(term: Term, totals: readonly TotalCheck[]): boolean {
  return totals.some((total) => total.term === term && total.status === 'closed');
}

function add(map: Map<Term, string[]>, term: Term, id: string): void {
  map.set(term, [...(map.get(term) ?? []), id]);
}
