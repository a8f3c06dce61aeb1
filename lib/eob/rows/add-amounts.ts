import { type Amounts, checkRows, type Term } from '#lib/claim/identities.ts';
import { type ReadRow, UNCLEAR_HEADINGS } from '#lib/eob/rows/read-row.ts';
import { isWrittenOff } from '#lib/eob/rows/row-amounts.ts';

/** An identity with fewer terms that are not zero proves nothing. */
const FEWEST_TERMS = 2;

/**
 * A service with what other rows print of it under these terms and its own does not. The row as it was where they
 * add nothing, and where its sums do not hold with it: then it may be of something else.
 */
export function withAmountsOf(
  service: ReadRow,
  others: readonly ReadRow[],
  terms: readonly Term[],
): ReadRow {
  const { read } = service;
  const amounts: Partial<Record<Term, number>> = { ...read.amounts };
  const tokens = new Map(read.tokens);
  const labels = new Map(service.labels);
  for (const other of others) {
    for (const term of terms) {
      const token = other.read.tokens.get(term);
      if (token === undefined || amounts[term] !== undefined || read.blank.has(term)) continue;
      amounts[term] = other.read.amounts[term] ?? token.amount;
      tokens.set(term, token);
      labels.set(term, other.labels.get(term) ?? '');
    }
  }
  return tokens.size > read.tokens.size &&
    (explainsAllowed(amounts) || isNothing(amounts) || isOwed(amounts))
    ? {
        ...service,
        read: { ...read, amounts, tokens },
        labels,
        results: checkRows([amounts])[0] ?? [],
        rivals: service.rivals.filter(({ field }) => read.tokens.has(field) || !tokens.has(field)),
        doubts: service.doubts.filter((doubt) => doubt !== UNCLEAR_HEADINGS),
      }
    : service;
}

/** Whether all of a charge is refused, and nobody pays or owes any of it. */
function isNothing(amounts: Amounts): boolean {
  const { allowed, planPaid, patientResponsibility } = amounts;
  return (
    isWrittenOff(amounts) &&
    [allowed, planPaid, patientResponsibility].every((amount) => amount === 0)
  );
}

/** Whether all of a charge is refused, and the patient owes it. */
function isOwed(amounts: Amounts): boolean {
  const { billed = 0, allowed, planPaid, notCovered, patientResponsibility } = amounts;
  const isRefused = billed > 0 && billed === notCovered && allowed === 0 && planPaid === 0;
  return isRefused && patientResponsibility === billed;
}

/** Whether a sum of what the plan, the patient and others pay is the allowed amount, and nothing is open. */
export function explainsAllowed(amounts: Amounts): boolean {
  const results = checkRows([amounts])[0] ?? [];
  const isOpen = results.some(({ status }) => status === 'contradicted' || status === 'doubtful');
  return (
    amounts.planPaid !== undefined &&
    !isOpen &&
    results.some(
      ({ status, weight, identity }) =>
        status === 'closed' && weight >= FEWEST_TERMS && identity.whole === 'allowed',
    )
  );
}
