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
  return relatedNumber(eob, 'prior');
}

/** The number of the claim by which the payer replaced this one (C4BBRelatedClaimRelationshipCodes). */
export function replacingNumberOf(eob: ExplanationOfBenefit): string | null {
  return relatedNumber(eob, 'replacedby');
}

function relatedNumber({ related = [] }: ExplanationOfBenefit, code: string): string | null {
  const found = related.find(({ relationship }) => hasCode(relationship, code));
  return found?.reference?.value ?? found?.claim?.identifier?.value ?? null;
}

function hasCode(concept: Concept | undefined, wanted: string): boolean {
  return concept?.coding?.some(({ code }) => code === wanted) === true;
}
