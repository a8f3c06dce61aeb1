import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { keyedPieces } from '#lib/eob/facts/keyed-pieces.ts';
import { isRowOfKeys, withKeysOfPage, withKeysRightAbove } from '#lib/eob/facts/keys-above.ts';
import { nameFacts } from '#lib/eob/facts/name-facts.ts';
import { networkIn } from '#lib/eob/facts/network-facts.ts';
import { panelFacts } from '#lib/eob/facts/panel-facts.ts';
import { processedDateIn } from '#lib/eob/facts/processed-date.ts';
import { textUnder } from '#lib/eob/facts/under-key.ts';
import { withWrappedValues } from '#lib/eob/facts/wrapped-values.ts';
import { isNote } from '#lib/eob/words/notes.ts';
import { type Line, tabbedText } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { rememberByList } from '#lib/values/remember.ts';

const CLAIM_ID = String.raw`(?<value>(?!\d{1,2}\/\d{1,2}\/)(?=[A-Z0-9/-]*\d)[A-Z0-9](?:[A-Z0-9]|[-/](?=[A-Z0-9])){4,24})`;
const CLAIM_NUMBER = new RegExp(
  String.raw`(?:\bcl(?:ai)?m(?:[\s/]*(?:number|nmbr|nbr|num|no\.?|id(?:entifier)?|control|ctrl|ctl|tracking|file|reference|ref\.?|#|\(icn\)))*(?: \d{1,2} of \d{1,2}:)?|\b(?:document|internal|transaction) control (?:number|no\.?|#)|\breference #|(?:n[uú]m(?:ero|\.)? de |no\. de |su )?reclam(?:aci[oó]n|o)(?: (?:n[uú]m(?:ero|\.)?|#))?|\b(?:icn|dcn|tcn|ccn))[\s:.#…]*${CLAIM_ID}(?![\d/])`,
  'i',
);
/** Without one of these words a line names no claim and none that it takes back. */
const OF_CLAIM =
  /cl(?:ai)?m|control|reference|reclam|[idtc]cn|replaces|corrects|correction|adjustment|reversal/i;
