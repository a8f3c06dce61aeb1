import { DOCUMENT_SIGNS, type DocumentNature } from '#lib/reference/document-signs.ts';
import type { Line } from '#lib/table/lines.ts';

/** What the words of a document say for each kind, in points. */
export type DocumentEvidence = Readonly<Record<DocumentNature, number>>;

const MOST_WORDS = { title: 9, label: 6 } as const;

/** Who speaks of an EOB in a sentence asks for one, or promises it. */
const SPEAKS_OF_ANOTHER =
  /^(?:please|send|attach|include|see|you|we|to|for|after|when|if)\b|\bneeded\b/i;

/** Dashes between the titles that one line prints: `DETACH HERE — EXPLANATION OF PAYMENT`. */
const TITLES = /\s+[–—]\s+/;
const DASH = /[–—]/;

/**
 * Weighs the words of a document for and against an insurer's decision. `whole`: the texts of its lines, one under the
 * other.
 */
export function documentEvidence(lines: readonly Line[], whole: string): DocumentEvidence {
  const printed = new Set(lines.flatMap(({ segments }) => segments.map(({ text }) => text)));
  // Most texts are figures, or say what another one says.
  const parts = [...printed].flatMap((text) => (DASH.test(text) ? text.split(TITLES) : text));
  const titles = parts.filter((part) => wordsOf(part) <= MOST_WORDS.title && hasLetter(part));
  const texts = {
    title: titles.filter((part) => !SPEAKS_OF_ANOTHER.test(part)).join('\n'),
    label: titles.filter((part) => wordsOf(part) <= MOST_WORDS.label).join('\n'),
    text: whole,
  };
  const points = {
    decision: 0,
    bill: 0,
    premium: 0,
    account: 0,
    prices: 0,
    estimate: 0,
    submission: 0,
  };
  for (const each of DOCUMENT_SIGNS) {
    if (each.unless?.test(whole) === true) continue;
    if (each.words.test(texts[each.in])) points[each.for] += each.points;
  }
  return points;
}

/** Words of a text with single blanks. */
function wordsOf(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
