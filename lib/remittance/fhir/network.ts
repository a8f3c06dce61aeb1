import type { ExplanationOfBenefit } from '#lib/remittance/fhir/schema.ts';

/** Codes of C4BBPayerAdjudicationStatus: how benefits were paid, else whether the provider has a contract. */
const STATUS_CODES = [
  { inside: 'innetwork', outside: 'outofnetwork' },
  { inside: 'contracted', outside: 'noncontracted' },
] as const;

/** Whether the plan processed a claim in its network; null where the file does not say, or says both. */
export function networkOf(eob: ExplanationOfBenefit): 'in' | 'out' | null {
  const items = [...(eob.item ?? []), ...(eob.addItem ?? [])];
  const adjudications = [
    ...items.flatMap(({ adjudication = [] }) => adjudication),
    ...(eob.adjudication ?? []),
  ];
  const concepts = [
    ...adjudications.flatMap(({ category, reason }) => [category, reason]),
    ...(eob.supportingInfo ?? []).map(({ code }) => code),
  ];
  const codes = new Set(
    concepts.flatMap((concept) => concept?.coding ?? []).map(({ code }) => code),
  );
  for (const { inside, outside } of STATUS_CODES) {
    if (codes.has(inside) && codes.has(outside)) return null;
    if (codes.has(inside)) return 'in';
    if (codes.has(outside)) return 'out';
  }
  return null;
}
