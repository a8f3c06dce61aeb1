import { hasLicence, licensedName, withoutRelation } from '#lib/eob/facts/name-shapes.ts';
import { isStanding } from '#lib/eob/facts/network-facts.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';

/** Only small words that stand in names begin with a small letter: "Quill of the Lake Therapy". */
export function isCapitalised(text: string): boolean {
  return text
    .split(' ')
    .every((word) => /^(?:[\p{Lu}\d&(]|(?:and|of|the|de|la|for|at)$)/u.test(word));
}

/** A name has letters and few words, and is no sentence, heading or number. */
export function isName(text: string): boolean {
  if (TITLE.test(text) || NO_NAME.test(text) || isStanding(text)) return false;
  if (headingShare(text) >= HEADING_SHARE) return false;
  if (!TWO_LETTERS.test(text) || isSentence(text)) return false;
  return text.trim().split(/\s+/).length <= MOST_WORDS_OF_NAME;
}

/** Fewer letters are no name. */
export const TWO_LETTERS = /\p{L}{2}/u;

/** "Member Health Statement" is the title of a document, "Statement period" a key, and a mark in a column is none either. */
const TITLE =
  /\b(?:statement|notice|report|summary|period|voucher|number)$|^(?:yes|no|claims?|services?|visits?|details?|preferred provider)$/i;

function isSentence(text: string): boolean {
  return /[.!?]$/.test(
    text.trim().replace(/\b(?:Jr|Sr|Inc|P\.?C|P\.?A|M\.?D|Ph\.?D|Psy\.?D|\p{Lu})\.$/iu, ''),
  );
}

const MOST_WORDS_OF_NAME = 9;
const NO_NAME =
  /\bremittance|\badvice\b|^(?:explanation|summary|statement|notice|schedule) of\b|\b(?:payment|claims?) (?:summary|statement|voucher)\b|^(?:explicaci[oó]n|resumen) de\b|[$#]|\d{4}|:|^respon|^(?:all|any|todos)$|-$/i;
/** What is mostly words of headings is a heading. */
const HEADING_SHARE = 0.7;

/** A name without the patient's relation to the member, and without what ends it. */
export function tidy(text: string): string {
  return withoutRelation(text)
    .trim()
    .replace(/[\s,;:(–—-]+$/, '')
    .replace(/\s+/g, ' ');
}

/** "PLACEHOLDER, SAM (reversal)" names Sam Placeholder. */
export function withoutState(text: string): string {
  return text.replace(
    /\s*\((?:reversal|reversed|corrected|correction|adjusted|adjustment)\)$/i,
    '',
  );
}

/** A name with its licences, without the address, number or words after them. */
export function providerName(text: string): string {
  if (hasLicence(text)) return licensedName(text) ?? tidy(text);
  return tidy(text.replace(/[,\s]*\(?\d{3}\)?[\s-]\d{3}.*$/, '').replace(/, \p{Ll}.*$/u, ''));
}
