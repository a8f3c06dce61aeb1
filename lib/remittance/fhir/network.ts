import type { Concept, ExplanationOfBenefit } from '#lib/remittance/fhir/schema.ts';

/** Codes of C4BBPayerAdjudicationStatus. */
const INSIDE: ReadonlySet<string> = new Set(['innetwork', 'contracted']);
const OUTSIDE: ReadonlySet<string> = new Set(['outofnetwork', 'noncontracted']);

/**
 * The slices of CARIN that tell it, the surest first: how the benefits were paid, then whether the billing and the
 * treating provider have a contract. CARIN 1.1 gives the payment's status as the category itself.
 */
const SLICES = [
  /^(?:benefitpaymentstatus|inoutnetwork|innetwork|outofnetwork)$/,
  /^billingnetwork/,
  /^(?:rendering|performing)network/,
] as const;

/** Whether the plan processed a claim in its network; null where the file does not say, or says both. */
export function networkOf(eob: ExplanationOfBenefit): 'in' | 'out' | null {
  const items = [...(eob.item ?? []), ...(eob.addItem ?? [])];
  const adjudications = [
    ...items.flatMap(({ adjudication = [] }) => adjudication),
    ...(eob.adjudication ?? []),
    ...(eob.total ?? []),
  ];
  const stated = [
    ...adjudications.map(({ category, reason }) => [category, reason] as const),
    ...(eob.supportingInfo ?? []).map(({ category, code }) => [category, code] as const),
  ];
  for (const slice of SLICES) {
    const codes = stated.flatMap(([category, status]) => {
      const own = codesOf(category);
      return own.some((code) => slice.test(code)) ? [...own, ...codesOf(status)] : [];
    });
    const isInside = codes.some((code) => INSIDE.has(code));
    const isOutside = codes.some((code) => OUTSIDE.has(code));
    if (isInside || isOutside) return statusOf(isInside, isOutside);
  }
  return null;
}

function statusOf(isInside: boolean, isOutside: boolean): 'in' | 'out' | null {
  if (isInside && isOutside) return null;
  return isInside ? 'in' : 'out';
}

function codesOf(concept: Concept | undefined): readonly string[] {
  return (concept?.coding ?? []).flatMap(({ code }) => code ?? []);
}
