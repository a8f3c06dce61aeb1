import { printedTerms, type Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** What a decision comes to: on a line that is refused in whole, all of these are printed zeros. */
const DECISION = [
  'allowed',
  'planPaid',
  'patientResponsibility',
] as const satisfies readonly Term[];
/** All of it that remittances print which know no share of the patient's. */
const DECISION_WITHOUT_SHARE = ['allowed', 'planPaid'] as const satisfies readonly Term[];

const SHARE = [
  'patientResponsibility',
  'costShare',
  'deductible',
  'copay',
  'coinsurance',
] as const satisfies readonly Term[];

/** Words of a refusal, and reasons of X12 835: without one, a line of zeros may not be decided yet. */
const REFUSAL =
  /\b(?:den(?:y|ied|ial)|not (?:paid|payable|covered)|duplicate (?:claim|service|of)|(?:past|after|beyond|exceeds?|exceeded) (?:the )?(?:[\w-]+ ){0,3}filing (?:limit|deadline)|(?:filing (?:limit|deadline|period)|time limit for filing) (?:has |was )?(?:expired|passed|exceeded))\b|\b(?:CO|PR|OA|PI)[- ]?\d{1,3}\b/i;

/** A sum of fewer terms that are not zero does not tell what a column is. */
const FEWEST_TERMS = 2;

/**
 * Marks the services that are refused in whole and print nothing but zeros beside their charge. Sums of zeros prove
 * nothing; but where the sums of another service under the same headings tell what each column is, a zero in it is that.
 */
export function withWhollyRefused(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  if (!rows.some(isOfZeros)) return rows;
  const told = new Set(rows.filter(tellsColumns).map(headingsOf));
  const refusals = notesOfRefusal(lines);
  const isRefused = ({ row }: ReadRow) =>
    REFUSAL.test(row.text) || row.text.split(' ').some((word) => refusals.has(word));
  return rows.map((row) =>
    isOfZeros(row) && isRefused(row) && told.has(headingsOf(row))
      ? { ...row, read: { ...row.read, isWhollyRefused: true } }
      : row,
  );
}

/** A note's number, and what it says: "01377 DENIED AS INCLUDED". */
const NOTE = /^(?<number>[A-Z]{0,2}\d{2,5}|[A-Z]\d{1,3})(?: ?[-–—:=])? (?=\p{L})/u;

/** The numbers of notes that say of a service that it was refused. */
function notesOfRefusal(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      const text = textOf(line);
      const number = NOTE.exec(text)?.groups?.['number'];
      return number !== undefined && REFUSAL.test(text.slice(number.length)) ? [number] : [];
    }),
  );
}

/** The headings of a row's table, and which of them names what. */
function headingsOf({ table, labels }: ReadRow): string {
  return JSON.stringify([table.columns.map(({ label }) => label), ...labels]);
}

/**
 * What a row's decision comes to: without a share of the patient's where its columns have none and its notes say that
 * nobody may be billed for what is refused.
 */
function decisionOf({ read: { amounts, isLossOfProvider } }: ReadRow): readonly Term[] {
  const knowsShare = SHARE.some((term) => amounts[term] !== undefined);
  return isLossOfProvider === true && !knowsShare ? DECISION_WITHOUT_SHARE : DECISION;
}

/** Whether a service has a charge and beside it nothing but printed zeros. */
function isOfZeros(each: ReadRow): boolean {
  const { kind, row, read } = each;
  const { amounts, tokens } = read;
  const others = [...tokens.keys()].filter((term) => term !== 'billed');
  return (
    kind === 'service' &&
    (amounts.billed ?? 0) > 0 &&
    decisionOf(each).every((term) => tokens.has(term)) &&
    others.every((term) => amounts[term] === 0) &&
    row.unnamed.every(({ amount }) => amount === 0) &&
    row.unreadable.length === 0
  );
}

function tellsColumns(each: ReadRow): boolean {
  const { kind, doubts, results, read } = each;
  const { amounts } = read;
  if (kind !== 'service' || doubts.length > 0 || (amounts.allowed ?? 0) === 0) return false;
  if (results.some(({ status }) => status === 'contradicted')) return false;
  return results.some(({ status, weight, identity }) => {
    const terms = printedTerms(identity, amounts);
    return (
      status === 'closed' &&
      weight >= FEWEST_TERMS &&
      decisionOf(each).every((term) => terms.includes(term))
    );
  });
}
