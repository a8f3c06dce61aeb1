import type { ReadRow } from '#lib/eob/read-row.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** A note begins with its code: `OB - Your other insurance paid …`. */
const NOTE = /^(?<code>[A-Z0-9]{2,4})(?: ?[-–—:]| (?=\p{Lu}))/u;
/** Notes run over so many lines at most. */
const LONGEST_NOTE = 3;
const OTHER_INSURER_PAID =
  /\b(?:other|primary|another)\b[^.]*\b(?:insurance|insurer|coverage|plan|payer|carrier)\b[^.]*\bpaid\b|\bmedicare\b[^.]*\bpaid\b/i;
const PAID_ELSEWHERE =
  'A note says that another insurer paid a part of this charge, and no column of this line tells how much.';

/** Doubts rows whose note says that another insurer paid, where their columns do not say what. */
export function withNoteDoubts(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  const codes = codesOfPayment(lines);
  if (codes.size === 0) return rows;
  return rows.map((row) => {
    const isNoted = row.row.text.split(' ').some((word) => codes.has(word));
    const isTold = (row.read.amounts.otherInsurance ?? 0) !== 0;
    return isNoted && !isTold ? { ...row, doubts: [...row.doubts, PAID_ELSEWHERE] } : row;
  });
}

function codesOfPayment(lines: readonly Line[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const code = codeOf(line);
    if (code === undefined) continue;
    const more = lines.slice(at + 1, at + LONGEST_NOTE);
    const end = more.findIndex((next) => codeOf(next) !== undefined);
    const note = [line, ...(end < 0 ? more : more.slice(0, end))].map(textOf).join(' ');
    const [own] = note.split(/(?<=[.!])\s+(?=[A-Z0-9]{2,4} ?[-–—:])/u);
    if (OTHER_INSURER_PAID.test(own ?? '')) codes.add(code);
  }
  return codes;
}

function codeOf(line: Line): string | undefined {
  return NOTE.exec(textOf(line))?.groups?.['code'];
}
