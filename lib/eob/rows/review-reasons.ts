import type { Amounts } from '#lib/claim/identities.ts';
import { contradictionWords, TERM_WORDS } from '#lib/claim/identity-words.ts';
import type { AmountField, Figures } from '#lib/claim/schema.ts';
import type { JudgedRow } from '#lib/eob/rows/judged-row.ts';
import { reasonsOfOtherColumns, saysNothingAllowed } from '#lib/eob/rows/other-columns.ts';
import type { RowProofs } from '#lib/eob/rows/proofs.ts';
import { savingsReasons } from '#lib/eob/rows/savings.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

/** The figures that a line must prove before it may be relied on. */
const DECISIVE: readonly AmountField[] = ['allowed', 'planPaid', 'patientResponsibility'];

const SHAKEN =
  'What is not covered explains this line, but another line of the table contradicts that.';
const ALLOWED_MORE_THAN_BILLED =
  'The allowed amount is more than was billed: the two may be mixed up.';
const PAID_MORE_THAN_ALLOWED =
  'The plan paid more than the allowed amount says: the two may be mixed up.';

const PARTS_MORE_THAN_ALLOWED =
  'What the plan paid and the parts of the patient’s share are more than the allowed amount: one of them may be misread.';

const PART_MORE_THAN_SHARE =
  'A part of the patient’s share is more than what is left for the patient.';

const MAY_BE_NOT_COVERED =
  'The plan paid nothing, and the deductible, copay and coinsurance do not come to the patient’s share: it may be for a service that is not covered.';

const MAY_BE_SHARE =
  'The plan paid and took a discount off, and yet the patient owes what is not covered: it may be the patient’s share of a larger allowed amount.';

const OWED_BY_NOBODY_KNOWN =
  'Nothing was allowed or paid for this charge, and nothing tells who owes it.';
const MAY_OWE_MORE =
  'The heading over the patient’s share may name a part of it only, and nothing tells who owes what is not covered.';

/** No service is billed at more, in cents; a figure that is longer is a misprint. */
const MOST_PLAUSIBLE = 100_000_00;
const IMPLAUSIBLE = 'An amount on this line is too large to be that of a service.';

interface Grounds {
  readonly figures: Figures;
  readonly amounts: Amounts;
  readonly proofs: RowProofs;
  readonly judged: JudgedRow;
}

/** Why a line needs a person's look, in plain words; none when all of it is proved. */
export function reviewReasons({ figures, amounts, judged }: Grounds): readonly string[] {
  const reasons = [...judged.doubts];
  for (const result of judged.results) {
    if (result.status === 'contradicted') reasons.push(contradictionWords(result, amounts));
  }
  if (judged.results.some(({ isShaken }) => isShaken)) reasons.push(SHAKEN);
  for (const { term, status } of judged.totals) {
    if (status === 'open') {
      reasons.push(`The lines’ “${TERM_WORDS[term]}” do not add up to the printed total.`);
    }
  }
  const { allowed, planPaid } = amounts;
  if (allowed !== undefined && planPaid !== undefined && allowed >= 0 && planPaid > allowed) {
    reasons.push(PAID_MORE_THAN_ALLOWED);
  }
  if (
    allowed !== undefined &&
    amounts.billed !== undefined &&
    allowed > amounts.billed &&
    allowed > 0
  ) {
    reasons.push(ALLOWED_MORE_THAN_BILLED);
  }
  reasons.push(...savingsReasons(amounts, judged));
  if (isLessThanPart(figures, amounts)) reasons.push(PART_MORE_THAN_SHARE);
  if (Object.values(amounts).some((amount) => Math.abs(amount) > MOST_PLAUSIBLE)) {
    reasons.push(IMPLAUSIBLE);
  }
  for (const field of DECISIVE) {
    const reason = undecided(field, figures, judged.ofClaim?.[field]);
    if (reason !== undefined) reasons.push(reason);
  }
  reasons.push(...reasonsOfOtherColumns(figures, amounts, judged));
  if (isUnnamedOpen(figures, judged)) {
    reasons.push('A column of amounts has no heading that is understood.');
  }
  const isAllowedUnsure = figures.allowed?.origin === 'derived' || saysNothingAllowed(judged);
  if ((isAllowedUnsure && mayBeNotCovered(amounts, judged)) || mayBeShareAlone(amounts, judged)) {
    reasons.push(MAY_BE_NOT_COVERED);
  }
  if (mayBeShare(amounts, judged)) reasons.push(MAY_BE_SHARE);
  if (isUntoldWhoOwes(figures, amounts, judged)) reasons.push(OWED_BY_NOBODY_KNOWN);
  if (mayOweMore(amounts, judged)) reasons.push(MAY_OWE_MORE);
  if (judged.read.blank.has('billed')) reasons.push('The billed amount is missing on this line.');
  if (judged.row.unreadable.length > 0) {
    reasons.push('A figure on this line cannot be read exactly.');
  }
  const isOpen = judged.results.some(({ status }) => status === 'contradicted');
  if (judged.rivals.length > 0 || (!isOpen && hasOtherAllowed(amounts, judged))) {
    reasons.push('The columns can be read in more than one way.');
  }
  // Where a sum says so, it says it better.
  if (reasons.length === 0 && areMoreThanAllowed(amounts, judged)) {
    reasons.push(PARTS_MORE_THAN_ALLOWED);
  }
  return [...new Set(reasons)];
}

