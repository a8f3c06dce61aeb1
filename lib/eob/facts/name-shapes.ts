import { rememberByText } from '#lib/values/remember.ts';

/** Degrees and licences that stand after a therapist's name. */
const LICENCE =
  /(?:^|[\s,])(?:ph\.?d|psy\.?d|ed\.?d|m\.?d|d\.?o|lcsw(?:-?[acprs])?|licsw|lmsw|lscsw|lgsw|lisw(?:-?[cps])?|lcpc|lgpc|lpcc?(?:-?s)?|lc?mft(?:-?[as])?|imft|lmhc|lcmhc(?:-?[as])?|li?mhp|lpc-?s?|ladc|lcadc|lcdc|bcba|ncc|msw|mft|pmhnp(?:-bc)?|aprn|np|pa-c|rn|amft|apcc|lac|lcat|lmhca)\.?(?=$|[\s,)])/i;
/** A name with the licences after it; small words may stand inside: "Ana de la Cruz, LCSW". */
const LICENSED =
  /(?:(?:Dra?|Lic)\. )?(?<![\p{L}])\p{Lu}[\p{L}.'’-]*,?(?: (?:(?:de|del|la|las|van|von|der|di|da|y|and|&|of) )*\p{Lu}[\p{L}.'’-]*,?)*/gu;
/** Words that only organisations have in their names. */
const ORGANISATION =
  /\b(?:llc|inc|pllc|p\.?c|p\.?a|corp(?:oration)?|group|counseling|counselling|therapy|psychology|psychological|behavioral|health|services|associates|center|centre|clinic|practice|wellness|network|institute|hospital|partners)\b/i;
/** Words that stand on EOBs with capital letters and are in nobody's name. */
const NO_NAME_WORDS =
  /\b(?:(?:mm|dd|cc|yy){2,4}|claims?|plan|benefits?|explanation|statement|summary|details?|information|level|lines?|health|healthcare|insurance|medical|mental|member|patient|subscriber|provider|group|dear|page|date|total|notes?|visit|service|psychotherapy|psychiatric|diagnostic|evaluation|deductible|family|individual|account|this|not|bill|company|department|mutual|life|blue|cross|shield|your|how|office|remittance|advice|network|status|processed|finali[sz]ed|pending|denied|approved|find|care|log|home|coverage|received|check|payment|appeals?|glossary|services|and|of|the|for|in|to|or|suite|street|lane|avenue|road|box|period|breakdown|costs?|amounts?|billed|charges?|copay|coinsurance|balance|sessions?|therapy|bluecross|blueshield|dr|dra|number|nmbr|ctrl|record|licensee|independent|association|hello|hi|hola|welcome|thanks?)\b/i;

/** Whether a provider's name is a person's: it carries a licence, or no word of an organisation. */
export function isPersonalProvider(name: string): boolean {
  if (hasLicence(name) && !/\b(?:llc|inc|pllc|group)\b/i.test(name)) return true;
  return !ORGANISATION.test(name);
}

/** Whether a text carries a therapist's degree or licence. */
export function hasLicence(text: string): boolean {
  return LICENCE.test(text);
}

/** The name that ends with a therapist's degree or licence inside a text, without the words around it. */
export const licensedName = rememberByText(findLicensedName);

function findLicensedName(text: string): string | undefined {
  for (const { 0: run, index } of text.matchAll(LICENSED)) {
    // "TOWSON MD 21200" is a town in Maryland.
    if (/^ \d{5}/.test(text.slice(index + run.length))) continue;
    const words = run.replace(/,$/, '').split(' ');
    const last = words.findLastIndex((word) => hasLicence(` ${word.replace(/,$/, '')}`));
    const name = words.slice(0, last + 1).join(' ');
    if (last > 0) return name.replace(/,$|(?<!\.\p{L})\.$/u, '');
  }
  return undefined;
}

/** Words of the names of practices, which insurers do not have in theirs. */
const PRACTICE =
  /\b(?:counsel?ling|therapy|therapies|psychology|psychological|psychiatry|psychiatric|behavioral (?:care|health|group)|wellness|clinic|practice|pllc|llc|p\.?c)(?!\p{L})/iu;

/** Whether a text is named as practices of therapists are. */
export function isPractice(text: string): boolean {
  return PRACTICE.test(text);
}

const RELATION =
  /\s*(?:\((?:self|you|spouse|wife|husband|partner|son|daughter|child|dependent|subscriber|employee|member|participant|insured|titular|c[oó]nyuge|hij[oa]|yo|usted)\)|\/ ?(?:self|spouse|son|daughter|child|dependent|subscriber|employee|member|participant))$/i;

/** The same behind a comma, in small letters, for capitals are a name: "Robin Sample, self". */
const RELATION_BEHIND =
  /, (?:self|spouse|wife|husband|partner|son|daughter|child|dependent|titular)$/;

/** Whether a name says how it stands to who holds the insurance: whom a notice names so is who had the care. */
export function hasRelation(name: string): boolean {
  return RELATION.test(name.trim());
}

/** "Robin Sample (spouse)" names Robin Sample. */
export function withoutRelation(name: string): string {
  return name.trim().replace(RELATION, '').replace(RELATION_BEHIND, '');
}

/** Whether a text has a word that only organisations have in their names. */
export function isOrganisation(text: string): boolean {
  return ORGANISATION.test(text);
}

/** "Q. Thistle", as statements of counselling programmes name clients: a name only where a heading says so. */
export function isInitialWithSurname(text: string): boolean {
  return /^(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’-]+$/u.test(text);
}

const CAPITALISED = /^\p{Lu}[\p{L}'’-]+,?(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Whether a text by itself reads as a person's name: two to four capitalised words, none of them of another trade. */
export function isPersonName(text: string): boolean {
  // Most texts of a document have a figure or are one word.
  if (!text.includes(' ') || /\d/.test(text)) return false;
  const bare = withoutRelation(text);
  if (!CAPITALISED.test(bare)) return false;
  return !NO_NAME_WORDS.test(bare) && !ORGANISATION.test(bare) && !LICENCE.test(bare);
}
