/** Degrees and licences that stand after a therapist's name. */
const LICENCE =
  /(?:^|[\s,])(?:ph\.?d|psy\.?d|ed\.?d|m\.?d|d\.?o|lcsw(?:-?[rc])?|licsw|lmsw|lisw|lcpc|lpcc?|lmft|lmhc|lmhp|lpc-?s?|ncc|msw|mft|m\.?a|m\.?s|pmhnp(?:-bc)?|aprn|np|pa-c|rn|amft|apcc|lac|lcat|lmhca)\.?(?=$|[\s,)])/i;
/** Words that only organisations have in their names. */
const ORGANISATION =
  /\b(?:llc|inc|pllc|p\.?c|p\.?a|corp(?:oration)?|group|counseling|counselling|therapy|psychology|psychological|behavioral|health|services|associates|center|centre|clinic|practice|wellness|network|institute|hospital|partners)\b/i;

/** Whether a provider's name is a person's: it carries a licence and no word of an organisation. */
export function isPersonalProvider(name: string): boolean {
  if (LICENCE.test(name) && !/\b(?:llc|inc|pllc|group)\b/i.test(name)) return true;
  return !ORGANISATION.test(name);
}
