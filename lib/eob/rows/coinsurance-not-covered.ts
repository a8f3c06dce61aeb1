import { type Amounts, checkRows, type Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { codesIn, findNotes } from '#lib/eob/words/notes.ts';
import type { Line } from '#lib/table/lines.ts';

/** A note that calls what it explains coinsurance, and says of what share of the charge. */
const COINSURANCE = /\bco-?insurance\b/i;
const PERCENT = /\b(?<percent>\d{1,2}) ?(?:%|percent\b)/i;

/**
 * The rows, with what stands as not covered as the coinsurance that its note says it is, and more allowed by as much:
 * student plans print it as ineligible. Only where the note tells the percentage and the figures are just that of what
 * the discount and the deductible leave, or the copay too. A total that is of such services is told the same way.
 */
export function withCoinsuranceNotCovered(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  const percents = percentsOfNotes(lines);
  if (percents.size === 0) return rows;
  let [refused, moved] = [0, 0];
  return rows.map((row) => {
    const { notCovered = 0 } = row.read.amounts;
    if (row.kind === 'service') {
      const isShare = isCoinsurance(row, percents);
      refused += notCovered;
      moved += isShare ? notCovered : 0;
      return isShare ? withCoinsurance(row) : row;
    }
    const isOfShares = moved !== 0 && moved === refused && notCovered === moved;
    if (row.kind === 'total') [refused, moved] = [0, 0];
    return isOfShares ? withCoinsurance(row) : row;
  });
}

/** The percentages of coinsurance by the codes of the notes that tell them. */
function percentsOfNotes(lines: readonly Line[]): ReadonlyMap<string, number> {
  return new Map(
    [...findNotes(lines)].flatMap(([code, notes]) => {
      const [note = '', ...others] = notes;
      const percent = PERCENT.exec(note)?.groups?.['percent'];
      const isTold = others.length === 0 && COINSURANCE.test(note) && percent !== undefined;
      return isTold ? [[code, Number(percent)] as const] : [];
    }),
  );
}

function isCoinsurance({ row, read }: ReadRow, percents: ReadonlyMap<string, number>): boolean {
  const { billed, discount = 0, deductible = 0, copay = 0, notCovered = 0 } = read.amounts;
  const told = codesIn(row.text).flatMap((word) => percents.get(word) ?? []);
  const [percent] = told;
  if (percent === undefined || told.length > 1) return false;
  if (billed === undefined || read.amounts.coinsurance !== undefined || notCovered <= 0)
    return false;
  const left = billed - discount - deductible;
  const shares = [left, left - copay].map((each) => Math.round((each * percent) / 100));
  return shares.includes(notCovered) && isWhole(read.amounts);
}

/** Whether the charge is wholly explained: then what is not covered and what is allowed are all that the discount leaves. */
function isWhole({ billed, discount = 0, notCovered = 0, allowed }: Amounts): boolean {
  return allowed !== undefined && billed === discount + notCovered + allowed;
}

function withCoinsurance(row: ReadRow): ReadRow {
  const { allowed: _, ...others } = row.read.amounts;
  const amounts: Amounts = { ...others, coinsurance: others.notCovered ?? 0, notCovered: 0 };
  const results = row.kind === 'service' ? (checkRows([amounts])[0] ?? []) : row.results;
  return {
    ...row,
    read: { ...row.read, amounts, tokens: withMoved(row.read.tokens), owesNotCovered: false },
    labels: withMoved(row.labels),
    results,
  };
}

/** What was said of the not covered amount is said of the coinsurance, and nothing of the allowed one. */
function withMoved<T>(said: ReadonlyMap<Term, T>): ReadonlyMap<Term, T> {
  const moved = new Map(said);
  const share = moved.get('notCovered');
  if (share !== undefined) moved.set('coinsurance', share);
  moved.delete('notCovered');
  moved.delete('allowed');
  return moved;
}
