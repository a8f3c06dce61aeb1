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

/**
 * Weighs the words of a document for and against an insurer's decision. `whole`: the texts of its lines, one under the
 * other.
 */
export function documentEvidence(lines: readonly Line[], whole: string): DocumentEvidence {
  const printed = new Set(lines.flatMap(({ segments }) => segments.map(({ text }) => text)));
  // Most texts are figures, or say what another one says.
  const telling = new Set([...printed].filter(hasLetter).flatMap((text) => text.split(TITLES)));
  const parts = [...telling].filter(hasLetter);
  const titles = parts.filter((part) => hasAtMost(MOST_WORDS.title, part));
  const texts = {
    title: titles.filter((part) => !SPEAKS_OF_ANOTHER.test(part)).join('\n'),
    label: titles.filter((part) => hasAtMost(MOST_WORDS.label, part)).join('\n'),
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

function hasAtMost(words: number, text: string): boolean {
  return text.split(' ').length <= words;
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
