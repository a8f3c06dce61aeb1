import { boxAround, type Line, type Segment, textOf, toSegment } from '#lib/table/lines.ts';
import { rememberByList } from '#lib/values/remember.ts';

/** A code with a figure or of several figures, so that no count or letter passes for one. */
const FIGURED =
  /^[([]?(?<code>(?=\w*\d)(?=\w*[A-Z]|\d{3})[A-Z0-9]{2,6}(?:-[A-Z0-9]{1,4})?|[A-Z]{2}-[A-Z]?\d{1,3}|[a-z]\d{1,2})[)\].:–-]*$/;
/** A note says something. */
const FEWEST_WORDS = 3;
/** A reason of X12 835 with its group is never anything but a code. */
const GROUPED = /^(?:CO|PR|OA|PI|CR)-/;

/** Before the code of a note: `Remark 41:`, `EX Q12`. */
const NAMED = String.raw`(?:(?:[Nn]otes?|NOTES?|[Rr]emarks?|REMARKS?|[Nn]otas?|[Rr]easons?|EX(?:PL)?|MSG)(?: (?:[Cc]odes?|CODES?|#))?|(?:[Ee]xplanation|EXPLANATION) (?:[Cc]ode|CODE)):? `;
/** What leads a line may be any code, where a mark or a capital sets it apart: `OB - Your other insurance paid …`, `(41) This is …`. */
const MARKED = new RegExp(
  String.raw`^(?:${NAMED}|(?=[([]?[A-Z0-9]{2,4}(?![A-Z0-9])))[([]?(?<code>[A-Z0-9]{1,5})(?:[)\]]| ?[-–—:]| (?=\p{Lu}))`,
  'u',
);

/** A code that a word before it says to be one. */
const NAMED_CODE = new RegExp(String.raw`^${NAMED}[([]?(?<code>[A-Z0-9]{2,5})(?![A-Z0-9])`, 'u');

/** A note goes on over so many lines at most. */
const LONGEST_NOTE = 3;
/** Its lines begin no farther to the left than its code, in points. */
const SAME_LEFT = 3;

/** A line that explains a code says nothing of the claim that stands nearest: `Note P1: This service is …`. */
const EXPLAINS = /^(?:(?:[Nn]otes?|[Rr]emarks?|[Nn]ota) )?[A-Z0-9]{1,5} ?[-–—:=] ?\p{L}/u;

/** Whether a line begins with a code and what it means. */
export function isNote(line: Line): boolean {
  return EXPLAINS.test(textOf(line));
}

/** The codes that a line explains. */
export function explainedOn(line: Line): readonly string[] {
  return notesOn(line).map(({ code }) => code);
}

/** The codes that their explanations call codes: `EX PDC Discount …`. */
export function namedCodes(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => NAMED_CODE.exec(textOf(line))?.groups?.['code'] ?? []));
}

/** The notes of a document by their codes; a code may be explained more than once. */
export const findNotes: (lines: readonly Line[]) => ReadonlyMap<string, readonly string[]> =
  rememberByList(notesIn);

function notesIn(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const [at, line] of lines.entries()) {
    for (const { code, pieces } of notesOn(line)) {
      notes.set(code, [...(notes.get(code) ?? []), noteFrom(lines, at, pieces)]);
    }
  }
  return notes;
}

/** What the notes say whose codes a row prints. */
export function notesOfRow(
  text: string,
  notes: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return codesIn(text).flatMap((word) => notes.get(word) ?? []);
}

/** The words of a row, each of which may be a note's code: `D7, E8`. */
export function codesIn(text: string): readonly string[] {
  return text.split(/[\s,;/]+/);
}

/** Whether a code cannot be a count, a word or a letter. */
export function isFigured(code: string): boolean {
  return FIGURED.test(code);
}

/** A segment, or what stands in one up to the next note. */
interface Piece extends Segment {
  readonly within: Segment;
  readonly isLast: boolean;
}

