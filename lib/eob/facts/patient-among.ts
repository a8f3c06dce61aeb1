import type { ClaimFact, PatientFact } from '#lib/eob/facts/claim-fact.ts';

/**
 * The patient whom the facts over a row name last. Who holds the insurance is the patient where the claim names no
 * other: a family's remittance prints "Patient: …" and "Member: …" for each claim, and repeats the member on each page.
 * `since`: the place of the line under the row before.
 */
export function patientAmong(facts: readonly ClaimFact[], since: number): string | undefined {
  const named = facts.flatMap((fact) => (fact.kind === 'patient' ? [fact] : []));
  const last = named.at(-1);
  if (last?.as === 'unclear') return undefined;
  if (last === undefined || !isOfInsured(last)) return last?.value;
  const patient = named.findLast(({ as }) => as === undefined);
  if (patient === undefined) return last.value;
  const isOfClaim = patient.at >= since;
  const isRepeated = named.some(({ at, value }) => at < patient.at && value === last.value);
  return isOfClaim || isRepeated ? patient.value : last.value;
}

/** Whether a name is that of who is insured, who may be another than who had the care. */
function isOfInsured({ as }: PatientFact): boolean {
  return as === 'holder' || as === 'member';
}