/**
 * Whether the patient may owe a charge that is not covered at all, where nothing is allowed: the plan paid nothing, and
 * the parts of the share do not come to it, though the deductible is among them, or another column is not understood,
 * or nothing was taken off the charge.
 */
function mayBeNotCovered(amounts: Amounts, { row, read }: JudgedRow): boolean {
  const { allowed = 0, planPaid, patientResponsibility = 0, notCovered } = amounts;
  if (allowed <= 0 || planPaid !== 0 || patientResponsibility <= 0) return false;
  if (notCovered !== undefined && read.tokens.has('notCovered')) return false;
  const printed = SHARE_PARTS.filter((term) => read.tokens.has(term));
  const isTold = printed.includes('deductible') && printed.length > 1;
  const isMostlyTold = printed.length > 0 && row.unnamed.length > 0;
  const isWhole = patientResponsibility === amounts.billed;
  const parts = printed.reduce((sum, term) => sum + (amounts[term] ?? 0), 0);
  return (isTold || isMostlyTold || isWhole) && parts < patientResponsibility;
}

/**
 * Whether what is read as the allowed amount may be no more than the patient's share by its words, which is not covered:
 * it is the same as that, and the parts of the share do not come to it.
 */
function mayBeShareAlone(amounts: Amounts, { read, labels }: JudgedRow): boolean {
  const { allowed = 0, planPaid, patientResponsibility, notCovered = 0 } = amounts;
  const isSame = allowed > 0 && planPaid === 0 && allowed === patientResponsibility;
  if (!isSame || notCovered < allowed) return false;
  const isNamed = labelCandidates(labels.get('allowed') ?? '').some(
    ({ field }) => field === 'patientResponsibility',
  );
  const printed = SHARE_PARTS.filter((term) => read.tokens.has(term));
  return isNamed && printed.reduce((sum, term) => sum + (amounts[term] ?? 0), 0) < allowed;
}

/**
 * Whether what is not covered may be coinsurance: a service that the plan paid for at its own rates leaves no charge to
 * owe beyond that rate, and no column has the coinsurance.
 */
function mayBeShare({ patientResponsibility: share = 0 }: Amounts, { read }: JudgedRow): boolean {
  const { discount = 0, notCovered = 0, planPaid = 0 } = read.amounts;
  const isOwed = notCovered > 0 && share >= notCovered;
  return isOwed && discount > 0 && planPaid > 0 && !read.tokens.has('coinsurance');
}

/**
 * Whether a charge was refused in whole and the patient's share was worked out of that alone: what is not allowed may be
 * the patient's or the provider's loss.
 */
function isUntoldWhoOwes(
  { patientResponsibility: share }: Figures,
  { billed, allowed, planPaid, discount = 0, notCovered = 0 }: Amounts,
  { read }: JudgedRow,
): boolean {
  // Of a charge that is not printed a discount may have left something.
  const isLeft =
    billed === undefined ? discount !== 0 : billed > 0 && billed > discount + notCovered;
  const isRefused = isLeft && allowed === 0 && planPaid === 0;
  const isTold =
    SHARE_PARTS.some((part) => read.tokens.has(part)) || read.isLossOfProvider === true;
  return (
    isRefused && share?.origin === 'derived' && !isTold && read.patientAdjustments === undefined
  );
}