/** Groups of figures with single blanks between them, after words that leave no doubt. */
const SPACED_IN_SENTENCE =
  /\bclaim\)? (?:(?:number|no\.?|id|#):? ?(?<value>(?:[A-Z]{1,4} )?\d{2,8}(?: \d{2,8}){1,4}(?: \d)?)(?!\d|\/|\.\d| ?\$)|(?<lettered>[A-Z]{1,3}\d{5,12}(?: \d{2}){1,2})(?= for |[,;.]?(?:\t|$)))/i;
const CORRECTS = new RegExp(
  String.raw`(?:replaces|corrects|correction of|adjustment (?:of|to)|reversal of)(?:\s*claim)?(?:\s*(?:number|no\.?|#))?[\s:]*${CLAIM_ID}`,
  'i',
);
const PENDING =
  /(?:claim )?status:?[\t ]*(?:pending|in process|in review|(?:submitted|received)(?! (?:date|amount|charges?)\b))\b|still being (?:processed|reviewed)|has not been (?:processed|decided)|\bpending claims?\b|estimated amounts? shown/i;
const SUPERSEDED =
  /previously processed|for reference only|\bsuperseded\b|as (?:first|originally) processed|no longer valid|^original (?:claim|submission|processing)\b/i;
const REVERSAL =
  /\breversal of (?:previous|prior)|\breversed claim|claim status:?[\t ]*22\b|\(reversal\)/i;

/** Without one of these words a line says nothing of what has become of a claim. */
const OF_STATE =
  /pend|process|review|submitted|received|decided|estimated|superseded|for reference only|no longer|original|revers|status/i;

/** The facts that the lines of a document state about its claims, in order. */
export const findClaimFacts = rememberByList((lines: readonly Line[]): readonly ClaimFact[] => {
  let keys: Line | undefined;
  const panel = panelFacts(lines);
  const areKeys = lines.map(isRowOfKeys);
  const facts = lines.flatMap((printed, at) => {
    if (OF_BROWSER.test(tabbedText(printed))) return [];
    const [above, next] = [lines[at - 1], lines[at + 1]];
    const areAbove = above !== undefined && areKeys[at - 1] === true;
    const beside = areAbove ? withKeysRightAbove(above, printed) : printed;
    const keyed = beside === printed ? withKeysOfPage(keys, printed) : beside;
    const line = withWrappedValues(keyed, next);
    if (areKeys[at] === true) keys = printed;
    const text = tabbedText(line);
    return [
      ...claimFacts(text, line, next, at),
      ...nameFacts(line, above, next, at),
      ...decisionFacts(text, line, next, at),
    ];
  });
  return panel.length === 0
    ? facts
    : [...panel, ...facts.filter((fact) => !panel.some((each) => isSame(each, fact)))].toSorted(
        (a, b) => a.at - b.at,
      );
});

function isSame(one: ClaimFact, other: ClaimFact): boolean {
  return one.kind === other.kind && one.value === other.value;
}

/**
 * What a browser prints over and under a page: the address, or the time of printing and the page's title. An address
 * holds the claim's number among other marks, and a title names what the page is about.
 */
const OF_BROWSER =
  /(?:^|\t)https?:\/\/\S+(?=\t|$)|^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)?(?=\t|$)|^\d+ (?:of|\/) \d+\t[^\t]+:\d{2}(?: ?[AP]M)?$/i;

/** The number of a claim that has no more room behind its key stands first on the next line, or the key ends there. */
const OPEN_KEY = /\bclaim (?:number|no\.?|id|#): *$|^claim$/i;

/** The number right under a key by itself, or under one among other labels: "Claim number" over "25A1234567". */
function numberUnderKey(line: Line, next: Line | undefined): string | undefined {
  const key = line.segments.find(({ text }) => LONE_KEY.test(text));
  if (key === undefined || next === undefined || next.page !== line.page) return undefined;
  // The values under a row of keys are read with them.
  if (isRowOfKeys(line)) return undefined;
  // Under headings stand the rows of a table, each of a claim of its own.
  const isOfTable = /\d/.test(tabbedText(line)) || lineTokens(next).money.length > 1;
  if (isOfTable || (line.segments.length === 1 && next.segments.length > 1)) return undefined;
  const under = textUnder(next, key);
  return under !== undefined && LONE_NUMBER.test(under.text) ? under.text : undefined;
}

const LONE_KEY = /^claim (?:number|no\.?|id|#)$/i;
const LONE_NUMBER = new RegExp(`^${CLAIM_ID}$`);

function claimFacts(
  own: string,
  line: Line,
  next: Line | undefined,
  at: number,
): readonly ClaimFact[] {
  const isOpen = next !== undefined && next.page === line.page && OPEN_KEY.test(own);
  const text = isOpen ? `${own} ${next.segments[0]?.text ?? ''}` : own;
  if (!OF_CLAIM.test(text)) return [];
  const facts: ClaimFact[] = [];
  const corrects = CORRECTS.exec(text)?.groups?.['value'];
  if (corrects !== undefined) facts.push({ kind: 'corrects', at, value: corrects });
  const claim =
    numberUnderKey(line, next) ??
    spacedClaimNumber(line) ??
    spacedIn(text) ??
    CLAIM_NUMBER.exec(corrects === undefined ? text : text.replace(CORRECTS, ''))?.groups?.[
      'value'
    ];
  if (claim !== undefined) facts.push({ kind: 'claimNumber', at, value: claim });
  return facts;
}

function spacedIn(text: string): string | undefined {
  const { value, lettered } = SPACED_IN_SENTENCE.exec(text)?.groups ?? {};
  return value ?? lettered;
}

const CLAIM_KEYS = /^claim(?: number| no\.?| id| control number| reference)?$|^claim ?#$/;
/** Groups of figures and capitals with single blanks between them: `HC 771 20 5`. */
const SPACED_CLAIM_ID = /^(?=(?:\D*\d){5})[A-Z0-9-]{1,12}(?: (?=[A-Z-]*\d)[A-Z0-9-]{1,12}){1,4}$/;

/** A claim number that its payer prints in groups stands alone after its key. */
function spacedClaimNumber(line: Line): string | undefined {
  return keyedPieces(line).find(
    ({ key, value }) => key !== undefined && CLAIM_KEYS.test(key) && SPACED_CLAIM_ID.test(value),
  )?.value;
}

function decisionFacts(
  text: string,
  line: Line,
  next: Line | undefined,
  at: number,
): readonly ClaimFact[] {
  const facts: ClaimFact[] = [];
  const processed = processedDateIn(line, next);
  if (processed !== undefined) facts.push({ kind: 'processedDate', at, value: processed });
  const network = networkIn(line);
  if (network !== undefined) facts.push({ kind: 'network', at, value: network });
  if (!OF_STATE.test(text)) return facts;
  // A note is for the rows that refer to it, and stands after them.
  if (PENDING.test(text) && !isNote(line)) facts.push({ kind: 'status', at, value: 'pending' });
  if (SUPERSEDED.test(text)) facts.push({ kind: 'status', at, value: 'superseded' });
  if (REVERSAL.test(text)) facts.push({ kind: 'status', at, value: 'reversal' });
  return facts;
}
