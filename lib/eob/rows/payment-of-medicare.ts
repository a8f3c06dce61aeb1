import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { SEQUESTRATION } from '#lib/eob/rows/sequestration.ts';
import type { RecognisedPayer } from '#lib/reference/payers.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

const MEDICARE = /\bmedicare\b/i;
const PAID_BY_OTHER =
  'What Medicare paid is read as the plan’s payment, and the document is another insurer’s: what the plan itself paid may not be printed.';

/**
 * Rows whose payment is Medicare's by its heading, with a doubt where another insurer prints them, or nothing says that
 * Medicare does: others pay after it. Where the law withheld a share of the payments, they are Medicare's own.
 */
export function withMedicareDoubts(
  rows: readonly ReadRow[],
  lines: readonly Line[],
  { name, printed }: RecognisedPayer,
): readonly ReadRow[] {
  const payer = [name, printed].filter((text) => text !== null).join(' ');
  const mayBeIts = payer === '' || MEDICARE.test(payer);
  if (mayBeIts && lines.some(speaksOfMedicare)) return rows;
  if (lines.some(isNoteOfSequestration)) return rows;
  return rows.map((row) =>
    MEDICARE.test(row.labels.get('planPaid') ?? '')
      ? { ...row, doubts: [...row.doubts, PAID_BY_OTHER] }
      : row,
  );
}

/** Whether a line names Medicare otherwise than in the heading of what it paid. */
function speaksOfMedicare({ segments }: Line): boolean {
  return segments.some(({ text }) => MEDICARE.test(text.replaceAll(PAID_BY_MEDICARE, '')));
}

const PAID_BY_MEDICARE = /\bmedicare(?: has)? (?:paid|payment)\b|\bpaid by medicare\b/gi;

/** A heading is that of a column which any insurer may leave blank, and so is a label with an amount. */
function isNoteOfSequestration(line: Line): boolean {
  const text = textOf(line);
  const isOfWords = /\p{L}{2}/u.test(text.replace(SEQUESTRATION, ''));
  return line.segments.length === 1 && SEQUESTRATION.test(text) && isOfWords;
}
