import type { Term } from '#lib/claim/identities.ts';
import { AMBIGUOUS_HEADING, type ReadRow } from '#lib/eob/rows/read-row.ts';
import { SAVED } from '#lib/eob/rows/savings.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** A label that may mean something else than it is read as, and when a row shows that it does. */
interface Misreading {
  readonly term: Term;
  readonly mayMislead: (label: string) => boolean;
  readonly isShown: (row: ReadRow) => boolean;
  /** The rows that it misleads; all under the label where not told. */
  readonly isMisled?: (row: ReadRow) => boolean;
}

const MISREADINGS: readonly Misreading[] = [
  {
    // What is called a cost may be the patient's share: that may be less than what the plan paid, and all that is not covered.
    term: 'allowed',
    mayMislead: (label) =>
      labelCandidates(label).some(({ field }) => field === 'patientResponsibility'),
    isShown: ({ read: { amounts, tokens } }) => {
      const { allowed = 0, planPaid = 0, notCovered = 0 } = amounts;
      const isRefused = planPaid === 0 && allowed > 0 && notCovered === allowed;
      return (
        (isRefused && !tokens.has('patientResponsibility')) || (allowed >= 0 && planPaid > allowed)
      );
    },
  },
  {
    // What is left after the deductible is less than the patient and the plan pay together, and that no more than the charge.
    term: 'allowed',
    mayMislead: (label) =>
      labelCandidates(label).some(({ field }) => field === 'allowedAfterDeductible'),
    isShown: ({ read: { amounts, tokens } }) => {
      const { billed = 0, allowed = 0, planPaid = 0, patientResponsibility = 0 } = amounts;
      const paid = planPaid + patientResponsibility;
      const isExplained = tokens.has('deductible') || tokens.has('notCovered');
      return !isExplained && allowed >= 0 && allowed < paid && paid <= billed;
    },
  },
  {
    // Nor does a part of the share come to more than the payments leave of the allowed amount.
    term: 'allowed',
    mayMislead: (label) =>
      labelCandidates(label).some(({ field }) => field === 'allowedAfterDeductible'),
    isShown: ({ read: { amounts, tokens } }) => {
      const { allowed = -1, planPaid, otherInsurance = 0, withheld = 0, notCovered = 0 } = amounts;
      const isTold = tokens.has('patientResponsibility') || planPaid === undefined;
      const left = allowed - (planPaid ?? 0) - otherInsurance - withheld;
      if (isTold || allowed < 0 || notCovered !== 0) return false;
      return (amounts.costShare ?? amounts.deductible ?? 0) > left;
    },
  },
  {
    // The allowed amount less the deductible is what is left after it: else the label may be that of the allowed amount.
    term: 'allowedAfterDeductible',
    mayMislead: (label) => labelCandidates(label).some(({ field }) => field === 'allowed'),
    isShown: ({ read: { amounts } }) => {
      const { allowed, deductible = 0, allowedAfterDeductible = 0 } = amounts;
      return allowed !== undefined && allowed - deductible !== allowedAfterDeductible;
    },
  },
  {
    // What is not covered is the patient's on one row: then it is nobody's loss on those without a share.
    term: 'notCovered',
    mayMislead: () => true,
    isShown: ({ read: { amounts, tokens } }) => {
      const { allowed, notCovered = 0, patientResponsibility } = amounts;
      const isOwed = notCovered > 0 && patientResponsibility === notCovered;
      return allowed === 0 && isOwed && tokens.has('patientResponsibility');
    },
    isMisled: ({ read: { amounts, tokens } }) =>
      (amounts.notCovered ?? 0) > 0 && !tokens.has('patientResponsibility'),
  },
  {
    // What another payer may have paid does not close the sums with what the plan paid left out.
    term: 'planPaid',
    mayMislead: (label) => labelCandidates(label).some(({ field }) => field === 'otherInsurance'),
    isShown: ({ results }) => results.some(({ status }) => status === 'contradicted'),
  },
  {
    // What was saved may hold what the plan paid: both together are then more than the charge.
    term: 'discount',
    mayMislead: (label) => SAVED.test(label),
    isShown: ({ read: { amounts, tokens } }) => {
      const { billed = 0, discount = 0, planPaid = 0 } = amounts;
      return !tokens.has('allowed') && planPaid > 0 && discount + planPaid > billed;
    },
  },
];

/**
 * Doubts all rows of a document under a label that some row shows to mean something else than it is read as: sums may
 * hold on other rows by chance.
 */
export function withMisreadDoubts(rows: readonly ReadRow[]): readonly ReadRow[] {
  return MISREADINGS.reduce<readonly ReadRow[]>(doubted, rows);
}

function doubted(
  rows: readonly ReadRow[],
  { term, mayMislead, isShown, isMisled = () => true }: Misreading,
): readonly ReadRow[] {
  const misread = new Set(
    rows.flatMap((row) => {
      const label = row.labels.get(term);
      const isMisread = row.kind === 'service' && label !== undefined && isShown(row);
      return isMisread && mayMislead(label) ? [label] : [];
    }),
  );
  if (misread.size === 0) return rows;
  return rows.map((row) =>
    row.kind === 'service' && misread.has(row.labels.get(term) ?? '') && isMisled(row)
      ? { ...row, doubts: [...row.doubts, AMBIGUOUS_HEADING] }
      : row,
  );
}
