import { fieldOfAdjustment } from '#lib/reference/adjustment-fields.ts';
import {
  isAdjustmentGroup,
  isInsideAllowed,
  PATIENT_GROUP,
} from '#lib/reference/adjustment-reasons.ts';
import type { AdjustmentKind } from '#lib/remittance/x12/schema.ts';
import { remembered } from '#lib/remittance/x12/values.ts';

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
    field: fieldOfAdjustment(group, reason),
    isInside,
    isOfPatient: group === PATIENT_GROUP,
    isOfKnownGroup: isAdjustmentGroup(group),
  };
}
