import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import {
  balanceClaim,
  type ClaimBalance,
  isShifted,
  serviceDifference,
  transactionDifference,
} from '#lib/remittance/x12/balance.ts';
import type {
  Segment,
  X12Claim,
  X12ProviderAdjustment,
  X12Service,
  X12Transaction,
} from '#lib/remittance/x12/schema.ts';
import { sumOf } from '#lib/remittance/x12/uncertain-cents.ts';
import { type Cents, formatCents, negateCents } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** What is odd about a claim, with the figures. A claim with problems gives nothing else. */
export function claimWarnings(
  claim: X12Claim,
  undated: readonly X12Service[],
): readonly RemittanceWarning[] {
  const { problems, services, status } = claim;
  if (problems.length > 0) return [unreadableClaim(claim)];
  if (status === PREDETERMINATION) {
    const text = 'A claim was only priced in advance and not decided; it gives no amounts.';
    return [{ code: 'not-decided', isLoss: false, source: sourceOf(claim.segment), text }];
  }
  const warnings = undated.map((service) => undatedService(service));
  if (services.length === 0) {
    const text =
      'A claim has amounts only as a whole and no services, so no session comes from it.';
    warnings.push({ code: 'no-services', isLoss: false, source: sourceOf(claim.segment), text });
  }
  addLineWarnings(warnings, claim);
  addBalanceWarnings(warnings, claim);
  return warnings;
}

const PREDETERMINATION = '25';

function unreadableClaim({ segment, problems }: X12Claim): RemittanceWarning {
  const text = `A claim cannot be read: ${problems.join('; ')}. Nothing of it was taken.`;
  return { code: 'unreadable-claim', isLoss: true, source: sourceOf(segment), text };
}

function undatedService({ segment, code, charge, paid }: X12Service): RemittanceWarning {
  const figures = [
    ...(charge === null ? [] : [`charge ${formatCents(charge)}`]),
    ...(paid === null ? [] : [`payment ${formatCents(paid)}`]),
  ];
  const text = `The file does not tell the day of a service (${[code ?? 'no code', ...figures].join(', ')}), so nothing of it was taken.`;
  return { code: 'undated-service', isLoss: true, source: sourceOf(segment), text };
}

function addLineWarnings(warnings: RemittanceWarning[], { services }: X12Claim): void {
  for (const service of services) {
    const difference = isShifted(service) ? null : serviceDifference(service);
    if (difference === 0) continue;
    const source = sourceOf(service.segment);
    if (difference === null) {
      const text = 'The charge, the payment or an adjustment of a service cannot be read.';
      warnings.push({ code: 'unreadable-service', isLoss: false, source, text });
    } else {
      const text = `The charge of a service less its adjustments differs from its payment by ${formatCents(difference)}.`;
      warnings.push({ code: 'line-balance', isLoss: false, source, text });
    }
  }
}

function addBalanceWarnings(warnings: RemittanceWarning[], claim: X12Claim): void {
  // The figures of a claim that was cut off are those of its part.
  if (claim.isCutOff) return;
  const balance = balanceClaim(claim);
  for (const check of BALANCES) {
    const difference = balance[check];
    if (difference === null || difference === 0) continue;
    const text = `${BALANCE_WORDS[check]} ${formatCents(difference)}.`;
    warnings.push({ code: 'claim-balance', isLoss: false, source: sourceOf(claim.segment), text });
  }
}

const BALANCES = ['payment', 'charge', 'linePayments', 'patient'] as const;
const BALANCE_WORDS: Readonly<Record<keyof ClaimBalance, string>> = {
  payment: 'The charge of a claim less all adjustments differs from its payment by',
  charge: 'The charge of a claim differs from the sum of its services by',
  linePayments:
    'The payments of a claim’s services less its own adjustments differ from its payment by',
  patient: 'The patient’s share of a claim differs from the patient’s adjustments by',
};

/** What is odd about a payment as a whole. */
export function transactionWarnings(transaction: X12Transaction): readonly RemittanceWarning[] {
  const { payment, paidByClaims, providerAdjustments } = transaction;
  const { segmentCount, declaredSegmentCount, claimCount } = transaction;
  const warnings: RemittanceWarning[] = [];
  const source = sourceOf(payment.segment);
  const difference = transactionDifference(transaction);
  if (providerAdjustments.length > 0) warnings.push(providerAdjustmentWarning(providerAdjustments));
  if (payment.amount !== null && paidByClaims !== null && difference !== null && difference !== 0) {
    const text = `A payment of ${formatCents(payment.amount)} differs by ${formatCents(difference)} from what its claims (${formatCents(paidByClaims)}) and adjustments give.`;
    warnings.push({ code: 'transaction-balance', isLoss: false, source, text });
  }
  if (declaredSegmentCount !== null && declaredSegmentCount !== segmentCount) {
    const text = `A payment counts ${String(declaredSegmentCount)} segments of itself (SE01), and ${String(segmentCount)} are there.`;
    warnings.push({ code: 'form', isLoss: false, source, text });
  }
  if (claimCount === 0) {
    const text = 'A payment holds no claims.';
    warnings.push({ code: 'no-services', isLoss: false, source, text });
  }
  return warnings;
}

function providerAdjustmentWarning(
  adjustments: readonly X12ProviderAdjustment[],
): RemittanceWarning {
  const sum = sumOf(adjustments);
  const each = adjustments.map(({ reason, amount }) => `${reason} ${wordsOf(amount)}`).join(', ');
  const words =
    sum !== null && sum < 0
      ? `${wordsOf(negateCents(sum))} was added to`
      : `${wordsOf(sum)} was taken from`;
  const text = `For reasons outside of its claims (PLB: ${each}), ${words} a payment.`;
  const [first] = adjustments;
  const source = first === undefined ? null : sourceOf(first.segment);
  return { code: 'provider-adjustment', isLoss: false, source, text };
}

function wordsOf(amount: Cents | null): string {
  return amount === null ? 'an amount that cannot be read' : formatCents(amount);
}

function sourceOf({ id, ordinal, text }: Segment): SourceRef {
  return { at: 'segment', segment: `${id} (segment ${String(ordinal)})`, text };
}
