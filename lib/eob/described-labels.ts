import type { ColumnField } from '#lib/eob/column-field.ts';

/**
 * What labels of no known wording say by their words: who (the provider, the plan, the patient) did what with the
 * money. Weaker than a known label; the sums of the rows must bear it out.
 */
const MONEY =
  /^(?:amounts?|amt|prices?|fees?|rates?|charges?|costs?|value|sum|monto|importe|cantidad|precio|tarifa|costo)$/;
const PROVIDERS =
  /^(?:providers?|doctors?|therapists?|clinicians?|practice|list|usual|regular|standard|full|retail|gross|original)$/;
const ASKED =
  /^(?:billed|submitted|asked|charged|claimed|requested|chgs?|chrg|facturad[oa]|cobrad[oa])$/;
const AGREED =
  /^(?:allow|allowed|allwd|alwd|alw|allowance|allowable|approved|accept|accepted|agreed|negotiated|contracted|contractual|contract|network|eligible|recognized|recognised|repriced|discounted|reduced|permitid[oa]|aprobad[oa]|elegible)$/;
const SAVED =
  /^(?:saved|savings?|reductions?|reduced|discounts?|disc|writeoff|adj|adjustments?|ahorros?|descuentos?|reduccion|ajustes?)$/;
const PLAN =
  /^(?:plans?|we|our|us|insurance|insurers?|insurer|carrier|fund|funds|company|benefits?|net|seguro|nosotros)$/;
const PATIENT =
  /^(?:you|your|yours|patients?|pt|member|members|participant|beneficiary|subscriber|usted|su|paciente)$/;
/** What a price is for. */
const SERVICE = /^(?:services?|care|visits?|sessions?|servicios?)$/;
const PAYS =
  /^(?:paid|pays?|pd|payments?|share|portion|part|responsibility|pagad[oa]|pago|paga|parte)$/;
const OWES =
  /^(?:owes?|pays?|share|portion|part|responsibility|resp|liability|bill|billed|costs?|cargo|debe|parte|responsabilidad)$/;
/** Money that moved at another time, or that is left of something: not what the decision says. */
const OTHER_TIME =
  /^(?:left|remaining|now|still|gave|given|collected|already|max|maximum|limit|balance|prior|previous|annual|due|met|used|hra|hsa|fsa|account|interest|other|primary|another|check|restante|saldo)$/;

/** The fields that the words of a label describe, the likeliest first; none when they describe no amount. */
export function describedFields(words: readonly string[]): readonly ColumnField[] {
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (has(OTHER_TIME)) return [];
  const isWriteOff = /\b(?:write|written|taken|takes?) off\b/.test(words.join(' '));
  if (has(PLAN) && has(PAYS) && !has(MONEY)) return ['planPaid'];
  if (has(SAVED) || isWriteOff)
    return has(MONEY) && has(AGREED) ? ['discount', 'allowed'] : ['discount'];
  if (has(ASKED)) return has(AGREED) ? ['billed', 'allowed'] : ['billed'];
  if (has(AGREED) || (has(MONEY) && has(PLAN))) return ['allowed'];
  if (has(MONEY) && (has(PROVIDERS) || has(SERVICE))) return ['billed'];
  if (has(PATIENT) && has(OWES)) return ['patientResponsibility'];
  if (has(PLAN) && has(PAYS)) return ['planPaid'];
  if (words.length <= 2 && has(PAYS) && !has(PATIENT) && !has(PROVIDERS)) return ['planPaid'];
  return [];
}
