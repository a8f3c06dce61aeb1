import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { PatientAdjustments } from '#lib/eob/rows/row-amounts.ts';

/** A figure that the document does not print, worked out from figures that it does. */
export interface Derivation {
  readonly amount: number;
  readonly from: readonly Term[];
  /** Two sets of printed figures without a common one give the same amount. */
  readonly isTwofold: boolean;
  /** The second of those sets. */
  readonly also?: readonly Term[];
}

interface Way {
  readonly amount: number;
  readonly from: readonly Term[];
}

/** The part of the not-covered amount that the patient owes; undefined where the document leaves it open. */
function notCoveredOwed(amounts: Amounts): number | undefined {
  const { notCovered = 0, patientResponsibility } = amounts;
  if (notCovered === 0) return 0;
  const parts = shareParts(amounts);
  if (patientResponsibility === undefined || parts?.isComplete !== true) return undefined;
  if (patientResponsibility === parts.amount + notCovered) return notCovered;
  return patientResponsibility === parts.amount ? 0 : undefined;
}

interface ShareParts extends Way {
  /** No part is left out: deductible, copay and coinsurance are all printed, by themselves or together. */
  readonly isComplete: boolean;
}

function shareParts(amounts: Amounts): ShareParts | undefined {
  const terms: readonly Term[] = ['deductible', 'copay', 'coinsurance', 'costShare'];
  const from = terms.filter((term) => amounts[term] !== undefined);
  if (from.length === 0) return undefined;
  const has = (term: Term) => amounts[term] !== undefined;
  const isComplete =
    has('coinsurance') && ((has('deductible') && has('copay')) || has('costShare'));
  return { amount: sum(amounts, from), from, isComplete };
}

function sum(amounts: Amounts, terms: readonly Term[]): number {
  return terms.reduce((total, term) => total + (amounts[term] ?? 0), 0);
}

/** The allowed amount where the payer prints none, or leaves the cell blank. */
export function deriveAllowed(amounts: Amounts): Derivation | undefined {
  const { billed, discount, notCovered, planPaid, patientResponsibility } = amounts;
  const paidElsewhere = sum(amounts, ['otherInsurance', 'withheld']);
  const ways: Way[] = [];
  const parts = shareParts(amounts);
  const owed = notCoveredOwed(amounts);
  if (planPaid !== undefined && patientResponsibility !== undefined && owed !== undefined) {
    const from: Term[] = ['planPaid', 'patientResponsibility'];
    ways.push({ amount: planPaid + patientResponsibility - owed + paidElsewhere, from });
  }
  if (planPaid !== undefined && parts?.isComplete === true) {
    ways.push({
      amount: planPaid + parts.amount + paidElsewhere,
      from: ['planPaid', ...parts.from],
    });
  }
  const { allowedAfterDeductible, deductible } = amounts;
  if (allowedAfterDeductible !== undefined && deductible !== undefined) {
    ways.push({
      amount: allowedAfterDeductible + deductible,
      from: ['allowedAfterDeductible', 'deductible'],
    });
  }
  if (billed !== undefined && (discount !== undefined || notCovered !== undefined)) {
    const from: Term[] = ['billed'];
    if (discount !== undefined) from.push('discount');
    if (notCovered !== undefined) from.push('notCovered');
    ways.push({ amount: billed - (discount ?? 0) - (notCovered ?? 0), from });
  }
  if (ways.length > 0 && planPaid !== undefined && parts?.isComplete === false) {
    // Parts of which one may be missing are a check, and no sum of their own.
    ways.push({
      amount: planPaid + parts.amount + paidElsewhere,
      from: ['planPaid', ...parts.from],
    });
  }
  const derived = agreed(ways, amounts);
  const isOther =
    allowedAfterDeductible !== undefined &&
    deductible !== undefined &&
    derived?.amount !== allowedAfterDeductible + deductible;
  // What is printed as left after the deductible says otherwise: then nothing is proved twice.
  return derived !== undefined && isOther
    ? { amount: derived.amount, from: derived.from, isTwofold: false }
    : derived;
}

/**
 * A blank payment is a zero where the column's total is the sum of the printed ones and the patient's parts make
 * up all of the allowed amount, or all that the discount leaves of the charge where none is printed.
 */
