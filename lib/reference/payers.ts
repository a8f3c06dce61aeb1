import { NONE } from '#lib/values/none.ts';
import { rememberByText } from '#lib/values/remember.ts';

/** A payer as people know it, and the words by which its documents name it. */
export interface Payer {
  readonly name: string;
  /** Matched as whole words, in upper or lower case. The most telling first. */
  readonly aliases: readonly string[];
  readonly source: string;
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
}

const GUIDES = 'titles and footers of the payers’ public reading guides for EOBs';

function payer(name: string, ...aliases: readonly string[]): Payer {
  return { name, aliases: [name, ...aliases], source: GUIDES, date: '2026-11', confidence: 'A' };
}

/** Payers whose names are known; the longer name wins over a shorter one that it contains. */
export const PAYERS: readonly Payer[] = [
  payer('UnitedHealthcare', 'United Healthcare', 'United HealthCare Services', 'UHC', 'myuhc'),
  payer('UMR'),
  payer('Oxford', 'Oxford Health Plans', 'Oxford Health Insurance'),
  payer('Optum', 'United Behavioral Health'),
  payer('Cigna', 'Cigna Healthcare', 'Cigna Health and Life Insurance Company', 'Evernorth'),
  payer('Aetna', 'Aetna Life Insurance Company', 'MHBP'),
  payer('Anthem Blue Cross', 'Anthem Blue Cross Life and Health'),
  payer('Anthem Blue Cross and Blue Shield'),
  payer('Anthem', 'Elevance Health'),
  payer('Blue Shield of California'),
  payer('Blue Cross and Blue Shield of Texas', 'Blue Cross Blue Shield of Texas', 'BCBSTX'),
  payer('Blue Cross and Blue Shield of Illinois', 'Blue Cross Blue Shield of Illinois', 'BCBSIL'),
  payer('Blue Cross and Blue Shield of New Mexico', 'BCBSNM'),
  payer('Blue Cross and Blue Shield of Oklahoma', 'BCBSOK'),
  payer('Blue Cross and Blue Shield of Montana', 'BCBSMT'),
  payer(
    'Blue Cross Blue Shield of Massachusetts',
    'Blue Cross and Blue Shield of Massachusetts',
    'BCBSMA',
  ),
  payer('Blue Cross and Blue Shield of North Carolina', 'Blue Cross NC', 'BCBSNC'),
  payer('BlueCross BlueShield of Tennessee', 'BCBST'),
  payer('Florida Blue'),
  payer('Horizon Blue Cross Blue Shield of New Jersey', 'Horizon BCBSNJ'),
  payer('Highmark', 'Highmark Blue Cross Blue Shield', 'Highmark Blue Shield'),
  payer('Premera Blue Cross', 'Premera'),
  payer('Regence BlueShield', 'Regence Blue Shield', 'Regence'),
  payer('Regence BlueCross BlueShield of Oregon'),
  payer('CareFirst', 'CareFirst BlueCross BlueShield'),
  payer('Wellmark', 'Wellmark Blue Cross and Blue Shield'),
  payer('Independence Blue Cross'),
  payer('Humana', 'Humana Behavioral Health'),
  payer('Kaiser Permanente', 'Kaiser Foundation Health Plan'),
  payer('Oscar', 'Oscar Health', 'Oscar Insurance'),
  payer('Medicare', 'Medicare Summary Notice', 'Centers for Medicare'),
  payer('TRICARE', 'Tricare'),
  payer('Carelon Behavioral Health', 'Beacon Health Options'),
  payer('Magellan', 'Magellan Health', 'Magellan Healthcare'),
  payer('Ambetter'),
  payer('Molina', 'Molina Healthcare'),
  payer('Centene'),
  payer('Tufts Health Plan'),
  payer('Harvard Pilgrim', 'Harvard Pilgrim Health Care'),
  payer('Meritain Health'),
  payer('GEHA', 'Government Employees Health Association'),
  payer('Blue Cross Blue Shield Federal Employee Program', 'FEP Blue'),
  payer('Arkansas Blue Cross and Blue Shield'),
  payer('Blue Cross and Blue Shield of Alabama'),
  payer('Blue Cross Blue Shield of Arizona'),
  payer('Blue Cross and Blue Shield of Kansas'),
  payer('Blue Cross and Blue Shield of Louisiana'),
  payer('Blue Cross Blue Shield of Michigan', 'BCBSM'),
  payer('Blue Cross and Blue Shield of Minnesota'),
  payer('Blue Cross and Blue Shield of Nebraska'),
  payer('Blue Cross Blue Shield of North Dakota'),
  payer('Blue Cross & Blue Shield of Rhode Island'),
  payer('BlueCross BlueShield of South Carolina'),
  payer('Blue Cross and Blue Shield of Vermont'),
  payer('Blue Cross Blue Shield of Wyoming'),
  payer('Capital Blue Cross'),
  payer('Excellus BlueCross BlueShield'),
  payer('Medical Mutual'),
  payer('HealthPartners'),
  payer('Medica'),
  payer('Priority Health'),
  payer('SelectHealth', 'Select Health'),
  payer('UPMC Health Plan'),
  payer('Geisinger Health Plan'),
  payer('EmblemHealth'),
  payer('Fidelis Care'),
  payer('Healthfirst'),
  payer('MVP Health Care'),
  payer('Providence Health Plan'),
  payer('Moda Health'),
  payer('PacificSource'),
  payer('CareSource'),
  payer('Hometown Health'),
  payer('Surest'),
  payer('HealthComp'),
  payer('FCE Benefit Administrators'),
  payer('Luminare Health'),
  payer('WebTPA'),
  payer('Allegiance Benefit Plan Management'),
  payer('AmeriHealth'),
  payer('AvMed'),
  payer('Blue Cross and Blue Shield of Kansas City', 'BCBS of Kansas City', 'Blue KC'),
  payer('CDPHP', 'Capital District Physicians’ Health Plan'),
  payer('CHAMPVA'),
  payer('Centivo'),
  payer('Collective Health'),
  payer('ComPsych', 'GuidanceResources'),
  payer('ConnectiCare'),
  payer('Health Alliance Plan'),
  payer('Health Net'),
  payer('Lyra Health'),
  payer('Mass General Brigham Health Plan', 'AllWays Health Partners'),
  payer('Neighborhood Health Plan of Rhode Island'),
  payer('PEHP'),
  payer('Quest Behavioral Health'),
  payer('SCAN Health Plan'),
  payer('Sanford Health Plan'),
  payer('Sharp Health Plan'),
  payer('SummaCare'),
  payer('Wellfleet'),
  payer('WellSense Health Plan'),
];

