import { namesFamily } from '#lib/eob/facts/addressee.ts';
import type { ClaimFact, PatientFact } from '#lib/eob/facts/claim-fact.ts';
import type { Line } from '#lib/table/lines.ts';

/** The names of a claim stand at most this many lines under its number. */
const LINES_UNDER = 4;

/**
 * The facts with those of patients who are not clear: under the number of a claim that names no patient stands somebody
 * of the same surname as the patient before, under words that say nothing or that a picture garbles.
 */
export function withUnclearPatients(
  lines: readonly Line[],
  facts: readonly ClaimFact[],
): readonly ClaimFact[] {
  const unclear = facts.flatMap((fact, index): readonly PatientFact[] => {
    if (fact.kind !== 'claimNumber') return [];
    const before = facts.slice(0, index).findLast(isPatient);
    const next = facts.find(({ kind, at }) => kind === 'claimNumber' && at > fact.at)?.at;
    const end = Math.min(fact.at + 1 + LINES_UNDER, next ?? lines.length);
    const isNamed = facts.some((each) => isPatient(each) && each.at >= fact.at && each.at < end);
    if (before === undefined || isNamed) return [];
    const isOther = namesFamily(lines.slice(fact.at, end), before.value);
    return isOther ? [{ kind: 'patient', at: fact.at, value: before.value, as: 'unclear' }] : [];
  });
  return unclear.length === 0 ? facts : [...facts, ...unclear].toSorted((a, b) => a.at - b.at);
}

function isPatient(fact: ClaimFact): fact is PatientFact {
  return fact.kind === 'patient';
}
