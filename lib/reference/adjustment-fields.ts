import {
  findAdjustmentReason,
  isInsideAllowed,
  PATIENT_GROUP,
} from '#lib/reference/adjustment-reasons.ts';

/** What an adjustment of X12 835 (CAS) is a part of: the charge above the allowed amount, or the allowed amount. */
type AdjustmentField =
  | 'discount'
  | 'notCovered'
  | 'deductible'
  | 'copay'
  | 'coinsurance'
  | 'otherInsurance'
  | 'withheld';

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

/** What the contract takes off: what is paid with another service of the visit is not refused. */
const WRITTEN_OFF_ROLES: ReadonlySet<string> = new Set(['contractual', 'bundled']);

/** What an earlier insurer paid or wrote off. */
const PRIOR_PAYER_REASON = '23';

/** The field of an adjustment by its group and reason: outside the allowed amount a discount or not covered, inside a share. */
export function fieldOfAdjustment(group: string, printed: string): AdjustmentField {
  const reason = findAdjustmentReason(printed);
  if (!isInsideAllowed(group, printed)) {
    const isWrittenOff = WRITTEN_OFF_ROLES.has(reason?.role ?? '') && group !== PATIENT_GROUP;
    return isWrittenOff ? 'discount' : 'notCovered';
  }
  const share = SHARE_FIELDS.get(reason?.code ?? '');
  if (share !== undefined) return share;
  return reason?.code === PRIOR_PAYER_REASON ? 'otherInsurance' : 'withheld';
}
