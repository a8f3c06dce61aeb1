import type { Figure, Figures, Proof } from '#lib/claim/schema.ts';
import {
  type AllowedReadings,
  allowedSegment,
  readAllowed,
  serviceDifference,
} from '#lib/remittance/x12/balance.ts';
import { ordinalText } from '#lib/remittance/x12/ordinal-text.ts';
import type {
  AdjustmentField,
  Segment,
  X12Adjustment,
  X12Service,
} from '#lib/remittance/x12/schema.ts';
import { sumOf, type UncertainCents } from '#lib/remittance/x12/uncertain-cents.ts';
import { textOf } from '#lib/remittance/x12/values.ts';
import { ZERO_CENTS } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** The rule of the implementation guide that a service line must keep (005010X221A1, 1.10.2.1.1). */
const LINE_RULE = 'SVC02 − CAS = SVC03';
const CHARGE_RULE = 'AMT*B6 = SVC02 − CAS outside the allowed amount';
const PAID_RULE = 'AMT*B6 = SVC03 + CAS inside the allowed amount';
const TWO_WAYS = 'SVC02 − CAS outside the allowed amount = SVC03 + CAS inside it';

/** How the figures of a service stand to each other. */
export interface ServiceJudgement {
  readonly figures: Figures;
  readonly allowed: AllowedReadings;
  /** `open`: the figures contradict each other. `unproven`: too few of them, or nothing but zeros. */
  readonly line: 'closed' | 'open' | 'unproven';
  /** Whether the stated allowed amount is what the other figures give; null where none is stated. */
  readonly agrees: boolean | null;
}

/** The figures of a service line with their sources and proofs. */
export function judgeService(service: X12Service): ServiceJudgement {
  const { segment, charge, paid, adjustments } = service;
  const line = judgeLine(service);
  const allowed = readAllowed(service);
  const { stated, fromCharge, fromPaid } = allowed;
  const agrees = stated === null ? null : stated === fromCharge && stated === fromPaid;
  const proof = LINE_PROOFS[line];
  const byField = adjustmentsByField(adjustments);
  const figures: Figures = {
    billed: elementFigure(charge, segment, 2, proof),
    discount: adjustmentFigure(byField.discount, line),
    notCovered: adjustmentFigure(byField.notCovered, line),
    allowed: allowedFigure(service, allowed, { line, agrees }),
    planPaid: elementFigure(paid, segment, 3, proof),
    deductible: adjustmentFigure(byField.deductible, line),
    copay: adjustmentFigure(byField.copay, line),
    coinsurance: adjustmentFigure(byField.coinsurance, line),
    otherInsurance: adjustmentFigure(byField.otherInsurance, line),
    withheld: adjustmentFigure(byField.withheld, line),
    patientResponsibility: adjustmentFigure(byField.patientResponsibility, line),
  };
  return { figures, allowed, line, agrees };
}

function judgeLine(service: X12Service): ServiceJudgement['line'] {
  const difference = serviceDifference(service);
  if (difference === null) return 'unproven';
  if (difference !== 0) return 'open';
  // Two terms that are not zero, for a sum of nothing but zeros proves nothing.
  return service.charge === 0 && service.paid === 0 ? 'unproven' : 'closed';
}

/** Adjustments by the money fields that they add up to; the patient's count in two. */
type AdjustmentsByField = Partial<
  Record<AdjustmentField | 'patientResponsibility', readonly X12Adjustment[]>
>;

function adjustmentsByField(adjustments: readonly X12Adjustment[]): AdjustmentsByField {
  const byField: AdjustmentsByField = {};
  for (const adjustment of adjustments) {
    const { field, isOfPatient } = adjustment.kind;
    byField[field] = joined(byField[field], adjustment);
    if (isOfPatient) {
      byField.patientResponsibility = joined(byField.patientResponsibility, adjustment);
    }
  }
  return byField;
}

function joined(
  others: readonly X12Adjustment[] | undefined,
  adjustment: X12Adjustment,
): readonly X12Adjustment[] {
  return others === undefined ? [adjustment] : [...others, adjustment];
}

