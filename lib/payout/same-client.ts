import { type PersonName, parseNameForms } from '#lib/values/person-name.ts';

/** Whether two labels may be of one client: the same initials, for one statement may print what another shortens. */
export function clientsMayBeSame(one: PersonName | null, other: PersonName | null): boolean {
  if (one === null || other === null) return false;
  if (one === other) return true;
  const initials = new Set(initialsOf(one));
  return initialsOf(other).some((letters) => initials.has(letters));
}

function initialsOf(name: PersonName): readonly string[] {
  return parseNameForms(name).map(
    ({ given, family }) => `${given.charAt(0)}${family.at(-1)?.charAt(0) ?? ''}`,
  );
}
