import { PATIENT_GROUP } from '#lib/reference/adjustment-reasons.ts';
import { meaningOf } from '#lib/remittance/x12/adjustment-fields.ts';
import type {
  X12Adjustment,
  X12Claim,
  X12Service,
  X12Transaction,
} from '#lib/remittance/x12/schema.ts';
import { type Cents, negateCents, subtractCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** The qualifier of the AMT segment in which a payer states the allowed amount of a service. */
const ALLOWED_QUALIFIER = 'B6';

/** What the adjustments of a service say of its allowed amount. Null where a figure that it needs is missing. */
export interface AllowedReadings {
  /** As the payer states it, with the sign of the charge. */
  readonly stated: Cents | null;
  /** The charge less everything outside of the allowed amount. */
  readonly fromCharge: Cents | null;
  /** The payment and everything inside of the allowed amount. */
  readonly fromPaid: Cents | null;
}

/** The sum of adjustments, or null where one of them is no number. */
export function sumOfAdjustments(adjustments: readonly X12Adjustment[]): Cents | null {
  const [first, ...others] = adjustments;
  if (first === undefined) return ZERO_CENTS;
  if (others.length === 0) return first.amount;
  return sumOfKnown(adjustments.map(({ amount }) => amount));
}

/** The allowed amount in each way in which the file tells it. */
export function readAllowed(service: X12Service): AllowedReadings {
  const { charge, paid, adjustments } = service;
  const inside = sumOfAdjustments(adjustments.filter((each) => meaningOf(each).isInside));
  const outside = sumOfAdjustments(adjustments.filter((each) => !meaningOf(each).isInside));
  return {
    stated: statedAllowed(service),
    fromCharge: charge === null || outside === null ? null : subtractCents(charge, outside),
    fromPaid: paid === null || inside === null ? null : sumCents([paid, inside]),
  };
}

/** Payers leave the stated amount positive in a reversal, whose charge is negative. */
function statedAllowed({ charge, amounts }: X12Service): Cents | null {
  const amount = amounts.find(({ qualifier }) => qualifier === ALLOWED_QUALIFIER)?.amount ?? null;
  return amount !== null && charge !== null && charge < 0 && amount > 0
    ? negateCents(amount)
    : amount;
}

/** The segment in which the allowed amount is stated. */
export function statedAllowedSegment({ amounts }: X12Service): X12Service['segment'] | undefined {
  return amounts.find(({ qualifier }) => qualifier === ALLOWED_QUALIFIER)?.segment;
}

/** By how much `whole` differs from what it should be; null where it cannot be told. Zero: it balances. */
export type Difference = Cents | null;

/** SVC01 without a code: what stands after it cannot be believed to stand in its place. */
export function isShifted({ code }: X12Service): boolean {
  return code === null;
}

/** SVC02 − its adjustments − SVC03. */
export function serviceDifference({ charge, paid, adjustments }: X12Service): Difference {
  return difference(charge, [sumOfAdjustments(adjustments), paid]);
}

/** How a claim's figures stand to those of its lines. */
export interface ClaimBalance {
  /** CLP03 − all adjustments − CLP04. */
  readonly payment: Difference;
  /** CLP03 − the sum of SVC02; null where there are no lines. */
  readonly charge: Difference;
  /** The sum of SVC03 less the claim's own adjustments − CLP04; null where there are no lines. */
  readonly linePayments: Difference;
  /** CLP05 − all adjustments of the patient's group; null where CLP05 is not given. */
  readonly patient: Difference;
}

/** The balances of a claim. */
export function balanceClaim(claim: X12Claim): ClaimBalance {
  const { charge, paid, patientResponsibility, services } = claim;
  const ofLines = services.flatMap(({ adjustments }) => adjustments);
  const all = [...claim.adjustments, ...ofLines];
  const own = sumOfAdjustments(claim.adjustments);
  const hasLines = services.length > 0;
  const ofPatient = all.filter(({ group }) => group === PATIENT_GROUP);
  return {
    payment: difference(charge, [sumOfAdjustments(all), paid]),
    charge: hasLines ? difference(charge, [sumOfKnown(services.map((line) => line.charge))]) : null,
    linePayments: hasLines
      ? difference(sumOfKnown(services.map((line) => line.paid)), [own, paid])
      : null,
    patient: difference(patientResponsibility, [sumOfAdjustments(ofPatient)]),
  };
}

/** BPR02 − (the sum of CLP04 − the sum of PLB). */
export function transactionDifference({
  payment,
  paidByClaims,
  providerAdjustments,
}: X12Transaction): Difference {
  const taken = sumOfKnown(providerAdjustments.map(({ amount }) => amount));
  if (taken === null) return null;
  return difference(payment.amount, [subtractCents(paidByClaims, taken)]);
}

/** Most sums are of one amount, or differ by nothing: those are not counted again. */
function sumOfKnown(amounts: readonly (Cents | null)[]): Cents | null {
  const [first, ...others] = amounts;
  if (first === undefined) return ZERO_CENTS;
  if (first === null || others.length === 0) return first;
  const known = others.filter((amount) => amount !== null);
  return known.length === others.length ? sumCents([first, ...known]) : null;
}

function difference(whole: Cents | null, parts: readonly (Cents | null)[]): Difference {
  const sum = sumOfKnown(parts);
  if (whole === null || sum === null) return null;
  return whole === sum ? ZERO_CENTS : subtractCents(whole, sum);
}
