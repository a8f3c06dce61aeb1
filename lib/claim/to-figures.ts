import type { AmountField, Figure, Figures } from '#lib/claim/schema.ts';

/** The figures of a line from those that are known; what is not named, the document does not say. */
export function toFigures(known: ReadonlyMap<AmountField, Figure | null>): Figures {
  const get = (field: AmountField): Figure | null => known.get(field) ?? null;
  return {
    billed: get('billed'),
    discount: get('discount'),
    notCovered: get('notCovered'),
    allowed: get('allowed'),
    planPaid: get('planPaid'),
    deductible: get('deductible'),
    copay: get('copay'),
    coinsurance: get('coinsurance'),
    otherInsurance: get('otherInsurance'),
    withheld: get('withheld'),
    patientResponsibility: get('patientResponsibility'),
  };
}
