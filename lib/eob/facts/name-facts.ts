import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { roleOfKey } from '#lib/eob/facts/fact-keys.ts';
import { isKey, type KeyedPiece, keyedPieces } from '#lib/eob/facts/keyed-pieces.ts';
import { nameOverKeys } from '#lib/eob/facts/keys-above.ts';
import { isPersonName } from '#lib/eob/facts/name-shapes.ts';
import { providerName, tidy } from '#lib/eob/facts/name-texts.ts';
import { patientsIn, providerIn } from '#lib/eob/facts/names-in-sentences.ts';
import { saysNetwork } from '#lib/eob/facts/network-facts.ts';
import { type Around, pieceToFact } from '#lib/eob/facts/piece-to-fact.ts';
import { textUnder } from '#lib/eob/facts/under-key.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';
import { type Line, tabbedText } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** What a line says of the names of its claim: the patient, who treated, who was paid. */
export function nameFacts(
  line: Line,
  previous: Line | undefined,
  next: Line | undefined,
  at: number,
): readonly ClaimFact[] {
  const text = tabbedText(line);
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
  const meant = FOR_SOMEBODY.exec(text)?.groups?.['name'];
  if (meant !== undefined && isPersonName(meant) && isBesideClaim(previous, next)) {
    facts.push({ kind: 'patient', at, value: tidy(meant) });
  }
  for (const patient of patientsIn(text)) facts.push({ kind: 'patient', at, value: tidy(patient) });
  const wrapped = text.endsWith(',') && next !== undefined ? `${text} ${tabbedText(next)}` : text;
  const provider = providerIn(wrapped);
  if (provider !== undefined && facts.every(({ kind }) => kind !== 'provider')) {
    facts.push({ kind: 'provider', at, value: providerName(provider) });
  }
  return facts;
}

/** A line of nothing but whom a claim is for. */
const FOR_SOMEBODY = /^For (?<name>[^\t,.:]+)$/u;

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

/** The patient whose name stands under "Patient" or other words for one: a title by itself, or a label among others over a line of no service. */
function nameUnderKey(line: Line, previous: Line | undefined): string | undefined {
  const [first, ...others] = previous?.segments ?? [];
  if (previous === undefined || first === undefined || previous.page !== line.page)
    return undefined;
  const title = [first, ...others].find(
    ({ text }) => roleOfKey(text.replace(/:$/, '')) === 'patient',
  );
  if (title === undefined) return undefined;
  const isLabel = others.length > 0;
  if (isLabel && (/\d/.test(tabbedText(previous)) || lineTokens(line).money.length > 1))
    return undefined;
  const name = isLabel ? textUnder(line, title) : line.segments[0];
  return name !== undefined && isPersonName(name.text) ? name.text : undefined;
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

const CLAIM_LINE = /\b(?:cl(?:ai)?m|reclamaci[oó]n|icn)\b[^\t]*\d{3}/i;

function isClaimLine(text: string): boolean {
  return CLAIM_LINE.test(text);
}

function isBesideClaim(previous: Line | undefined, next: Line | undefined): boolean {
  return [previous, next].some((line) => line !== undefined && isClaimLine(tabbedText(line)));
}
