import type { ClaimFact, PatientFact } from '#lib/eob/facts/claim-fact.ts';

/** A member is told from the patient where both are named within this many lines. */
const LINES_BESIDE = 6;

/**
 * The facts with each patient's whole name, and without those who only hold the insurance: a subscriber where the
 * document names a patient anywhere, a member where it names one beside them. No patient is known where only a subscriber
 * has a label, and somebody else is named alone.
 */
export function withPatientsOnly(facts: readonly ClaimFact[]): readonly ClaimFact[] {
  const named = facts.flatMap((fact) => (fact.kind === 'patient' ? [fact] : []));
  const patients = named.filter((fact) => fact.as === undefined);
  const areUnclear = mayNameOthers(named);
  return facts.flatMap((fact): readonly ClaimFact[] => {
    if (fact.kind !== 'patient') return [fact];
    if (areUnclear) return [];
    if (fact.as === 'holder' && named.some(isLabelled)) return [];
    const isBeside = patients.some(({ at }) => Math.abs(at - fact.at) <= LINES_BESIDE);
    return fact.as === 'member' && isBeside ? [] : [withWholeName(fact, named)];
  });
}

function mayNameOthers(named: readonly PatientFact[]): boolean {
  const holders = new Set(named.flatMap(({ as, value }) => (as === 'holder' ? [value] : [])));
  // Where the holder too stands alone over claims, the others are the family's patients.
  if (named.some(({ as, value }) => as === 'unlabelled' && holders.has(value))) return false;
  const isOther = ({ as, value }: PatientFact) =>
    as === 'unlabelled' && value.includes(' ') && !holders.has(value);
  return holders.size > 0 && !named.some(isLabelled) && named.some(isOther);
}

function isLabelled({ as }: PatientFact): boolean {
  return as === undefined || as === 'member';
}

/** "Claim for Rosalind" is for Rosalind Thackeray, where that is the only one of the name. */
function withWholeName(fact: PatientFact, named: readonly PatientFact[]): PatientFact {
  if (fact.value.includes(' ')) return fact;
  const given = `${fact.value.toLowerCase()} `;
  const whole = named.filter(({ value }) => value.toLowerCase().startsWith(given));
  const [only, ...others] = new Map(whole.map((each) => [each.value.toLowerCase(), each])).values();
  return only === undefined || others.length > 0 ? fact : { ...fact, value: only.value };
}
