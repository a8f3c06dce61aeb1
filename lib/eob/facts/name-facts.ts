import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { roleOfKey } from '#lib/eob/facts/fact-keys.ts';
import { isKey, type KeyedPiece, keyedPieces } from '#lib/eob/facts/keyed-pieces.ts';
import { nameOverKeys } from '#lib/eob/facts/keys-above.ts';
import {
  hasLicence,
  hasRelation,
  isOrganisation,
  isPersonName,
  isPractice,
  licensedName,
  withoutRelation,
} from '#lib/eob/facts/name-shapes.ts';
import { isStanding, saysNetwork, withoutNetwork } from '#lib/eob/facts/network-facts.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';
import { soundsLikePayer } from '#lib/reference/payers.ts';
import type { Line } from '#lib/table/lines.ts';

const NAME = String.raw`(?<value>(?:(?:Dr|Lic|Dra)\. )?\p{Lu}[\p{L}.'’-]*,?(?: \p{Lu}[\p{L}.'’-]*,?){1,4})`;
const CLAIM_FOR = new RegExp(
  String.raw`^[Cc]laims?(?:(?: details?| received| [A-Z0-9-]*\d[A-Z0-9-]*)? (?:for|de)[ \t]+| details?:[ \t]*)(?<value>[^\t:(]+?)(?= [Rr]ef\b| \(|\t|:|$)`,
  'u',
);
const CLAIM_IN_SENTENCE = new RegExp(
  String.raw`\b[Cc]laim[ #]+(?=\S*\d)[A-Z0-9/-]+(?: [·•|–—-])? for ${NAME}(?=,| \(|\.| \p{Ll}|\t|$)`,
  'u',
);
const TITLE_FOR = new RegExp(
  String.raw`\b(?:explanation of benefits|statement|summary)(?: \(EOB\))? for ${NAME}(?=$|[\t|(])`,
  'iu',
);
const CARE_FOR =
  /(?:^(?:care|services?|benefits?) for |^(?:visit|session|appointment) on [^\t:]{6,18} for |\bfor (?=[^,\t]+, member\b)|^patient (?=[^,:\t]+, claim\b))(?<value>\p{Lu}[^,\t:]+)/iu;
const NAME_BEFORE_ID = new RegExp(
  String.raw`^${NAME} (?:member|id|subscriber) (?:number|no\.?|id)\b`,
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
const TITLED = /^(?:Dr|Dra|Lic)\. \p{Lu}/u;

/** What a line says of the names of its claim: the patient, who treated, who was paid. */
export function nameFacts(
  line: Line,
  previous: Line | undefined,
  next: Line | undefined,
  at: number,
): readonly ClaimFact[] {
  const text = textsOf(line);
  if (isOfHeadings(line)) return [];
  const isOfClaim = isClaimLine(text);
  const around: Around = {
    isClaimLine: isOfClaim,
    isBesideClaim: () => isBesideClaim(previous, next),
    isOfProvider: () => isOfClaim || saysNetwork(text),
  };
  const pieces = withWholeNames(keyedPieces(line));
  const facts: ClaimFact[] = pieces.flatMap((piece) => pieceToFact(piece, at, around) ?? []);
  const named = nameOverKeys(line) ?? nameBeforeKey(pieces) ?? nameUnderKey(line, previous);
  if (named !== undefined) facts.push({ kind: 'patient', at, value: tidy(named) });
  const patient = [CLAIM_FOR, NAME_KEY, NAME_BEFORE_ID, TITLE_FOR, CLAIM_IN_SENTENCE, SAW]
    .map((pattern) => pattern.exec(text)?.groups?.['value'])
    .find((value) => value !== undefined && isName(value) && isCapitalised(value));
  if (patient !== undefined) facts.push({ kind: 'patient', at, value: tidy(patient) });
  const cared = CARE_FOR.exec(text)?.groups?.['value']?.trim();
  if (cared !== undefined && isPersonName(cared)) {
    facts.push({ kind: 'patient', at, value: tidy(cared) });
  }
  const wrapped = text.endsWith(',') && next !== undefined ? `${text} ${textsOf(next)}` : text;
  const provider = (FROM_PROVIDER.exec(wrapped) ?? VISIT_WITH.exec(wrapped))?.groups?.['value'];
  if (provider !== undefined && facts.every(({ kind }) => kind !== 'provider')) {
    facts.push({ kind: 'provider', at, value: providerName(provider) });
  }
  return facts;
}

/** A name that a wide gap cuts after its first word, as columns of figures do: "MEMBER NAME: ROE   ROBIN". */
function withWholeNames(pieces: readonly KeyedPiece[]): readonly KeyedPiece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const isCut =
      piece.key?.endsWith('name') === true &&
      next?.key === undefined &&
      [piece.value, next?.value ?? ''].every((part) => /^\p{Lu}[\p{L}'’-]+,?$/u.test(part));
    return isCut ? { ...piece, value: `${piece.value} ${next?.value ?? ''}` } : piece;
  });
}

