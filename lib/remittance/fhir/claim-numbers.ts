import type { Concept, ExplanationOfBenefit } from '#lib/remittance/fhir/schema.ts';

/** The number that the payer gave the claim: the one marked as unique, else the first. */
export function claimNumberOf({ identifier = [] }: ExplanationOfBenefit): string | null {
  const unique = identifier.find(({ type }) => hasCode(type, 'uc'));
  return unique?.value ?? identifier.find(({ value }) => value !== undefined)?.value ?? null;
}

/**
 * The provider's own number for the claim, which CARIN gives as supporting information (CPCDS element 109,
 * "Provider assigned patient account number", box 26 of the CMS-1500).
 */
export function patientControlNumberOf({
  supportingInfo = [],
}: ExplanationOfBenefit): string | null {
  const account = supportingInfo.find(({ category }) => hasCode(category, 'patientaccountnumber'));
  const number = account?.valueString?.trim() ?? '';
  return number === '' ? null : number;
}

/** The number of the claim that this one corrects. */
export function correctedNumberOf(eob: ExplanationOfBenefit): string | null {
  return numberOf(findRelated(eob, 'prior'));
}

/** The claim by which the payer replaced this one (C4BBRelatedClaimRelationshipCodes), if it did. */
export function replacementOf(
  eob: ExplanationOfBenefit,
): { readonly number: string | null } | undefined {
  const found = findRelated(eob, 'replacedby');
  return found && { number: numberOf(found) };
}

type Related = NonNullable<ExplanationOfBenefit['related']>[number];

function findRelated({ related = [] }: ExplanationOfBenefit, code: string): Related | undefined {
  return related.find(({ relationship }) => hasCode(relationship, code));
}

function numberOf(related: Related | undefined): string | null {
  return related?.reference?.value ?? related?.claim?.identifier?.value ?? null;
}

function hasCode(concept: Concept | undefined, wanted: string): boolean {
  return concept?.coding?.some(({ code }) => code === wanted) === true;
}