export function deriveBlankPayment(amounts: Amounts, isTotalled: boolean): Derivation | undefined {
  const { planPaid } = amounts;
  const allowed: Way | undefined =
    amounts.allowed === undefined
      ? afterDiscount(amounts)
      : { amount: amounts.allowed, from: ['allowed'] };
  const parts = shareParts(amounts);
  if (planPaid !== undefined || allowed === undefined || parts === undefined || !isTotalled) {
    return undefined;
  }
  const left = allowed.amount - parts.amount - sum(amounts, ['otherInsurance', 'withheld']);
  return left === 0 && allowed.amount !== 0
    ? { amount: 0, from: [...allowed.from, ...parts.from], isTwofold: true }
    : undefined;
}

/** What the discount and all that is not covered leave of the charge. */
function afterDiscount({ billed, discount, notCovered = 0 }: Amounts): Way | undefined {
  if (billed === undefined || discount === undefined) return undefined;
  return { amount: billed - discount - notCovered, from: ['billed', 'discount', 'notCovered'] };
}

/**
 * The payment of one of several services whose claim alone prints it: all that is allowed, where the plan paid all
 * that it allowed for the claim and no part of the share that is printed is more than nothing. For no service more is
 * paid than allowed, so that none is paid less either.
 */
export function deriveSharedPayment(amounts: Amounts, ofClaim: Amounts): Derivation | undefined {
  const { allowed } = amounts;
  const parts = shareParts(amounts);
  const isWhole = ofClaim.planPaid !== undefined && ofClaim.planPaid === ofClaim.allowed;
  if (allowed === undefined || allowed < 0 || !isWhole) return undefined;
  if (parts !== undefined && parts.amount !== 0) return undefined;
  return { amount: allowed, from: ['allowed', ...(parts?.from ?? [])], isTwofold: true };
}

/** What else is known of the patient's share. */
export interface ShareHints {
  readonly patientAdjustments?: PatientAdjustments | undefined;
  /** The document's total of the patient's share holds what is not covered too. */
  readonly owesNotCovered?: boolean | undefined;
  /** What is not covered is the provider's loss. */
  readonly isLossOfProvider?: boolean | undefined;
}

/** The patient's share where the payer prints only its parts, or none. */
export function derivePatientResponsibility(
  amounts: Amounts,
  {
    patientAdjustments: adjustments,
    owesNotCovered = false,
    isLossOfProvider = false,
  }: ShareHints = {},
): Derivation | undefined {
  const { allowed, planPaid, notCovered = 0 } = amounts;
  if (adjustments !== undefined) {
    const from: readonly Term[] = ['deductible', 'copay', 'coinsurance', 'notCovered'];
    return { amount: adjustments.amount, from, isTwofold: adjustments.isBalanced };
  }
  const parts = shareParts(amounts);
  const left: Way[] = [];
  if (allowed !== undefined && planPaid !== undefined) {
    const paidElsewhere = sum(amounts, ['otherInsurance', 'withheld']);
    left.push({ amount: allowed - planPaid - paidElsewhere, from: ['allowed', 'planPaid'] });
  }
  // Parts of which one may be missing are a check, and no sum of their own.
  const ways = parts?.isComplete === true ? [parts, ...left] : left;
  const checked = parts === undefined || parts.isComplete ? ways : [...ways, parts];
  const derived = ways.length === 0 ? undefined : agreed(checked, amounts);
  if (derived === undefined || notCovered === 0 || isLossOfProvider) return derived;
  // Whether the patient owes what is not covered cannot be told from the columns; a printed total may tell.
  const amount = derived.amount + (owesNotCovered ? notCovered : 0);
  return { amount, from: [...derived.from, 'notCovered'], isTwofold: false };
}

/** The first way, and whether another way that shares no figure with it gives the same amount. */
function agreed(ways: readonly Way[], amounts: Amounts): Derivation | undefined {
  const isProof = (way: Way) => way.from.some((term) => (amounts[term] ?? 0) !== 0);
  for (const way of ways) {
    const second = ways.find(
      (other) =>
        other.amount === way.amount && other.from.every((term) => !way.from.includes(term)),
    );
    if (second !== undefined && (isProof(way) || isProof(second))) {
      return { ...way, isTwofold: true, also: second.from };
    }
  }
  const [first] = ways;
  return first === undefined ? undefined : { ...first, isTwofold: false };
}

/** The amounts of a row with the allowed amount and the patient's share worked out where they are not printed. */
export function withDerived(read: { readonly amounts: Amounts } & ShareHints): Amounts {
  const { amounts } = read;
  const allowed = amounts.allowed ?? deriveAllowed(amounts)?.amount;
  const known = allowed === undefined ? amounts : { ...amounts, allowed };
  const share = known.patientResponsibility ?? derivePatientResponsibility(known, read)?.amount;
  return share === undefined ? known : { ...known, patientResponsibility: share };
}