interface NoteStart {
  readonly code: string;
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** The notes that begin on a line, left to right: the first with its line, the others each with what stands behind it. */
function notesOn(line: Line): readonly NoteStart[] {
  const notes: { code: string; pieces: [Piece, ...Piece[]] }[] = [];
  for (const [index, piece] of cutAtNotes(line).entries()) {
    const code = index === 0 ? leadingCode(line) : figuredCode(piece.words);
    const note = notes.at(-1);
    if (code !== undefined) notes.push({ code, pieces: [piece] });
    else if (note !== undefined && isOfNextColumn(note, piece)) break;
    else note?.pieces.push(piece);
  }
  return notes;
}

/** Whether a text apart behind a whole sentence is the middle of another one: a column of other words beside the notes. */
function isOfNextColumn({ pieces }: NoteStart, { text }: Piece): boolean {
  return /[.!?]$/.test(pieces.at(-1)?.text ?? '') && /^\p{Ll}/u.test(text);
}

/** A sentence ends and something stands behind it. */
const GOES_ON = /[.;!] /;

/** The segments of a line, where a sentence ends and another note's code begins in two. */
function cutAtNotes({ segments }: Line): readonly Piece[] {
  return segments.flatMap((within) => {
    if (!GOES_ON.test(within.text)) return [{ ...within, within, isLast: true }];
    const { words } = within;
    const starts = words.flatMap(({ text }, at) =>
      at > 0 && /[.;!]$/.test(words[at - 1]?.text ?? '') && FIGURED.test(text) ? [at] : [],
    );
    if (starts.length === 0) return [{ ...within, within, isLast: true }];
    return [0, ...starts].map((from, index) => ({
      ...toSegment(words.slice(from, starts[index])),
      within,
      isLast: index === starts.length,
    }));
  });
}

function leadingCode(line: Line): string | undefined {
  return figuredCode(line.words) ?? MARKED.exec(textOf(line))?.groups?.['code'];
}

function figuredCode(words: Line['words']): string | undefined {
  const code = FIGURED.exec(words[0]?.text ?? '')?.groups?.['code'];
  if (code === undefined) return undefined;
  const said = words.slice(1).filter(({ text }) => /\p{L}{2}/u.test(text)).length;
  return said < (GROUPED.test(code) ? 1 : FEWEST_WORDS) ? undefined : code;
}

/** A heading and what it means, as a legend goes on behind the notes: "Other carrier: what your first insurer paid." */
const DEFINES = /^\p{Lu}[\p{L}’'/-]*(?: [\p{L}’'/-]+){0,4}: /u;

/**
 * The text of a note: what stands on its own line, the sentences that go on behind it there, and, where no other note
 * follows in the same words, what stands under it on the lines below, up to the next note.
 */
function noteFrom(lines: readonly Line[], at: number, pieces: NoteStart['pieces']): string {
  const parts = pieces.map(({ text }) => text);
  if (pieces.at(-1)?.isLast !== true) return parts.join(' ');
  const [left, , right, bottom] = boxAround(pieces.map(({ within }) => within));
  const isUnder = ({ box }: Segment) =>
    box[0] >= left - SAME_LEFT && (box[0] < right || box[1] + SAME_LEFT < bottom);
  for (const line of lines.slice(at + 1, at + 1 + LONGEST_NOTE)) {
    if (line.page !== lines[at]?.page || leadingCode(line) !== undefined) break;
    if (/[.!?]$/.test(parts.at(-1) ?? '') && DEFINES.test(textOf(line))) break;
    const under = cutAtNotes(line).filter(isUnder);
    const end = under.findIndex(({ words }) => figuredCode(words) !== undefined);
    parts.push(...(end < 0 ? under : under.slice(0, end)).map(({ text }) => text));
    if (end >= 0) break;
  }
  return parts.join(' ');
}