/** The payer of a document: recognised by name, and as its pages print it. */
export interface RecognisedPayer {
  readonly name: string | null;
  readonly printed: string | null;
}

/** Where on a document the payer's own name stands: among its first lines' parts. */
const FIRST_PARTS = 24;
const TITLE =
  /explanation of|this is not a bill|not a bill|health care summary|remittance|^page \d|claim (?:detail|summary)|statement|explicaci[oó]n|factura|date:|^\W*$|^\d|^claims?\b|^home$|^benefits$|^log out$|^find care$|\bnpi\b|\bcheck\b|\bproviders?$|\.(?:com|org|net|test|gov)\b|:/i;

/** A word of a text: a name is looked for where its first one stands. */
const WORDS = /[\p{L}\d]+/gu;
/** Two words that are also printed as one. */
const BLUE = /^blue ?(cross|shield)\b/;

function firstWordsOf(alias: string): readonly string[] {
  const name = alias.toLowerCase();
  const second = BLUE.exec(name)?.[1];
  return second === undefined ? [name.match(WORDS)?.[0] ?? ''] : ['blue', `blue${second}`];
}

const BY_LENGTH = PAYERS.flatMap(({ name, aliases }) =>
  aliases.map((alias) => ({
    name,
    alias,
    firstWords: firstWordsOf(alias),
    pattern: wordsOf(alias),
  })),
).toSorted((a, b) => b.alias.length - a.alias.length);

function wordsOf(alias: string): RegExp {
  const escaped = alias
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/ (?:and|&) /g, ' ')
    .replaceAll(/Blue ?(?=Cross|Shield)/gi, String.raw`Blue\s*`)
    .replaceAll(' ', String.raw`(?:\s+(?:and|&))?\s+`);
  return new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, 'iu');
}

const NAMED_AS_PAYER =
  /^(?:(?:payer|payor|insurance company|insurer|carrier)(?: name)?|payments?(?: \p{L}+)? on behalf of):\s*(?<name>\S.*)$/iu;

/**
 * Finds the payer among the parts of a document's lines: where the document says "Payer:", by a known name in its
 * head, else by its first part that is no title. `mayNamePayer`: which of the parts count.
 */
export function findPayer(
  parts: readonly string[],
  mayNamePayer: (part: string, at: number) => boolean = always,
): RecognisedPayer {
  const head = firstOf(parts, mayNamePayer, FIRST_PARTS);
  const said = head.flatMap((line) => {
    const name = NAMED_AS_PAYER.exec(line.trim())?.groups?.['name'];
    return name === undefined ? [] : [withoutRole(name)];
  });
  const names = head.map(withoutTitle).filter(isOrganisationLine);
  const printed =
    said[0] ??
    names.find((name) => PAYERS_WORDS.test(name) && !INSIDE_SENTENCE.test(name)) ??
    names.find(isProperName) ??
    null;
  const inPrinted = printed === null ? undefined : recognise(printed);
  if (inPrinted !== undefined) return { name: inPrinted, printed };
  const inHead =
    recognise(head.join('\n')) ??
    (printed === null ? recognise(parts.filter(mayNamePayer).join('\n')) : undefined);
  const alone = names.find((name) => inHead !== undefined && recognise(name) === inHead);
  return { name: inHead ?? printed, printed: alone ?? printed };
}

