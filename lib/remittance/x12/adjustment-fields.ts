import type { AmountField } from '#lib/claim/schema.ts';
import {
  findAdjustmentReason,
  isInsideAllowed,
  PATIENT_GROUP,
} from '#lib/reference/adjustment-reasons.ts';
import type { X12Adjustment } from '#lib/remittance/x12/schema.ts';

/** The parts of the patient's cost share by reason; inside the allowed amount only in the patient's group. */
const SHARE_FIELDS: ReadonlyMap<string, AdjustmentField> = new Map([
  ['1', 'deductible'],
  ['66', 'deductible'],
  ['247', 'deductible'],
  ['2', 'coinsurance'],
  ['122', 'coinsurance'],
  ['248', 'coinsurance'],
  ['3', 'copay'],
  ['241', 'copay'],
]);

/** What an earlier insurer paid or wrote off. */
export const PRIOR_PAYER_REASON = '23';

/** The money fields that adjustments add up to. */
export type AdjustmentField = Extract<
  AmountField,
  'discount' | 'notCovered' | 'deductible' | 'copay' | 'coinsurance' | 'otherInsurance' | 'withheld'
>;

/** What an adjustment means: its money field, and whether it is a part of the allowed amount. */
export interface AdjustmentMeaning {
  readonly field: AdjustmentField;
  readonly isInside: boolean;
}

/** Meanings by group and reason: a file has few of them, a thousand times each. */
const meanings = new Map<string, AdjustmentMeaning>();
const REMEMBERED = 1000;

/** The meaning of an adjustment: outside the allowed amount a discount or not covered, inside a share. */
export function meaningOf({ group, reason }: X12Adjustment): AdjustmentMeaning {
  const key = `${group} ${reason}`;
  const known = meanings.get(key);
  if (known !== undefined) return known;
  const isInside = isInsideAllowed(group, reason);
  const meaning = { isInside, field: fieldOf(group, reason, isInside) };
  if (meanings.size >= REMEMBERED) meanings.clear();
  meanings.set(key, meaning);
  return meaning;
}

function fieldOf(group: string, printed: string, isInside: boolean): AdjustmentField {
  const reason = findAdjustmentReason(printed);
  if (!isInside) {
    const isContractual = reason?.role === 'contractual' && group !== PATIENT_GROUP;
    return isContractual ? 'discount' : 'notCovered';
  }
  const share = SHARE_FIELDS.get(reason?.code ?? '');
  if (share !== undefined) return share;
  return reason?.code === PRIOR_PAYER_REASON ? 'otherInsurance' : 'withheld';
}
