import { type Line, textOf } from '#lib/table/lines.ts';

/** Before the code of a note: `Remark 41:`. */
const NAMED = String.raw`(?:[Nn]otes?|NOTES?|[Rr]emarks?|REMARKS?|[Nn]otas?|[Rr]easons?)(?: (?:[Cc]odes?|CODES?|#))?:? `;
/** A note begins with its code: `OB - Your other insurance paid …`, `(41) This is …`. */
const NOTE = new RegExp(
  String.raw`^(?:${NAMED}|(?=[([]?[A-Z0-9]{2,4}(?![A-Z0-9])))[([]?(?<code>[A-Z0-9]{1,5})(?:[)\]]| ?[-–—:]| (?=\p{Lu}))`,
  'u',
);
/** Notes run over so many lines at most. */
const LONGEST_NOTE = 3;

/** A line that explains a code says nothing of the claim that stands nearest: `Note P1: This service is …`. */
const EXPLAINS = /^(?:(?:[Nn]otes?|[Rr]emarks?|[Nn]ota) )?[A-Z0-9]{1,5} ?[-–—:=] ?\p{L}/u;

/** Whether a line begins with a code and what it means. */
export function isNote(line: Line): boolean {
  return EXPLAINS.test(textOf(line));
}

/** The notes of a document by their codes; a code may be explained more than once. */
export function notesByCode(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const [at, line] of lines.entries()) {
    const code = codeOf(line);
    if (code === undefined) continue;
    const more = lines.slice(at + 1, at + LONGEST_NOTE);
    const end = more.findIndex((next) => codeOf(next) !== undefined);
    const note = [line, ...(end < 0 ? more : more.slice(0, end))].map(textOf).join(' ');
    const [own = note] = note.split(/(?<=[.!])\s+(?=[A-Z0-9]{2,4} ?[-–—:])/u);
    notes.set(code, [...(notes.get(code) ?? []), own]);
  }
  return notes;
}

function codeOf(line: Line): string | undefined {
  return NOTE.exec(textOf(line))?.groups?.['code'];
}
