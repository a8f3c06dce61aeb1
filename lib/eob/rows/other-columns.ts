import type { Amounts } from '#lib/claim/identities.ts';
import type { Figures } from '#lib/claim/schema.ts';
import type { JudgedRow } from '#lib/eob/rows/judged-row.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

const ACCOUNT_MORE_THAN_SHARE =
  'An account paid more than the patient’s share: what is left to pay may have been read for the share.';

const MAY_OWE_NOTHING =
  'The patient’s share had to be worked out, and a column that may name it says that nothing is owed.';

const MAY_BE_PAID_BESIDE =
  'Another payment is printed on this line, and the words over what the plan paid may mean another amount.';

const SHARE_OF_NOTHING =
  'Nothing was allowed, and yet the patient’s share is printed as a share of the cost: the allowed amount may be misprinted.';

/**
 * Why a line needs a person's look for what its columns say that are read as another amount, or as none: in plain words;
 * none where they say nothing against it.
 */
export function reasonsOfOtherColumns(
  figures: Figures,
  amounts: Amounts,
  judged: JudgedRow,
): readonly string[] {
  const reasons: string[] = [];
  if (isLessThanAccountPaid(amounts, judged)) reasons.push(ACCOUNT_MORE_THAN_SHARE);
  if (mayOweNothing(figures, judged)) reasons.push(MAY_OWE_NOTHING);
  if (hasOtherPayment(amounts, judged)) reasons.push(MAY_BE_PAID_BESIDE);
  if (isShareOfNothing(amounts, judged)) reasons.push(SHARE_OF_NOTHING);
  return reasons;
}

/** Whether an account, which pays of the patient's share, paid more than what is read as that share. */
function isLessThanAccountPaid(
  { patientResponsibility: share, billed = 0 }: Amounts,
  { row, table }: JudgedRow,
): boolean {
  if (share === undefined || billed < 0) return false;
  return table.columns.some(
    ({ label }, index) =>
      labelCandidates(label)[0]?.field === 'accountPaid' && (row.cells[index]?.amount ?? 0) > share,
  );
}

/** Whether a column that may name the patient's share says nothing is owed, and a share was worked out without it. */
function mayOweNothing(
  { patientResponsibility: share }: Figures,
  { row, table, labels }: JudgedRow,
): boolean {
  if (share?.origin !== 'derived' || share.amount === 0) return false;
  const taken = [...labels].flatMap(([term, label]) => (term === 'amountRemaining' ? [] : [label]));
  return table.columns.some(
    ({ label }, index) =>
      row.cells[index]?.amount === 0 &&
      !taken.includes(label) &&
      labelCandidates(label).some(({ field }) => field === 'patientResponsibility'),
  );
}

/**
 * Whether a payment that is read as nothing stands beside what is read as the plan's, whose words name another amount first
 * of all: as what the plan covers, of which others may have paid.
 */
function hasOtherPayment({ planPaid }: Amounts, { row, table, labels }: JudgedRow): boolean {
  const [best] = labelCandidates(labels.get('planPaid') ?? '');
  if (best === undefined || best.field === 'planPaid' || !planPaid) return false;
  const taken = new Set(labels.values());
  return table.columns.some(
    ({ label }, index) =>
      (row.cells[index]?.amount ?? 0) !== 0 &&
      !taken.has(label) &&
      labelCandidates(label).some(
        ({ field }) => field === 'planPaid' || field === 'otherInsurance',
      ),
  );
}

const PARTS_OF_SHARE = ['deductible', 'copay', 'coinsurance', 'costShare'] as const;

/** Whether a column that may name a part of the share has all of it, where nothing is allowed of which it could be a part. */
function isShareOfNothing(
  { allowed, planPaid, patientResponsibility: share = 0 }: Amounts,
  { row, table, labels }: JudgedRow,
): boolean {
  if (allowed !== 0 || planPaid !== 0 || share <= 0) return false;
  const taken = new Set(labels.values());
  return table.columns.some(
    ({ label }, index) =>
      row.cells[index]?.amount === share &&
      !taken.has(label) &&
      labelCandidates(label).some(({ field }) => PARTS_OF_SHARE.some((part) => part === field)),
  );
}

/** Whether a column that names the allowed amount first of all, and is read as something else, says that it is nothing. */
export function saysNothingAllowed({ row, table, labels }: JudgedRow): boolean {
  return table.columns.some(
    ({ label }, index) =>
      label !== labels.get('allowed') &&
      labelCandidates(label)[0]?.field === 'allowed' &&
      row.cells[index]?.amount === 0,
  );
}
