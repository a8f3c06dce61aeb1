import { amountOf, type Claim } from '#lib/claim/schema.ts';
import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import { type Cents, formatCents, subtractCents, sumCents } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** What a person should know of a claim besides its lines. `undated`: services without a date, not taken. */
export interface ClaimGrounds {
  readonly undated: number;
  readonly services: number;
  readonly source: SourceRef;
}

/** The warnings of a claim: not decided, parts that were not taken, totals that its lines do not give. */
export function claimWarnings(
  { status, lines, totals }: Claim,
  { undated, services, source }: ClaimGrounds,
): readonly RemittanceWarning[] {
  if (status === 'pending') {
    return [{ code: 'not-decided', isLoss: false, source, text: NOT_DECIDED }];
  }
  const warnings: RemittanceWarning[] = [];
  if (undated > 0) warnings.push({ code: 'undated-service', isLoss: true, source, text: UNDATED });
  if (services === 0) {
    warnings.push({ code: 'no-services', isLoss: false, source, text: ONLY_TOTALS });
  }
  for (const field of ['billed', 'allowed'] as const) {
    const amounts: Cents[] = lines.flatMap(({ figures }) => amountOf(figures[field]) ?? []);
    const total = totals[field];
    if (total === undefined || amounts.length === 0 || amounts.length < lines.length) continue;
    const difference = subtractCents(total, sumCents(amounts));
    if (difference === 0) continue;
    const text = `What a claim gives as ${field} in all differs from the sum of its services by ${formatCents(difference)}.`;
    warnings.push({ code: 'claim-balance', isLoss: false, source, text });
  }
  return warnings;
}

/** The warning of a claim that gives services and no amounts. */
export function noAmountsWarning(source: SourceRef): RemittanceWarning {
  const text =
    'There are no amounts in this file for a claim, only its services, so nothing of it was taken.';
  return { code: 'no-amounts', isLoss: false, source, text };
}

const NOT_DECIDED = 'A claim of this file is an estimate or not decided yet; it gives no amounts.';
const UNDATED =
  'A service of a claim has no date that can be read, so that nothing of it was taken.';
const ONLY_TOTALS =
  'A claim has amounts only as a whole and none for its services, so no session comes from it.';
