import type { z } from 'zod';
import {
  AMOUNT_FIELDS,
  type AmountField,
  type Figure,
  type ServiceLine,
  ServiceLineSchema,
} from '#lib/claim/schema.ts';
import { aFigure } from '#tests/builders/figure.ts';

type LineInput = Omit<z.input<typeof ServiceLineSchema>, 'figures'>;
/** An amount in cents, a whole figure, or `null` where the document does not say. */
type AmountInput = number | Figure | null;
type ServiceLineInput = Partial<LineInput> & { readonly [field in AmountField]?: AmountInput };

const ALLOWED = 14_280;
const BILLED = 20_000;

function figureOf(input: AmountInput): Figure | null {
  return typeof input === 'number' ? aFigure(input) : input;
}

/**
 * A verified line of 90837 on 2025-01-07, allowed 142.80. Amounts are cents. Name only what the test
 * is about: discount, plan payment and patient share follow from what is named, so that the line adds up.
 */
export function aServiceLine(input: ServiceLineInput = {}): ServiceLine {
  const cents = (field: AmountField, otherwise: number): number => {
    const given = input[field];
    return typeof given === 'number' ? given : otherwise;
  };
  const allowed = cents('allowed', ALLOWED);
  const notCovered = cents('notCovered', 0);
  const billed = cents('billed', Math.max(BILLED, allowed + notCovered));
  const [deductible, copay] = [cents('deductible', 0), cents('copay', 0)];
  const coinsurance = cents('coinsurance', 0);
  const share = cents('patientResponsibility', deductible + copay + coinsurance);
  const amounts: Readonly<Record<AmountField, number>> = {
    billed,
    discount: billed - notCovered - allowed,
    notCovered,
    allowed,
    planPaid: allowed - share - cents('otherInsurance', 0) - cents('withheld', 0),
    deductible,
    copay,
    coinsurance,
    otherInsurance: 0,
    withheld: 0,
    patientResponsibility: share,
  };
  const figures = Object.fromEntries(
    AMOUNT_FIELDS.map((field) => {
      const given = input[field];
      return [field, figureOf(given === undefined ? amounts[field] : given)];
    }),
  );
  return ServiceLineSchema.parse({
    dateOfService: '2025-01-07',
    dateOfServiceEnd: null,
    procedureCode: '90837',
    modifiers: [],
    units: 1,
    description: null,
    reasonCodes: [],
    trust: { level: 'verified' },
    candidates: [],
    ...withoutAmounts(input),
    figures,
  });
}

function withoutAmounts(input: ServiceLineInput): Partial<LineInput> {
  const amountFields: readonly string[] = AMOUNT_FIELDS;
  return Object.fromEntries(Object.entries(input).filter(([key]) => !amountFields.includes(key)));
}