/** The patient whose name begins the header of a claim: "Robin Roe   Provider: Jane Fictive LCSW". */
function nameBeforeKey([first, second]: readonly KeyedPiece[]): string | undefined {
  if (first === undefined || first.key !== undefined || second?.key === undefined) return undefined;
  const isOfClaim = roleOfKey(second.key) === 'provider' || CLAIM_NUMBER_KEY.test(second.key);
  return isOfClaim && isPersonName(first.value) ? first.value : undefined;
}

const CLAIM_NUMBER_KEY = /^claim(?: number| no\.?| id| ?#)$/;

/** The patient whose name stands first under a title that is nothing but "Patient". */
function nameUnderKey({ segments }: Line, previous: Line | undefined): string | undefined {
  const [title, ...others] = previous?.segments ?? [];
  if (title === undefined || others.length > 0 || !/^patient(?: name)?:?$/i.test(title.text)) {
    return undefined;
  }
  const name = segments[0]?.text ?? '';
  return isPersonName(name) ? name : undefined;
}

/** So many texts of which so many words are those of headings stand over a table, and name nobody. */
const FEWEST_HEADINGS = 5;
const HEADINGS_SHARE = 0.5;

function isOfHeadings({ segments }: Line): boolean {
  const texts = segments.map(({ text }) => text);
  return (
    texts.length >= FEWEST_HEADINGS &&
    texts.filter(isKey).length <= 1 &&
    texts.every((text) => !/[\d:]/.test(text)) &&
    headingShare(texts.join(' ')) >= HEADINGS_SHARE
  );
}

function textsOf({ segments }: Line): string {
  return segments.map((segment) => segment.text).join('\t');
}

const CLAIM_LINE = /\b(?:cl(?:ai)?m|reclamaci[oó]n|icn)\b[^\t]*\d{3}/i;

function isClaimLine(text: string): boolean {
  return CLAIM_LINE.test(text);
}

function isBesideClaim(previous: Line | undefined, next: Line | undefined): boolean {
  return [previous, next].some((line) => line !== undefined && isClaimLine(textsOf(line)));
}

/** What stands around a piece; few pieces ask for all of it. */
interface Around {
  readonly isClaimLine: boolean;
  /** The line above or below names the claim. */
  readonly isBesideClaim: () => boolean;
  /** The line speaks of the claim or of the network. */
  readonly isOfProvider: () => boolean;
}

function pieceToFact(
  { key, value: printed }: KeyedPiece,
  at: number,
  around: Around,
): ClaimFact | undefined {
  if (!TWO_LETTERS.test(printed)) return undefined;
  const value = withoutState(printed);
  if (key === undefined) return unkeyedFact(value, at, around);
  const name = withoutNetwork(value);
  if (!isName(licensedName(name) ?? name) || !/^\p{Lu}/u.test(name)) return undefined;
  const role = roleOfKey(key);
  switch (role) {
    case 'patient':
      return isPersons(value) ? { kind: 'patient', at, value: tidy(value) } : undefined;
    case 'member':
    case 'holder':
      return isPersons(value) ? { kind: 'patient', at, value: tidy(value), as: role } : undefined;
    case 'provider':
      return { kind: 'provider', at, value: providerName(name) };
    case 'payee':
      return { kind: 'payee', at, value: providerName(name) };
    case undefined:
      return undefined;
  }
}

function unkeyedFact(value: string, at: number, around: Around): ClaimFact | undefined {
  const licensed = licensedName(value);
  if (licensed !== undefined && isName(licensed)) return { kind: 'provider', at, value: licensed };
  const bare = withoutNetwork(SAW.exec(value)?.groups?.['provider'] ?? value);
  if (bare === '' || !isName(bare)) return undefined;
  const isTitled = TITLED.test(bare);
  const isNetworked = bare.length < value.length && saysNetwork(value) && isCapitalised(bare);
  const isOrganised =
    (bare.includes(' ') && isOrganisation(bare) && around.isOfProvider()) ||
    (isPractice(bare) && around.isBesideClaim());
  if (isTitled || isNetworked || isOrganised) return { kind: 'provider', at, value: bare };
  if ((around.isClaimLine || hasRelation(value)) && isPersonName(value)) {
    return { kind: 'patient', at, value: tidy(value) };
  }
  return undefined;
}

/** "Client" may also be who bought the insurance: a fund, an employer. */
function isPersons(value: string): boolean {
  return !soundsLikePayer(value) && !isOrganisation(value);
}

/** Only small words that stand in names begin with a small letter: "Quill of the Lake Therapy". */
function isCapitalised(text: string): boolean {
  return text
    .split(' ')
    .every((word) => /^(?:[\p{Lu}\d&(]|(?:and|of|the|de|la|for|at)$)/u.test(word));
}

/** A name has letters and few words, and is no sentence, heading or number. */
function isName(text: string): boolean {
  if (TITLE.test(text) || NO_NAME.test(text) || isStanding(text)) return false;
  if (headingShare(text) >= HEADING_SHARE) return false;
  if (!TWO_LETTERS.test(text) || isSentence(text)) return false;
  return text.trim().split(/\s+/).length <= MOST_WORDS_OF_NAME;
}

const TWO_LETTERS = /\p{L}{2}/u;

/** "Member Health Statement" is the title of a document. */
const TITLE = /\b(?:statement|notice|report|summary)$/i;

function isSentence(text: string): boolean {
  return /[.!?]$/.test(
    text.trim().replace(/\b(?:Jr|Sr|Inc|P\.?C|P\.?A|M\.?D|Ph\.?D|Psy\.?D|\p{Lu})\.$/iu, ''),
  );
}

const MOST_WORDS_OF_NAME = 9;
const NO_NAME =
  /\bremittance|\badvice\b|^(?:explanation|summary|statement|notice|schedule) of\b|\b(?:payment|claims?) (?:summary|statement|voucher)\b|^(?:explicaci[oó]n|resumen) de\b|\$|\d{4}|:|^respon|^(?:all|any|todos)$|-$/i;
/** What is mostly words of headings is a heading. */
const HEADING_SHARE = 0.7;

function tidy(text: string): string {
  return withoutRelation(text)
    .trim()
    .replace(/[\s,;:(–—-]+$/, '')
    .replace(/\s+/g, ' ');
}

/** "PLACEHOLDER, SAM (reversal)" names Sam Placeholder. */
function withoutState(text: string): string {
  return text.replace(
    /\s*\((?:reversal|reversed|corrected|correction|adjusted|adjustment)\)$/i,
    '',
  );
}

/** A name with its licences, without the address, number or words after them. */
function providerName(text: string): string {
  if (hasLicence(text)) return licensedName(text) ?? tidy(text);
  return tidy(text.replace(/[,\s]*\(?\d{3}\)?[\s-]\d{3}.*$/, '').replace(/, \p{Ll}.*$/u, ''));
}
