import { DOCUMENT_SIGNS, type DocumentNature } from '#lib/reference/document-signs.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** What the words of a document say for each kind, in points. */
export type DocumentEvidence = Readonly<Record<DocumentNature, number>>;

const MOST_WORDS = { title: 9, label: 6 } as const;

/** Who speaks of an EOB in a sentence asks for one, or promises it. */
const SPEAKS_OF_ANOTHER =
  /^(?:please|send|attach|include|see|you|we|to|for|after|when|if)\b|\bneeded\b/i;

/** Dashes between the titles that one line prints: `DETACH HERE — EXPLANATION OF PAYMENT`. */
const TITLES = /\s+[–—]\s+/;

/** Weighs the words of a document for and against an insurer's decision. */
export function documentEvidence(lines: readonly Line[]): DocumentEvidence {
  const whole = lines.map(textOf).join('\n');
  const parts = lines.flatMap(({ segments }) => segments.flatMap(({ text }) => text.split(TITLES)));
  // Most parts are figures, or say what another one says.
  const telling = [...new Set(parts)].filter((part) => /\p{L}/u.test(part));
  const short = (most: number) => telling.filter((part) => part.split(' ').length <= most);
  const texts = {
    title: short(MOST_WORDS.title)
      .filter((part) => !SPEAKS_OF_ANOTHER.test(part))
      .join('\n'),
    label: short(MOST_WORDS.label).join('\n'),
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
