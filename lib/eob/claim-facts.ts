import { type KeyedPiece, keyedPieces } from '#lib/eob/keyed-pieces.ts';
import { withKeysAbove } from '#lib/eob/keys-above.ts';
import { hasLicence, isOrganisation, isPersonName } from '#lib/eob/name-shapes.ts';
import { headingShare } from '#lib/eob/vocabulary.ts';
import { datesIn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What a claim is beside decided. `superseded`: reprinted for reference beside its correction. */
export type ClaimState = 'pending' | 'reversal' | 'superseded';

/** What the words around a table say of its claim. `at`: the place of the line in the document. */
export type ClaimFact =
  | { readonly kind: 'claimNumber'; readonly at: number; readonly value: string }
  | { readonly kind: 'corrects'; readonly at: number; readonly value: string }
  | { readonly kind: 'patient'; readonly at: number; readonly value: string }
  | { readonly kind: 'provider'; readonly at: number; readonly value: string }
  | { readonly kind: 'payee'; readonly at: number; readonly value: string }
  | { readonly kind: 'processedDate'; readonly at: number; readonly value: ServiceDate }
  | { readonly kind: 'network'; readonly at: number; readonly value: 'in' | 'out' }
  | { readonly kind: 'status'; readonly at: number; readonly value: ClaimState };

const CLAIM_ID = String.raw`(?<value>(?=[A-Z0-9-]*\d)[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){4,24})`;
const CLAIM_NUMBER = new RegExp(
  String.raw`(?:\bcl(?:ai)?m(?:\s*(?:number|nbr|no\.?|id|control|#|\(icn\)))*|n[uú]m(?:ero|\.)? de reclamaci[oó]n|\bicn)[\s:.#…]*${CLAIM_ID}(?![\d/])`,
  'i',
);
const CORRECTS = new RegExp(
  String.raw`(?:replaces|corrects|correction of|adjustment (?:of|to)|reversal of)(?:\s*claim)?(?:\s*(?:number|no\.?|#))?[\s:]*${CLAIM_ID}`,
  'i',
);
const CLAIM_FOR = /^claims?(?: details?)? (?:for|de)[ \t]+(?<value>[^\t:]+)/i;
const CARE_FOR =
  /(?:^(?:care|services?|benefits?) for |\bfor (?=[^,\t]+, member\b)|^patient (?=[^,:\t]+, claim\b))(?<value>\p{Lu}[^,\t:]+)/iu;
const NAME_KEY = /^NAME (?<value>[A-Z' -]+, [A-Z' -]+?)(?=\t| ID | HIC | ACNT |$)/;
const VISIT_WITH = /\b(?:[Vv]isit with|[Ss]een by|[Yy]ou saw|, provider) (?<value>\p{Lu}[^.\t(]+)/u;
const FROM_PROVIDER =
  /\bfrom (?<value>\p{Lu}[^().\t]{2,60}) \(an? (?:in-?|out[- ]of[- ])?network provider\)/u;
const PROCESSED =
  /(?<!\p{L})(?:date processed|processed(?: date| it on| this claim on| on)?|fecha de procesamiento|procesad[oa](?: el)?|finalized(?: date| on)?)[:.\s…]*/giu;
const PROCESSED_IN_SENTENCE = /\bprocessed\b[^.]{0,90}?\bon\s+/i;
const OUT_OF_NETWORK =
  /out[- ]of[- ]network|non-?participating|not in (?:the|our|your)(?: plan['’]?s)? network|fuera de la red|(?:preferred provider|participating):?[\t ]*no\b/i;
const IN_NETWORK =
  /\bin[- ]network|\bin (?:your|the plan['’]?s|our) network|^participating$|\tparticipating(?:\t|$)|\bnetwork provider|\((?:plan )?network\)|provider in our network|status:?[\t ]*network|network(?: status)?:?[\t ]*in\b|dentro de la red|(?:preferred provider|participating):?[\t ]*yes\b|participating provider/i;
/** Limits of the plan in and out of its network say nothing of a claim. */
const OF_THE_PLAN =
  /\b(?:deductible|out[- ]of[- ]pocket|maximum|limits?|annual|year|deducible|desembolso)\b/i;
const PENDING =
  /(?:claim )?status:?[\t ]*(?:pending|in process|in review|submitted|received)\b|still being (?:processed|reviewed)|has not been (?:processed|decided)|\bpending claims?\b|estimated amounts? shown/i;
const SUPERSEDED =
  /previously processed|for reference only|\bsuperseded\b|as (?:first|originally) processed|no longer valid|^original (?:claim|submission|processing)\b/i;
const REVERSAL =
  /\breversal of (?:previous|prior)|\breversed claim|claim status:?[\t ]*22\b|\(reversal\)/i;

const PATIENT_KEYS = new Set([
  'member',
  'member name',
  'patient',
  'patient name',
  'member/patient',
  'paciente',
  'beneficiary name',
  'asegurado',
  'asegurada',
]);
const PROVIDER_KEYS =
  /^(?:provider(?: of services?| name)?|proveedor|health care professional|services? provided by|rendering provider)$/;
const PAYEE_KEYS = new Set(['payee', 'payment to', 'paid to']);

/** The facts that the lines of a document state about its claims, in order. */
export function findClaimFacts(lines: readonly Line[]): readonly ClaimFact[] {
  return lines.flatMap((printed, at) => {
    const [line, next] = [withKeysAbove(lines[at - 1], printed), lines[at + 1]];
    return [
      ...claimFacts(line, at),
      ...nameFacts(line, next, at),
      ...decisionFacts(line, next, at),
    ];
  });
}

function joined(line: Line): string {
  return line.segments.map((segment) => segment.text).join('\t');
}

function claimFacts(line: Line, at: number): readonly ClaimFact[] {
  const text = joined(line);
  const facts: ClaimFact[] = [];
  const corrects = CORRECTS.exec(text)?.groups?.['value'];
  if (corrects !== undefined) facts.push({ kind: 'corrects', at, value: corrects });
  const claim =
    spacedClaimNumber(line) ?? CLAIM_NUMBER.exec(text.replace(CORRECTS, ''))?.groups?.['value'];
  if (claim !== undefined) facts.push({ kind: 'claimNumber', at, value: claim });
  return facts;
}

const CLAIM_KEYS = /^claim (?:number|no\.?|id|control number)$|^claim ?#$/;
/** Groups of figures and capitals with single blanks between them: `HC 771 20 5`. */
const SPACED_CLAIM_ID = /^(?=(?:\D*\d){5})[A-Z0-9-]{1,12}(?: (?=[A-Z-]*\d)[A-Z0-9-]{1,12}){1,4}$/;

/** A claim number that its payer prints in groups stands alone after its key. */
function spacedClaimNumber(line: Line): string | undefined {
  return keyedPieces(line).find(
    ({ key, value }) => key !== undefined && CLAIM_KEYS.test(key) && SPACED_CLAIM_ID.test(value),
  )?.value;
}

function nameFacts(line: Line, next: Line | undefined, at: number): readonly ClaimFact[] {
  const text = joined(line);
  const pieces = keyedPieces(line);
  const isClaimLine = CLAIM_NUMBER.test(text);
  const facts = pieces.flatMap((piece) => pieceToFact(piece, at, isClaimLine) ?? []);
  const named = (CLAIM_FOR.exec(text) ?? NAME_KEY.exec(text))?.groups?.['value'];
  if (named !== undefined && isName(named)) {
    facts.push({ kind: 'patient', at, value: tidy(named) });
  }
  const cared = CARE_FOR.exec(text)?.groups?.['value']?.trim();
  if (cared !== undefined && isPersonName(cared)) {
    facts.push({ kind: 'patient', at, value: cared });
  }
  const wrapped = text.endsWith(',') && next !== undefined ? `${text} ${joined(next)}` : text;
  const provider = (VISIT_WITH.exec(wrapped) ?? FROM_PROVIDER.exec(text))?.groups?.['value'];
  if (provider !== undefined) facts.push({ kind: 'provider', at, value: untilLicence(provider) });
  return facts;
}

function pieceToFact(
  { key, value: printed }: KeyedPiece,
  at: number,
  isClaimLine: boolean,
): ClaimFact | undefined {
  const value = withoutState(hasLicence(printed) ? untilLicence(printed) : printed);
  if (!isName(value)) return undefined;
  if (key === undefined) {
    const bare = withoutNetwork(value);
    if (isClaimLine && (hasLicence(bare) || isOrganisation(bare))) {
      return bare === '' ? undefined : { kind: 'provider', at, value: bare };
    }
    if (isClaimLine && isPersonName(value)) return { kind: 'patient', at, value: tidy(value) };
    const isNamed = hasLicence(bare) && bare.includes(' ');
    return isNamed ? { kind: 'provider', at, value: untilLicence(bare) } : undefined;
  }
  if (PATIENT_KEYS.has(key) && /^\p{Lu}/u.test(value))
    return { kind: 'patient', at, value: tidy(value) };
  if (PROVIDER_KEYS.test(key)) return { kind: 'provider', at, value: withoutNetwork(value) };
  if (PAYEE_KEYS.has(key)) return { kind: 'payee', at, value: tidy(value) };
  return undefined;
}

function decisionFacts(line: Line, next: Line | undefined, at: number): readonly ClaimFact[] {
  const text = joined(line);
  const facts: ClaimFact[] = [];
  const processed = processedDateIn(text, next === undefined ? '' : textOf(next));
  if (processed !== undefined) facts.push({ kind: 'processedDate', at, value: processed });
  const isOfClaim = !OF_THE_PLAN.test(text);
  if (isOfClaim && OUT_OF_NETWORK.test(text)) facts.push({ kind: 'network', at, value: 'out' });
  else if (isOfClaim && IN_NETWORK.test(text)) facts.push({ kind: 'network', at, value: 'in' });
  if (PENDING.test(text)) facts.push({ kind: 'status', at, value: 'pending' });
  if (SUPERSEDED.test(text)) facts.push({ kind: 'status', at, value: 'superseded' });
  if (REVERSAL.test(text)) facts.push({ kind: 'status', at, value: 'reversal' });
  return facts;
}

function processedDateIn(text: string, next: string): ServiceDate | undefined {
  for (const match of text.matchAll(PROCESSED)) {
    const date = dateAtStart(text.slice(match.index + match[0].length));
    if (date !== undefined) return date;
  }
  const prose = `${text} ${next}`;
  const sentence = PROCESSED_IN_SENTENCE.exec(prose);
  if (sentence === null || sentence.index > text.length) return undefined;
  return dateAtStart(prose.slice(sentence.index + sentence[0].length));
}

function dateAtStart(text: string): ServiceDate | undefined {
  const [date] = datesIn(text.trimStart());
  return date !== undefined && date.at === 0 && date.to === undefined ? date.from : undefined;
}

/** A name has letters and few words, and is no sentence, heading or number. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (headingShare(text) >= HEADING_SHARE || /\bremittance|\badvice\b|\$|\d{4}/i.test(text))
    return false;
  return /\p{L}{2}/u.test(text) && words.length <= MOST_WORDS_OF_NAME && !isSentence(text);
}

function isSentence(text: string): boolean {
  return /[.!?]$/.test(text.trim().replace(/\b(?:Jr|Sr|Inc|P\.?C|P\.?A|Ph\.?D|Psy\.?D)\.$/i, ''));
}

const MOST_WORDS_OF_NAME = 9;
/** What is mostly words of headings is a heading. */
const HEADING_SHARE = 0.7;

function tidy(text: string): string {
  return text
    .trim()
    .replace(/[\s,;:(–—-]+$/, '')
    .replace(/\s+/g, ' ');
}

/** "Wren Fictive, PsyD (In-Network)" names Wren Fictive, PsyD. */
function withoutNetwork(text: string): string {
  return tidy(
    text
      .replace(/[,\s]*\(?\b(?:in|out)[- ](?:of[- ])?network\b.*$/i, '')
      .replace(/\s*\((?:an? |plan )?(?:in-?|out[- ]of[- ])?network(?: provider)?\).*$/i, '')
      .replace(/\s*\((?:dentro|fuera) de la red\).*$/i, ''),
  );
}

/** "PLACEHOLDER, SAM (reversal)" names Sam Placeholder. */
function withoutState(text: string): string {
  return text.replace(
    /\s*\((?:reversal|reversed|corrected|correction|adjusted|adjustment)\)$/i,
    '',
  );
}

/** A name with its licences, without the address, number or words after them. */
function untilLicence(text: string): string {
  return tidy(text.replace(/[,\s]*\(?\d{3}\)?[\s-]\d{3}.*$/, '').replace(/, \p{Ll}.*$/u, ''));
}
