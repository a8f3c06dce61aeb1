import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { codesIn, findNotes, isFigured, namedCodes } from '#lib/eob/words/notes.ts';
import type { Line } from '#lib/table/lines.ts';

/** Who has to pay an amount that a note explains; `open` where its words do not say. */
export type NoteMeaning = 'written-off' | 'owed' | 'open';

const NOT_OWED =
  /\b(?:you|patient|member|client|beneficiary|subscriber) (?:is|are) not (?:responsible|liable)\b|\b(?:may|must|can|should|do|shall) ?not (?:be )?(?:bill(?:ed)?|charge)\b|\byou (?:do not|don['’]t) owe\b(?! (?:the|this) difference)|\bnot (?:your|the (?:patient|member)['’]s) responsibility\b|\bprovider (?:liability|write[- ]?off)\b|\bh[eo]ld (?:\w+ ){0,2}harmless\b|\bno (?:patient|member|client) (?:liability|responsibility)\b|\bno es responsable\b/gi;
const OWED =
  /\b(?:you|patient|member|client|beneficiary|subscriber) (?:is|are) responsible\b|\byou (?:may )?owe\b|\byour responsibility\b|\bmay (?:be )?bill(?:ed)?\b|\bes responsable\b/i;

/** What the notes of a document say of their codes. A code that is explained twice in two ways is open. */
export function noteMeanings(lines: readonly Line[]): ReadonlyMap<string, NoteMeaning> {
  const named = namedCodes(lines);
  return new Map(
    [...findNotes(lines)].flatMap(([code, notes]) => {
      const [meaning, ...others] = new Set(notes.map(meaningOf));
      if (meaning === undefined || !(isFigured(code) || named.has(code))) return [];
      return [[code, others.length === 0 ? meaning : 'open'] as const];
    }),
  );
}

/**
 * Who bears what is not covered, by the notes of a row: the provider or the patient, where all of them say so and
 * none of its codes is unexplained.
 */
export function withNotes(
  read: RowAmounts,
  { text, code }: AmountRow,
  notes: ReadonlyMap<string, NoteMeaning>,
): RowAmounts {
  const words = codesIn(text);
  const explained = words.filter((word) => notes.has(word));
  const shapes = new Set(explained.map(shapeOf));
  const coded = words.filter((word) => shapes.has(shapeOf(word)) && word !== code?.code);
  const say = (meaning: NoteMeaning) =>
    coded.length > 0 && coded.every((word) => notes.get(word) === meaning);
  if (say('written-off')) return { ...read, isLossOfProvider: true };
  return say('owed') ? { ...read, owesNotCovered: true, isOwedByNotes: true } : read;
}

function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
}

function meaningOf(text: string): NoteMeaning {
  const rest = text.replace(NOT_OWED, '');
  if (OWED.test(rest)) return 'owed';
  return rest === text ? 'open' : 'written-off';
}
