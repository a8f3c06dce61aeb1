import { type AllowedSide, REASON_ROWS } from '#lib/reference/adjustment-reasons-data.ts';

/** Why a payer paid other than what was billed: a claim adjustment reason code (CARC), in our own words. */
export interface AdjustmentReason {
  readonly code: string;
  readonly side: AllowedSide;
  /** What kind of reason it is: `contractual`, `patient share`, `authorization` … */
  readonly role: string;
  readonly words: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
}

const SOURCE = 'X12 external code list 139, numbers only; roles checked on public 835 files';
const DATE = '2026-11';

const REASONS: ReadonlyMap<string, AdjustmentReason> = new Map(
  REASON_ROWS.map(([code, side, role, words]) => [
    code,
    { code, side, role, words, source: SOURCE, date: DATE, confidence: 'B' },
  ]),
);

/** All known adjustment reasons, in the order of their list. */
export const ADJUSTMENT_REASONS: readonly AdjustmentReason[] = [...REASONS.values()];

/** What becomes of an adjusted amount, by the group code of a CAS segment. */
const GROUPS: Readonly<Record<string, string>> = {
  CO: 'written off by contract',
  PR: 'the patient’s share',
  OA: 'neither by contract nor the patient’s share',
  PI: 'the payer’s own reduction',
  CR: 'corrects an earlier decision',
};

/** The group code of what the patient bears. */
export const PATIENT_GROUP = 'PR';

/** The reason with this code, written `45` or `045`; undefined where it is not known. */
export function findAdjustmentReason(code: string): AdjustmentReason | undefined {
  return REASONS.get(
    code
      .trim()
      .toUpperCase()
      .replace(/^0+(?=.)/, ''),
  );
}

/** Whether a group code is one of the standard's. */
export function isAdjustmentGroup(group: string): boolean {
  return Object.hasOwn(GROUPS, group);
}

/**
 * Whether an adjustment is inside the allowed amount: it lowers the payment only, as the patient's share does.
 * An unknown reason is outside.
 */
export function isInsideAllowed(group: string, code: string): boolean {
  const side = findAdjustmentReason(code)?.side;
  return side === 'inside' || (side === 'inside-if-patient' && group === PATIENT_GROUP);
}

/** A group that is not told. */
export const UNTOLD_GROUP = '';

/**
 * The group of a reason that is printed without one: the patient's for a share that is nobody else's, and else not told.
 * Undefined for a reason that is not known.
 */
export function groupOfReason(code: string): string | undefined {
  const reason = findAdjustmentReason(code);
  if (reason === undefined) return undefined;
  return reason.role === 'patient share' ? PATIENT_GROUP : UNTOLD_GROUP;
}

/** A reason as a document shows it, in words for a person. Undefined: we have no words for it. */
export interface DescribedReason {
  /** Code with its group, `CO-45`; as printed where it has another form. */
  readonly code: string;
  readonly words: string | undefined;
  /** What becomes of the amount, by the group. */
  readonly outcome: string | undefined;
}

/** Describes a reason as documents print it: `CO-45`, `PR 3`, `45`. */
export function describeReason(printed: string): DescribedReason {
  const { group, code } = PRINTED_REASON.exec(printed.trim())?.groups ?? {};
  if (code === undefined) return { code: printed, words: undefined, outcome: undefined };
  const bearing = group?.toUpperCase();
  return {
    code: [bearing, code.toUpperCase()].filter((part) => part !== undefined).join('-'),
    words: findAdjustmentReason(code)?.words,
    outcome: bearing === undefined ? undefined : GROUPS[bearing],
  };
}

const PRINTED_REASON = /^(?:(?<group>CO|PR|OA|PI|CR)[\s:-]*)?(?<code>[A-Z]?\d{1,3})$/i;
