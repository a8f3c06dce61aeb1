import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { boxAround, type Line, type Segment } from '#lib/table/lines.ts';

/** Who has to pay an amount that a note explains; `open` where its words do not say. */
export type NoteMeaning = 'written-off' | 'owed' | 'open';

/** A code with a figure or of several figures, so that no count or letter passes for one. */
const CODE =
  /^[([]?(?<code>(?=\w*\d)(?=\w*[A-Z]|\d{3})[A-Z0-9]{2,6}(?:-[A-Z0-9]{1,4})?|[a-z]\d{1,2})[)\].:–-]*$/;
/** A note says something. */
const FEWEST_WORDS = 3;
/** It goes on over so many lines at most. */
const LONGEST_NOTE = 3;
/** Its lines begin no farther to the left than its code, in points. */
const SAME_LEFT = 3;

const NOT_OWED =
  /\b(?:you|patient|member|client|beneficiary|subscriber) (?:is|are) not (?:responsible|liable)\b|\b(?:may|must|can|should|do|shall) ?not (?:be )?(?:bill(?:ed)?|charge)\b|\byou (?:do not|don['’]t) owe\b(?! (?:the|this) difference)|\bnot (?:your|the (?:patient|member)['’]s) responsibility\b|\bprovider (?:liability|write[- ]?off)\b|\bno es responsable\b/gi;
const OWED =
  /\b(?:you|patient|member|client|beneficiary|subscriber) (?:is|are) responsible\b|\byou (?:may )?owe\b|\byour responsibility\b|\bmay (?:be )?bill(?:ed)?\b|\bes responsable\b/i;

/** What the notes of a document say of their codes. A code that is explained twice in two ways is open. */
export function findNotes(lines: readonly Line[]): ReadonlyMap<string, NoteMeaning> {
  const notes = new Map<string, NoteMeaning>();
  for (const [at, line] of lines.entries()) {
    for (const { code, segments } of notesOn(line)) {
      const meaning = meaningOf(noteFrom(lines, at, segments));
      const before = notes.get(code);
      notes.set(code, before === undefined || before === meaning ? meaning : 'open');
    }
  }
  return notes;
}

interface NoteStart {
  readonly code: string;
  readonly segments: readonly Segment[];
}

/** The notes that begin on a line, left to right: the first with its line, the others each with a segment. */
function notesOn({ segments }: Line): readonly NoteStart[] {
  const notes: { code: string; segments: Segment[] }[] = [];
  for (const [index, segment] of segments.entries()) {
    const own = index === 0 ? segments : [segment];
    const code = noteCode(own.flatMap(({ words }) => words));
    if (code !== undefined) notes.push({ code, segments: [segment] });
    else notes.at(-1)?.segments.push(segment);
  }
  return notes;
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
  const words = text.split(/[\s,;/]+/);
  const explained = words.filter((word) => notes.has(word));
  const shapes = new Set(explained.map(shapeOf));
  const coded = words.filter((word) => shapes.has(shapeOf(word)) && word !== code?.code);
  const say = (meaning: NoteMeaning) =>
    coded.length > 0 && coded.every((word) => notes.get(word) === meaning);
  if (say('written-off')) return { ...read, isLossOfProvider: true };
  return say('owed') ? { ...read, owesNotCovered: true } : read;
}

function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
}

function noteCode([first, ...rest]: Line['words']): string | undefined {
  const code = CODE.exec(first?.text ?? '')?.groups?.['code'];
  if (code === undefined) return undefined;
  return rest.filter(({ text }) => /\p{L}{2}/u.test(text)).length < FEWEST_WORDS ? undefined : code;
}

/**
 * The text of a note: what stands on its own line, the sentences that go on behind it there, and what stands under it
 * on the lines below, up to the next note.
 */
function noteFrom(lines: readonly Line[], at: number, segments: readonly Segment[]): string {
  const [left, , right, bottom] = boxAround(segments.map(({ box }) => box));
  const parts = segments.map(({ text }) => text);
  for (const line of lines.slice(at + 1, at + 1 + LONGEST_NOTE)) {
    if (line.page !== lines[at]?.page || noteCode(line.words) !== undefined) break;
    const under = line.segments.filter(
      ({ box }) => box[0] >= left - SAME_LEFT && (box[0] < right || box[1] + SAME_LEFT < bottom),
    );
    parts.push(...under.map(({ text }) => text));
  }
  return parts.join(' ');
}

function meaningOf(text: string): NoteMeaning {
  const rest = text.replace(NOT_OWED, '');
  if (OWED.test(rest)) return 'owed';
  return rest === text ? 'open' : 'written-off';
}