/** Whether what is read as the share may be a part of it by its heading, beside a charge that is not covered or refused. */
function mayOweMore(
  { billed = 0, allowed, planPaid, discount = 0, notCovered = 0 }: Amounts,
  { labels, read: { isLossOfProvider = false } }: JudgedRow,
): boolean {
  const [best] = labelCandidates(labels.get('patientResponsibility') ?? '');
  const isPart = SHARE_PARTS.some((part) => part === best?.field);
  const isRefused = allowed === 0 && planPaid === 0 && billed > discount;
  return isPart && (notCovered > 0 || isRefused) && !isLossOfProvider;
}

/**
 * Whether another column names the allowed amount too, with another amount, which is what the plan and the patient pay:
 * where a deductible is not printed, what is left after it looks like the allowed amount.
 */
function hasOtherAllowed(amounts: Amounts, { row, table, labels }: JudgedRow): boolean {
  const { allowed, planPaid, patientResponsibility, otherInsurance = 0, withheld = 0 } = amounts;
  if (planPaid === undefined || patientResponsibility === undefined) return false;
  const paid = planPaid + patientResponsibility + otherInsurance + withheld;
  return (
    paid !== allowed &&
    table.columns.some(
      ({ label }, index) =>
        label !== labels.get('allowed') &&
        row.cells[index]?.amount === paid &&
        labelCandidates(label)[0]?.field === 'allowed',
    )
  );
}

/** Whether the patient's share was worked out, and comes to less than a printed part of it. */
function isLessThanPart(
  { patientResponsibility: share, allowed }: Figures,
  amounts: Amounts,
): boolean {
  if (share === null || share.origin === 'unreadable' || share.amount < 0) return false;
  // An account may have paid a part of what is printed as the share; then the allowed amount is no sum with it.
  if (share.origin !== 'derived' && allowed?.origin !== 'derived') return false;
  return SHARE_PARTS.some((part) => (amounts[part] ?? 0) > share.amount);
}

/** Whether the payment and the printed parts of the share are more than the allowed amount that is printed beside them. */
function areMoreThanAllowed(
  { allowed = -1, planPaid, deductible = 0, copay = 0, coinsurance = 0 }: Amounts,
  { read: { tokens } }: JudgedRow,
): boolean {
  if (planPaid === undefined || allowed < 0 || !tokens.has('allowed')) return false;
  return planPaid >= 0 && planPaid + deductible + copay + coinsurance > allowed;
}

const SHARE_PARTS = ['deductible', 'copay', 'coinsurance', 'costShare'] as const;

/**
 * Whether an amount without a heading that is understood may be what had to be worked out. That it is nothing says
 * something too where the share comes out as something.
 */
function isUnnamedOpen(figures: Figures, { row: { unnamed } }: JudgedRow): boolean {
  const share = figures.patientResponsibility;
  const isShareSome = share?.origin === 'derived' && share.amount !== 0;
  const isWorkedOut = DECISIVE.some((field) => figures[field]?.origin === 'derived');
  return isWorkedOut && unnamed.some(({ amount }) => amount !== 0 || isShareSome);
}

function undecided(
  field: AmountField,
  figures: Figures,
  ofClaim: number | undefined,
): string | undefined {
  const figure = figures[field];
  if (figure === null && ofClaim !== undefined) {
    const amount = formatCents(CentsSchema.parse(ofClaim));
    return `The document shows the ${TERM_WORDS[field]} for the whole claim only (${amount}), not for each service.`;
  }
  if (figure === null) return `The document does not show the ${TERM_WORDS[field]}.`;
  if (figure.origin === 'unreadable') return `The ${TERM_WORDS[field]} cannot be read exactly.`;
  if (figure.proof.status !== 'unproven') return undefined;
  const how = figure.origin === 'derived' ? ' had to be worked out and' : '';
  return `The ${TERM_WORDS[field]} (${formatCents(figure.amount)})${how} cannot be checked against other figures.`;
}
