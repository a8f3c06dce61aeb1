import type { X12Claim, X12Service, X12Transaction } from '#lib/remittance/x12/schema.ts';
import { add, subtract, sumOf, type UncertainCents } from '#lib/remittance/x12/uncertain-cents.ts';
import { negateCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** The qualifier of the AMT segment in which a payer states the allowed amount of a service. */
const ALLOWED_QUALIFIER = 'B6';

/** What the adjustments of a service say of its allowed amount. Null where a figure that it needs is missing. */
export interface AllowedReadings {
  /** As the payer states it, with the sign of the charge. */
  readonly stated: UncertainCents;
  /** The charge less everything outside of the allowed amount. */
  readonly fromCharge: UncertainCents;
  /** The payment and everything inside of the allowed amount. */
  readonly fromPaid: UncertainCents;
}

/** The allowed amount in each way in which the file tells it. */
export function readAllowed(service: X12Service): AllowedReadings {
  let fromCharge: UncertainCents = service.charge;
  let fromPaid: UncertainCents = service.paid;
  for (const { kind, amount } of service.adjustments) {
    if (kind.isInside) fromPaid = add(fromPaid, amount);
    else fromCharge = subtract(fromCharge, amount);
  }
  return { stated: statedAllowed(service), fromCharge, fromPaid };
}

/** Payers leave the stated amount positive in a reversal, whose charge is negative. */
function statedAllowed(service: X12Service): UncertainCents {
  const amount = allowedSegment(service)?.amount ?? null;
  const isReversed = service.charge !== null && service.charge < 0;
  return amount !== null && isReversed && amount > 0 ? negateCents(amount) : amount;
}

/** The AMT segment in which the allowed amount is stated. */
export function allowedSegment({ amounts }: X12Service): X12Service['amounts'][number] | undefined {
  return amounts.find(({ qualifier }) => qualifier === ALLOWED_QUALIFIER);
}

/** SVC01 without a code: what stands after it cannot be believed to stand in its place. */
export function isShifted({ code }: X12Service): boolean {
  return code === null;
}

/** SVC02 − its adjustments − SVC03; null where one of them is missing, zero where the service balances. */
export function serviceDifference({ charge, paid, adjustments }: X12Service): UncertainCents {
  return subtract(subtract(charge, sumOf(adjustments)), paid);
}

/** By how much a claim's figures differ from those of its lines; null where it cannot be told, zero: they agree. */
export interface ClaimBalance {
  /** CLP03 − all adjustments − CLP04. */
  readonly payment: UncertainCents;
  /** CLP03 − the sum of SVC02; null where there are no lines. */
  readonly charge: UncertainCents;
  /** The sum of SVC03 less the claim's own adjustments − CLP04; null where there are no lines. */
  readonly linePayments: UncertainCents;
  /** CLP05 − all adjustments of the patient's group; null where CLP05 is not given. */
  readonly patient: UncertainCents;
}

/** The balances of a claim. */
export function balanceClaim(claim: X12Claim): ClaimBalance {
  const { charge, paid, patientResponsibility, services } = claim;
  const own = sumOf(claim.adjustments);
  let adjusted = own;
  let ofPatient = patientSum(claim);
  let charges: UncertainCents = ZERO_CENTS;
  let payments: UncertainCents = ZERO_CENTS;
  for (const service of services) {
    charges = add(charges, service.charge);
    payments = add(payments, service.paid);
    adjusted = add(adjusted, sumOf(service.adjustments));
    ofPatient = add(ofPatient, patientSum(service));
  }
  const hasLines = services.length > 0;
  return {
    payment: subtract(subtract(charge, adjusted), paid),
    charge: hasLines ? subtract(charge, charges) : null,
    linePayments: hasLines ? subtract(subtract(payments, own), paid) : null,
    patient: subtract(patientResponsibility, ofPatient),
  };
}

function patientSum({ adjustments }: Pick<X12Service, 'adjustments'>): UncertainCents {
  let sum: UncertainCents = ZERO_CENTS;
  for (const { kind, amount } of adjustments) if (kind.isOfPatient) sum = add(sum, amount);
  return sum;
}

/** BPR02 − (the sum of CLP04 − the sum of PLB). */
export function transactionDifference(transaction: X12Transaction): UncertainCents {
  const { payment, paidByClaims, providerAdjustments } = transaction;
  return subtract(payment.amount, subtract(paidByClaims, sumOf(providerAdjustments)));
}