const LINE_PROOFS: Readonly<Record<ServiceJudgement['line'], Proof>> = {
  closed: { status: 'verified', by: [LINE_RULE] },
  open: { status: 'conflict', by: [LINE_RULE] },
  unproven: { status: 'unproven' },
};

function elementFigure(
  amount: UncertainCents,
  segment: Segment,
  element: number,
  proof: Proof,
): Figure | null {
  if (amount !== null) {
    return { origin: 'read', amount, source: elementSource(segment, element), proof };
  }
  if (textOf(segment.elements[element]) === null) return null;
  return { origin: 'unreadable', source: elementSource(segment, element) };
}

/** The place of an element, named as the standard names it: `SVC03`. */
function elementSource(segment: Segment, element: number): SourceRef {
  return { at: 'segment', segment: placeOf(segment, element), text: segment.text };
}

function placeOf({ id, ordinal }: Segment, element: number): string {
  return `${id}${element < 10 ? '0' : ''}${String(element)} (segment ${ordinalText(ordinal)})`;
}

/** The sum of adjustments. Without any, it is zero on a line that balances, and else not known. */
function adjustmentFigure(
  adjustments: readonly X12Adjustment[] | undefined,
  line: ServiceJudgement['line'],
): Figure | null {
  if (adjustments === undefined) return line === 'closed' ? ABSENT : null;
  const source = adjustmentsSource(adjustments);
  const amount = sumOf(adjustments);
  if (amount === null) return { origin: 'unreadable', source };
  return { origin: 'read', amount, source, proof: LINE_PROOFS[line] };
}

/** Where a line balances with the adjustments that it has, it has no others. */
const ABSENT: Figure = {
  origin: 'derived',
  amount: ZERO_CENTS,
  from: ['billed', 'planPaid'],
  proof: { status: 'verified', by: [LINE_RULE] },
};

function adjustmentsSource(adjustments: readonly X12Adjustment[]): SourceRef {
  const [first] = adjustments;
  if (adjustments.length === 1 && first !== undefined) {
    return elementSource(first.segment, first.element);
  }
  return {
    at: 'segment',
    segment: adjustments.map(({ segment, element }) => placeOf(segment, element)).join(' + '),
    text: [...new Set(adjustments.map(({ segment }) => segment.text))].join(' '),
  };
}

function allowedFigure(
  service: X12Service,
  { stated, fromCharge, fromPaid }: AllowedReadings,
  { line, agrees }: Pick<ServiceJudgement, 'line' | 'agrees'>,
): Figure | null {
  const segment = allowedSegment(service)?.segment;
  if (segment !== undefined) {
    const source = elementSource(segment, 2);
    if (stated === null) return { origin: 'unreadable', source };
    const isAgreed = agrees === true ? STATED_PROOFS.verified : STATED_PROOFS.conflict;
    const proof = line === 'unproven' ? LINE_PROOFS.unproven : isAgreed;
    return { origin: 'read', amount: stated, source, proof };
  }
  if (fromCharge === null) return null;
  const isTwofold = fromCharge === fromPaid ? DERIVED_PROOFS.verified : DERIVED_PROOFS.conflict;
  return {
    origin: 'derived',
    amount: fromCharge,
    from: ['billed', 'discount', 'notCovered'],
    proof: line === 'unproven' ? LINE_PROOFS.unproven : isTwofold,
  };
}

type JudgedProofs = Readonly<Record<'verified' | 'conflict', Proof>>;

const STATED_PROOFS: JudgedProofs = {
  verified: { status: 'verified', by: [CHARGE_RULE, PAID_RULE] },
  conflict: { status: 'conflict', by: [CHARGE_RULE, PAID_RULE] },
};
const DERIVED_PROOFS: JudgedProofs = {
  verified: { status: 'verified', by: [TWO_WAYS] },
  conflict: { status: 'conflict', by: [TWO_WAYS] },
};
