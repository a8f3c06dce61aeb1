import { splitComponents } from '#lib/remittance/x12/components.ts';
import { parseOrganisation, parseReference } from '#lib/remittance/x12/parse-segments.ts';
import type { Segment, X12Payment, X12ProviderAdjustment } from '#lib/remittance/x12/schema.ts';
import { parseAmount, parseDate, textOf } from '#lib/remittance/x12/values.ts';

/** A payment of which nothing but its beginning (ST) is known yet. */
export function emptyPayment(segment: Segment): X12Payment {
  return {
    segment,
    amount: null,
    method: null,
    paymentDate: null,
    productionDate: null,
    trace: null,
    payer: null,
    payee: null,
    payeeReferences: [],
    party: null,
  };
}

/** The payment with what one of its own segments says; claims read before keep the payment as it was. */
export function paymentWith(payment: X12Payment, segment: Segment): X12Payment {
  const { id, elements } = segment;
  switch (id) {
    case 'BPR':
      return {
        ...payment,
        amount: parseAmount(elements[2]),
        method: textOf(elements[4]),
        paymentDate: parseDate(elements[16]),
      };
    case 'TRN':
      return { ...payment, trace: textOf(elements[2]), segment };
    case 'DTM':
      return elements[1] === '405'
        ? { ...payment, productionDate: parseDate(elements[2]) }
        : payment;
    case 'N1': {
      const party = parseOrganisation(segment);
      const named = { ...payment, party: party.role };
      if (party.role === 'PR') return { ...named, payer: party };
      return party.role === 'PE' ? { ...named, payee: party } : named;
    }
    case 'REF':
      return payment.party === 'PE'
        ? { ...payment, payeeReferences: [...payment.payeeReferences, parseReference(segment)] }
        : payment;
    default:
      return payment;
  }
}

/** A PLB holds up to six pairs of a reason (with a reference) and an amount, from the third element on. */
export function parseProviderAdjustments(segment: Segment): readonly X12ProviderAdjustment[] {
  const [, provider = '', fiscalEnd = '', ...pairs] = segment.elements;
  const adjustments: X12ProviderAdjustment[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [identifier, amount] = [textOf(pairs[at]), textOf(pairs[at + 1])];
    if (identifier === null && amount === null) continue;
    const [reason = '', reference] = splitComponents(identifier ?? '', segment).parts;
    adjustments.push({
      provider: provider.trim(),
      fiscalEnd: fiscalEnd.trim(),
      reason: reason.trim(),
      reference: textOf(reference),
      amount: amount === null ? null : parseAmount(amount),
      segment,
    });
  }
  return adjustments;
}