function always(): boolean {
  return true;
}

/** The first parts that pass: those of a document's end are seldom asked for. */
function firstOf(
  parts: readonly string[],
  isWanted: (part: string, at: number) => boolean,
  most: number,
): readonly string[] {
  const first: string[] = [];
  for (const [at, part] of parts.entries()) {
    if (first.length === most) break;
    if (isWanted(part, at)) first.push(part);
  }
  return first;
}

/** Whether a text is the name of a known payer and nothing else. */
export function isPayersName(text: string): boolean {
  return ALIASES.has(text.toLowerCase());
}

const ALIASES = new Set(BY_LENGTH.map(({ alias }) => alias.toLowerCase()));

/** Whether a text has a word that names of insurers and plans have. */
export function soundsLikePayer(text: string): boolean {
  return PAYERS_WORDS.test(text) && isOrganisationLine(text);
}

/** Plans of private payers, which Medicare itself does not pay. */
const PRIVATE_MEDICARE = /\bmedicare (?:advantage|supplement)\b/gi;

/** Whose company a payer is: "UMR, a UnitedHealthcare company". */
const PARENT = /\ban? (?:[\p{L}&]+ ){1,4}(?:company|subsidiary|affiliate)\b/giu;

/** The reference name of a payer named in a text, or undefined. */
export const recognise = rememberByText((text) => {
  const own = text.replace(PRIVATE_MEDICARE, ' ').replace(PARENT, ' ');
  const words = new Set(own.toLowerCase().match(WORDS));
  const places = [...words].flatMap((word) => PLACES_BY_FIRST_WORD.get(word) ?? NONE);
  const found = places
    .toSorted((one, other) => one - other)
    .find((at) => BY_LENGTH[at]?.pattern.test(own));
  return found === undefined ? undefined : BY_LENGTH[found]?.name;
});

/** Where in the list of names those stand that begin with a word. */
const PLACES_BY_FIRST_WORD = placesByFirstWord();

function placesByFirstWord(): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { firstWords }] of BY_LENGTH.entries()) {
    for (const word of firstWords) places.set(word, [...(places.get(word) ?? []), at]);
  }
  return places;
}

/** "Prairie Health - Provider Remittance Advice" names Prairie Health. */
function withoutTitle(line: string): string {
  const [first = '', ...rest] = line.trim().split(/\s+[-–—|]\s+/);
  if (rest.length > 0 && rest.every((part) => TITLE.test(part))) return withoutRole(first);
  return withoutRole(line.trim());
}

/** "Prairie Health Explanation of Payment", "Prairie Health Plan, administered by Oak TPA" name the payer first. */
function withoutRole(name: string): string {
  const own = name
    .replace(/,? p\.? ?o\.? box\b.*$/i, '')
    .replace(
      /,? (?:explanation of (?:benefits?|payments?)|(?:provider )?remittance advice|administered by)\b.*$/i,
      '',
    );
  return own === '' ? name : own;
}

/** Words of the names that payers have, and of those that only their providers have. */
const PAYERS_WORDS =
  /\b(?:health|healthcare|plans?|insurance|insurers?|benefits?|administrators?|mutual|funds?|trust|assurance|advantage|medicaid|medicare|shield|blue cross|employe(?:r|e)s|hmo|ppo|bcbs|seguros?|cooperative|managed)\b/i;
const PROVIDERS_WORDS =
  /\b(?:counsell?ing|therap(?:y|ies|ists?)|psych\p{L}*|wellness|clinics?|practice|pllc|p\.?c\.?)(?!\p{L})/iu;

/** What a page offers to do, and whom it speaks to, in capitals as names are: "Download EOB", "For Jane Roe". */
const ACTION =
  /^(?:download|print|view|back|message|contact|call|find|sign|log|see|show(?:ing)?|hi|hello|welcome|for|my|payment|check|claims?|member|patient|provider)\b/i;

/** A scrap of a sentence ("the plan has"), which no payer is called, though some write their name without capitals. */
const INSIDE_SENTENCE =
  /^(?:the|your|our|you|we|this|that|if|and|of|in|for|to|by|is|su|el|la|los|de) /;

/** A union's fund has the number of its local in its name. */
const LOCAL = /\blocal (?:no\.? )?\d+/i;

function isOrganisationLine(line: string): boolean {
  return (
    line.length >= 3 &&
    line.length < 70 &&
    /\p{L}{3}/u.test(line) &&
    !/\d{2}/.test(line.replace(LOCAL, '')) &&
    !TITLE.test(line) &&
    !PROVIDERS_WORDS.test(line)
  );
}

/** Two words or more that begin with capitals, as names of companies do; a lone word is too little to go by. */
function isProperName(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word.length > 3);
  if (ACTION.test(line)) return false;
  return words.length > 1 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}
