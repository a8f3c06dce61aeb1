import { printedTerms, type Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { findNotes, notesOfRow } from '#lib/eob/words/notes.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** What a decision comes to: on a line that is refused in whole, all of these are printed zeros. */
const DECISION = [
  'allowed',
  'planPaid',
  'patientResponsibility',
] as const satisfies readonly Term[];
/** All of it that remittances print which sum up no share of the patient's; beside its parts, if they print any. */
const DECISION_WITHOUT_SHARE = ['allowed', 'planPaid'] as const satisfies readonly Term[];

const PARTS = [
  'costShare',
  'deductible',
  'copay',
  'coinsurance',
] as const satisfies readonly Term[];

/** Words of a refusal, and reasons of X12 835: without one, a line of zeros may not be decided yet. */
const REFUSAL =
  /\b(?:den(?:y|ied|ial)|not (?:be )?(?:paid|payable|(?:a )?covered|a(?:n eligible)? benefit|authorized|certified|eligible|medically necessary)|no (?:payment|benefits?) (?:is|are|was|can be) (?:due|made|payable|allowed|available)|no (?:prior )?authorization|without (?:an? |the |any )?(?:required |prior |valid )?(?:authorization|certification|referral)|(?:authorization|certification|referral)(?:\/\w+)? (?:was |is )?(?:absent|not obtained|missing)|duplicate (?:claim|service|of)|(?:past|after|beyond|exceeds?|exceeded) (?:the )?(?:[\w-]+ ){0,3}filing (?:limit|deadline)|(?:filing (?:limit|deadline|period)|time limit for filing) (?:has |was )?(?:expired|passed|exceeded))\b|\b(?:CO|PR|OA|PI)[- ]?\d{1,3}\b/i;

/** The title of a section of a remittance, which sorts its claims by what became of them: "*** DENIED CLAIMS ***". */
const SECTION =
  /^\W*(?:claims? )?(?<state>denied|rejected|paid|approved|adjusted|adjustments?|voided|reversed|pended|pending|suspended|in process)(?: (?:claims?|services?))?\W*$/i;

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
  const notes = findNotes(lines);
  const titles = lines.flatMap((line, at) => {
    const state = SECTION.exec(textOf(line))?.groups?.['state'];
    return state === undefined ? [] : [{ at, isOfRefused: REFUSAL.test(state) }];
  });
  const isRefused = ({ row: { text, at } }: ReadRow) =>
    [text, ...notesOfRow(text, notes)].some((each) => REFUSAL.test(each)) ||
    titles.findLast((title) => title.at < at)?.isOfRefused === true;
  const isTold = (row: ReadRow) => {
    const [headings, decision] = [headingsOf(row), decisionOf(row)];
    return rows.some((other) => tellsColumns(other, decision) && headingsOf(other) === headings);
  };
  return rows.map((row) =>
    isOfZeros(row) && isRefused(row) && isTold(row)
      ? { ...row, read: { ...row.read, isWhollyRefused: true } }
      : row,
  );
}

/** The headings of a row's table, and which of them names what. */
function headingsOf({ table, labels }: ReadRow): string {
  return JSON.stringify([table.columns.map(({ label }) => label), ...labels]);
}

/**
 * What a row's decision comes to: without the patient's whole share where no column has it and the row's notes say
 * that nobody may be billed for what is refused.
 */
function decisionOf({ read: { amounts, isLossOfProvider } }: ReadRow): readonly Term[] {
  if (isLossOfProvider !== true || amounts.patientResponsibility !== undefined) return DECISION;
  return [...DECISION_WITHOUT_SHARE, ...PARTS.filter((term) => amounts[term] !== undefined)];
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

/** Whether a sum of a service proves the columns of such a decision. */
function tellsColumns(
  { kind, doubts, results, read: { amounts } }: ReadRow,
  decision: readonly Term[],
): boolean {
  if (kind !== 'service' || doubts.length > 0 || (amounts.allowed ?? 0) === 0) return false;
  if (results.some(({ status }) => status === 'contradicted')) return false;
  return results.some(({ status, weight, identity }) => {
    const terms = printedTerms(identity, amounts);
    return (
      status === 'closed' &&
      weight >= FEWEST_TERMS &&
      decision.every((term) => terms.includes(term))
    );
  });
}
