import { foldText } from '#lib/values/person-name.ts';

/** The name of an organisation without case, accents, spaces and marks: `ALMA GROUP, P.C.` is `Alma Group PC`. */
export function foldOrganisation(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, '');
}
