import { isPersonName } from '#lib/eob/facts/name-shapes.ts';
import { isCapitalised, isName } from '#lib/eob/facts/name-texts.ts';
import { recognise } from '#lib/reference/payers.ts';
import { NONE } from '#lib/values/none.ts';

const NAME = String.raw`(?<value>(?:(?:Dr|Lic|Dra)\. )?\p{Lu}[\p{L}.'’-]*,?(?: \p{Lu}[\p{L}.'’-]*,?){1,4})`;
const CLAIM_FOR = new RegExp(
  String.raw`^(?:(?:[Ss]howing )?\d+ )?[Cc]laims?(?:(?: details?| received| [A-Z0-9-]*\d[A-Z0-9-]*(?: \d{1,8}){0,4})? (?:for|de)[ \t]+| details?:[ \t]*)(?<value>[^\t:(]+?)(?= [Rr]ef\b| \(| [–—-] |\t|:|$)`,
  'u',
);
const CLAIM_IN_SENTENCE = new RegExp(
  String.raw`\b[Cc]laim[ #]+(?=\S*\d)[A-Z0-9/-]+(?: [·•|–—-])? for ${NAME}(?=,| \(|\.| \p{Ll}|\t|$)`,
  'u',
);
const TITLE_FOR = new RegExp(
  String.raw`\b(?:explanation of benefits|statement|summary)(?: \(EOB\))? for ${NAME}(?=$| ?[\t|(])`,
  'iu',
);
const CARE_FOR =
  /(?:^(?:care|services?|benefits?|visits?|sessions?|appointments?) for |^for (?=[^,.:\t]+ \(\p{L}+\)$)|^(?:visit|session|appointment) on [^\t:]{6,18} for |^for (?=[^,.:\t]+ [·•|] claim\b)|\bfor (?=[^,\t]+, member\b)|^patient (?=[^,:\t]+, claim\b))(?<value>\p{Lu}[^,\t:]+)/iu;
/** A name whose full stop ends the sentence, but for one behind an initial. */
const STRICT_NAME = String.raw`(?<value>\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)){1,3})`;
const PATIENT_OF_CLAIM = new RegExp(
  String.raw`\b[Cc]laim[ #]+(?=\S*\d)[A-Z0-9/-]+, patient ${STRICT_NAME}(?=[,.;]|\t|$)`,
  'u',
);
const NAME_BEFORE_ID = new RegExp(
  String.raw`^${NAME} (?:member|id|subscriber) (?:number|no\.?|id)\b`,
  'u',
);
/** Who is a member by a number right behind the name, or behind the address: "Robin Roe · Member S9004417701". */
const MEMBER_BEFORE_ID = new RegExp(
  String.raw`^${NAME} [·•|–—-](?: [^·•|\t]+ [·•|])? [Mm]ember (?:(?:ID|No\.?|#):? ?)?(?=[A-Z-]*\d)[A-Z0-9-]{5}`,
  'u',
);
const NAME_KEY = /^NAME[ \t](?<value>[A-Z' -]+, [A-Z' -]+?)(?=\t| M?ID | HIC | ACNT |$)/;
const VISIT_WITH = new RegExp(
  String.raw`\b(?:[Vv]isit with|[Ss]ession with|[Ss]een by|[Yy]ou saw|who saw|[Tt]reated by|, provider|from(?=[^().\t]+, (?:a|an) )|from(?=[^().\t]+\((?:an? )?(?:in|out))) ${NAME}`,
  'u',
);
const FROM_PROVIDER =
  /\bfrom (?<value>\p{Lu}[^().\t]{2,60}) \(an? (?:in-?|out[- ]of[- ])?network provider\)/u;
const SAW = new RegExp(String.raw`^${NAME} saw (?<provider>[^\t(]{2,60}?)(?= \(|,|\.|\t|$)`, 'u');
/** "Tobias’s visit with Invented Counseling", with whatever stands beside it. */
const VISIT_OF =
  /^(?:\p{Lu}[\p{L}-]+['’]s?|[Yy]our) (?:\p{Ll}[\p{L}-]+ ){0,3}(?:visit|session|appointment) with (?<provider>\p{Lu}[^\t(.:]{2,60}?)(?= \(|\t|$)/u;

const PATIENT = [
  CLAIM_FOR,
  NAME_KEY,
  NAME_BEFORE_ID,
  TITLE_FOR,
  CLAIM_IN_SENTENCE,
  PATIENT_OF_CLAIM,
  SAW,
] as const;

/** Without one of these words a line names no patient in a sentence. */
const MAY_NAME = /claim|\bfor\b|member|subscriber|\bid\b|\bsaw\b|NAME|patient/i;

/** What parts the words of a line that has no columns. */
const BULLET = / +[·•|–—-] /;

/** The patients whom the words of a line name: of its claim or document, and of the care that it speaks of. */
export function patientsIn(text: string): readonly string[] {
  if (!MAY_NAME.test(text)) return NONE;
  const ofClaim = PATIENT.map((pattern) => pattern.exec(text)?.groups?.['value']).find(
    (value) => value !== undefined && isName(value) && isCapitalised(value),
  );
  const [ofCare] = (CARE_FOR.exec(text)?.groups?.['value']?.trim() ?? '').split(BULLET);
  const member = text.includes('ember')
    ? MEMBER_BEFORE_ID.exec(text)?.groups?.['value']
    : undefined;
  const persons = [ofCare, member].filter(
    (name) => name !== undefined && isPersonName(name) && recognise(name) === undefined,
  );
  return [ofClaim, ...persons].filter((name) => name !== undefined);
}

/** The provider with whom a sentence says that the visit was. */
export function providerIn(text: string): string | undefined {
  return (FROM_PROVIDER.exec(text) ?? VISIT_WITH.exec(text))?.groups?.['value'];
}

/** The provider in a title that says who saw whom: "Robin Roe saw Jane Fictive, LCSW", "Robin’s visit with Jane Fictive". */
export function providerSeen(text: string): string | undefined {
  return (SAW.exec(text) ?? VISIT_OF.exec(text))?.groups?.['provider'];
}
