import {
  findAdjustmentReason,
  isAdjustmentGroup,
  isInsideAllowed,
  PATIENT_GROUP,
} from '#lib/reference/adjustment-reasons.ts';
import type { AdjustmentField, AdjustmentKind } from '#lib/remittance/x12/schema.ts';
import { remembered } from '#lib/remittance/x12/values.ts';

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
const PRIOR_PAYER_REASON = '23';

/** The kind of an adjustment by its reason, for one group: outside the allowed amount a discount or not covered, inside a share. */
export function kindsOfGroup(group: string): (reason: string) => AdjustmentKind {
  const known = standardGroups.get(group);
  if (known !== undefined) return known;
  const kinds = (reason: string) => kindOf(group, reason);
  if (!isAdjustmentGroup(group)) return kinds;
  const rememberedKinds = remembered(kinds);
  standardGroups.set(group, rememberedKinds);
  return rememberedKinds;
}

const standardGroups = new Map<string, (reason: string) => AdjustmentKind>();

function kindOf(group: string, reason: string): AdjustmentKind {
  const isInside = isInsideAllowed(group, reason);
  return {
    group,
    reason,
    code: `${group}-${reason}`,
    field: fieldOf(group, reason, isInside),
    isInside,
    isOfPatient: group === PATIENT_GROUP,
    isOfKnownGroup: isAdjustmentGroup(group),
  };
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
