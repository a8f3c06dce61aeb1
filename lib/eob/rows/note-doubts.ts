import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { findNotes, notesOfRow } from '#lib/eob/words/notes.ts';
import type { Line } from '#lib/table/lines.ts';

/** What a note may say of a row that its columns do not, and why the row's sums then prove too little. */
interface TellingNote {
  readonly says: RegExp;
  readonly isUntold: (amounts: Amounts) => boolean;
  readonly doubt: string;
}

const SHARE_AMONG_NOT_COVERED =
  'A note says that what stands as not covered is a part of the patient’s share, so more may be allowed than is printed.';

/** A share of the patient's that stands among what is not covered: some plans call it ineligible. */
const amongNotCovered = (term: Term, says: RegExp): TellingNote => ({
  says,
  isUntold: (amounts) => (amounts.notCovered ?? 0) !== 0 && amounts[term] === undefined,
  doubt: SHARE_AMONG_NOT_COVERED,
});

const TELLING_NOTES: readonly TellingNote[] = [
  {
    says: /\b(?:other|primary|another)\b[^.]*\b(?:insurance|insurer|coverage|plan|payer|carrier)\b[^.]*\bpaid\b(?! (?:nothing|no\b|\$0))|\bmedicare\b[^.]*\bpaid\b(?! (?:nothing|no\b|\$0))/i,
    isUntold: ({ otherInsurance = 0 }) => otherInsurance === 0,
    doubt:
      'A note says that another insurer paid a part of this charge, and no column of this line tells how much.',
  },
  amongNotCovered('coinsurance', /\bco-?insurance\b/i),
  amongNotCovered('copay', /\bco-?pay(?:ment)?\b/i),
  amongNotCovered('deductible', /\bappl(?:ied|ies) to (?:\w+ ){0,2}deductible\b/i),
];

/** Doubts rows whose note says something of their money that their columns do not. */
export function withNoteDoubts(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  const notes = findNotes(lines);
  if (notes.size === 0) return rows;
  return rows.map((row) => {
    const own = notesOfRow(row.row.text, notes);
    const doubts = TELLING_NOTES.filter(
      ({ says, isUntold }) => isUntold(row.read.amounts) && own.some((note) => says.test(note)),
    ).map(({ doubt }) => doubt);
    return doubts.length === 0 ? row : { ...row, doubts: [...row.doubts, ...new Set(doubts)] };
  });
}
