import { count } from '#components/app/count.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { foldText, type PersonName } from '#lib/values/person-name.ts';

/** Which other rows a decision about a client label holds for. */
export function labelReach(otherRows: number): string {
  return otherRows <= 0
    ? 'No other row carries this label yet; rows that you import later will follow.'
    : `This also holds for ${count(otherRows, 'other row')} with this label, and for rows that you import later.`;
}

/** A warning that names the other patients whom a label may mean; undefined where it fits nobody else. */
export function labelCaution(
  label: PersonName,
  patient: PersonName,
  patients: readonly PersonName[],
): string | undefined {
  const others = patients.filter(
    (other) => foldText(other) !== foldText(patient) && mayBeOnePerson(other, label),
  );
  return others.length === 0
    ? undefined
    : `“${label}” also fits ${others.join(' and ')}. Say yes only if it never means anyone but ${patient}.`;
}
