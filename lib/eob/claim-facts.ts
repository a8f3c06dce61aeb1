import { headingShare } from '#lib/eob/vocabulary.ts';
import { datesIn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What the words around a table say of its claim. `at`: the place of the line in the document. */
export type ClaimFact =
  | { readonly kind: 'claimNumber'; readonly at: number; readonly value: string }
  | { readonly kind: 'corrects'; readonly at: number; readonly value: string }
  | { readonly kind: 'patient'; readonly at: number; readonly value: string }
  | { readonly kind: 'provider'; readonly at: number; readonly value: string }
  | { readonly kind: 'payee'; readonly at: number; readonly value: string }
  | { readonly kind: 'processedDate'; readonly at: number; readonly value: ServiceDate }
  | { readonly kind: 'network'; readonly at: number; readonly value: 'in' | 'out' }
  | { readonly kind: 'status'; readonly at: number; readonly value: 'pending' | 'reversal' };

/** A segment gap in the text that the patterns read. */
const GAP = '\t';

/** Words that name a fact, and end the value of the one before. */
const KEY = String.raw`member\/patient|patient(?: name)?(?! account| resp| may| is| paid| was)|paciente|claim (?:number|no\.?|id|control number|status)|claim ?#|n[uú]mero de reclamaci[oó]n|provider(?: of services?| name)?|proveedor|health care professional|services? provided by|rendering provider|network(?: status)?|status|date processed|processed(?: date| on)?|fecha de procesamiento|account no\.?|patient account(?: number)?|member id|id number|group(?: name| number)?|subscriber|identification number|payment (?:date|to|amount)|payee(?: npi)?|received(?: on)?|acnt|icn|id`;
const SEPARATOR = String.raw`[:.#]*[ \t]*[.…]*[ \t]*`;
const VALUE = String.raw`(?<value>[^\t|·]+?)(?=\t|\||·| [–—] |\s+(?:${KEY})\b|$)`;

function keyed(key: string): RegExp {
  return new RegExp(String.raw`(?:^|[\t|·(]|\s)(?:${key})${SEPARATOR}${VALUE}`, 'i');
}

const CLAIM_ID = String.raw`(?<value>(?=[A-Z0-9-]*\d)[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){4,24})`;
const CLAIM_NUMBER = new RegExp(
  String.raw`(?:claim(?:\s*(?:number|nbr|no\.?|id|control number|#|\(icn\)))*|n[uú]mero de reclamaci[oó]n|\bicn)[\s:.#…]*${CLAIM_ID}(?![\d/])`,
  'i',
);
const CORRECTS = new RegExp(
  String.raw`(?:replaces|corrects|correction of|adjustment (?:of|to)|reversal of)(?:\s*claim)?(?:\s*(?:number|no\.?|#))?[\s:]*${CLAIM_ID}`,
  'i',
);
const PATIENT = keyed(
  String.raw`member\/patient|patient(?: name)?(?! account| resp| may| is| paid| was)|paciente`,
);
const CLAIM_FOR = /^claims?(?: details?)? (?:for|de) (?<value>[^\t:]+)/i;
const NAME_KEY = /^NAME (?<value>[A-Z' -]+, [A-Z' -]+?)(?=\t| ID | HIC | ACNT |$)/;
const PROVIDER = keyed(
  String.raw`provider(?: of services?| name)?(?! paid| may| charge| charged| billed| discount| level| adjust)|proveedor|health care professional|services? provided by|rendering provider`,
);
const PROCESSED =
  /(?:date processed|processed(?: date| on)?|fecha de procesamiento|procesad[oa](?: el)?|finalized(?: date| on)?)/i;
const OUT_OF_NETWORK =
  /out[- ]of[- ]network|non-?participating|not in (?:the|our) network|fuera de la red|preferred provider:? no\b/i;
const IN_NETWORK =
  /\bin[- ]network|\bnetwork provider|\(network\)|status:?[\t ]*network|network(?: status)?:?[\t ]*in\b|dentro de la red|preferred provider:? yes|participating provider/i;
const PENDING =
  /(?:claim )?status:?[\t ]*(?:pending|in process|in review|submitted|received)|still being (?:processed|reviewed)|has not been (?:processed|decided)/i;
const REVERSAL =
  /\breversal of (?:previous|prior)|\breversed claim|claim status:?[\t ]*22\b|\(reversal\)/i;

/** The facts that the lines of a document state about its claims, in order. */
export function findClaimFacts(lines: readonly Line[]): readonly ClaimFact[] {
  return lines.flatMap((line, at) => factsOnLine(line, at));
}

function factsOnLine(line: Line, at: number): readonly ClaimFact[] {
  const text = line.segments.map((segment) => segment.text).join(GAP);
  const facts: ClaimFact[] = [];
  const corrects = CORRECTS.exec(text)?.groups?.['value'];
  if (corrects !== undefined) facts.push({ kind: 'corrects', at, value: corrects });
  const claim = CLAIM_NUMBER.exec(text.replace(CORRECTS, ''))?.groups?.['value'];
  if (claim !== undefined) facts.push({ kind: 'claimNumber', at, value: claim });
  const patient = (CLAIM_FOR.exec(text) ?? NAME_KEY.exec(text) ?? PATIENT.exec(text))?.groups?.[
    'value'
  ];
  if (patient !== undefined && isName(patient)) {
    facts.push({ kind: 'patient', at, value: tidy(patient) });
  }
  const provider = PROVIDER.exec(text)?.groups?.['value'];
  if (provider !== undefined && isName(provider)) {
    facts.push({ kind: 'provider', at, value: withoutNetwork(provider) });
  }
  const payee = keyed('payee|payment to|paid to').exec(text)?.groups?.['value'];
  if (payee !== undefined && isName(payee)) facts.push({ kind: 'payee', at, value: tidy(payee) });
  const processed = processedDateIn(text);
  if (processed !== undefined) facts.push({ kind: 'processedDate', at, value: processed });
  if (OUT_OF_NETWORK.test(text)) facts.push({ kind: 'network', at, value: 'out' });
  else if (IN_NETWORK.test(text)) facts.push({ kind: 'network', at, value: 'in' });
  if (PENDING.test(text)) facts.push({ kind: 'status', at, value: 'pending' });
  if (REVERSAL.test(text)) facts.push({ kind: 'status', at, value: 'reversal' });
  return facts;
}

function processedDateIn(text: string): ServiceDate | undefined {
  const match = PROCESSED.exec(text);
  if (match === null) return undefined;
  const after = text.slice(match.index + match[0].length).replace(/^[:.\s…]+/, '');
  const [date] = datesIn(after);
  return date !== undefined && date.at === 0 && date.to === undefined ? date.from : undefined;
}

/** A name has letters, few words, and is no sentence. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (headingShare(text) >= HEADING_SHARE || /\bremittance|\badvice\b/i.test(text)) return false;
  return (
    /\p{L}{2}/u.test(text) &&
    words.length <= MOST_WORDS_OF_NAME &&
    !/[.!?]$|\$/.test(text.trim().replace(/\b(?:Jr|Sr|Inc|P\.?C|P\.?A|Ph\.?D|Psy\.?D)\.$/i, ''))
  );
}

const MOST_WORDS_OF_NAME = 9;
/** What is mostly words of headings is a heading. */
const HEADING_SHARE = 0.7;

function tidy(text: string): string {
  return text
    .trim()
    .replace(/[,;:]+$/, '')
    .replace(/\s+/g, ' ');
}

/** "Wren Fictive, PsyD (In-Network)" names Wren Fictive, PsyD. */
function withoutNetwork(text: string): string {
  return tidy(
    text
      .replace(
        /\(?(?:in|out of)[- ]?(?:of[- ])?network\)?|\((?:a )?network(?: provider)?\)|\((?:dentro|fuera) de la red\)/gi,
        '',
      )
      .replace(/\($/, ''),
  );
}
