import { amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import { hasProvedCharge } from '#lib/findings/audited-session.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import {
  type Cents,
  CentsSchema,
  formatCents,
  subtractCents,
  sumCents,
} from '#lib/values/cents.ts';

/** The plan was billed more for a code than the therapist's own fee, paid or not. The amount is the excess. */
export const chargeAboveOwnFee = sessionRule('charge-above-own-fee', (audited, rates) => {
  if (audited.decided === null) return [];
  const charges = audited.session.lines.flatMap((line) => chargeAboveFee(line, rates) ?? []);
  if (charges.length === 0) return [];
  return {
    kind: 'charge-above-own-fee',
    ...placeOf(audited),
    amount: sumCents(charges.map(({ billed, fee }) => subtractCents(billed, fee))),
    text: charges.map((charge) => chargeText(charge)).join(' '),
  };
});

interface ChargeAboveFee {
  readonly code: string;
  readonly billed: Cents;
  /** For all units of the line. */
  readonly fee: Cents;
}

function chargeAboveFee(line: ServiceLine, rates: RateBook): ChargeAboveFee | undefined {
  const { procedureCode, figures, units } = line;
  const unitFee = procedureCode === null ? undefined : rates.ownFee(procedureCode);
  const billed = amountOf(figures.billed);
  if (procedureCode === null || unitFee === undefined || billed === undefined) return undefined;
  const fee = CentsSchema.parse(Math.round(unitFee * Math.max(1, units ?? 1)));
  if (billed <= fee || !hasProvedCharge(line)) return undefined;
  return { code: procedureCode, billed, fee };
}

function chargeText({ code, billed, fee }: ChargeAboveFee): string {
  return `${formatCents(billed)} was billed to the plan for ${code}; your own fee is ${formatCents(fee)}.`;
}
