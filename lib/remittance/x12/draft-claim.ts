import { splitComponents } from '#lib/remittance/x12/components.ts';
import {
  parseAdjustments,
  parseAmountSegment,
  parseDateSegment,
  parseIndividual,
  parseReference,
  parseRemarks,
} from '#lib/remittance/x12/parse-segments.ts';
import type {
  Segment,
  X12Adjustment,
  X12Amount,
  X12Claim,
  X12Date,
  X12Name,
  X12Payment,
  X12Reference,
  X12Service,
} from '#lib/remittance/x12/schema.ts';
import { parseAmount, textOf, trimmed } from '#lib/remittance/x12/values.ts';

/** A claim while its segments come in. */
export interface DraftClaim {
  /** Takes a segment of the claim or of its newest service line. False: it belongs to neither. */
  take(segment: Segment): boolean;
  /** Says that the claim cannot be read, and why. */
  refuse(problem: string): void;
  finish(isCutOff: boolean): X12Claim;
}

/** CLP02 of the implementation guides 004010X091A1 and 005010X221A1. */
const STATUSES = new Set('1 2 3 4 5 10 13 15 16 17 19 20 21 22 23 25 27'.split(' '));
/** Segments of a claim form (837), which have no place in a remittance. */
const CLAIM_FORM = new Set(
  'CLM SV1 SV2 SV3 SV4 SV5 HI SBR PAT CL1 CN1 CRC CR1 CR2 CR3 CR5 DMG HCP HL LIN CTP PRV PWK SVD UR'.split(
    ' ',
  ),
);

interface Details {
  readonly adjustments: X12Adjustment[];
  readonly amounts: X12Amount[];
  readonly dates: X12Date[];
  readonly remarks: string[];
}

type DraftService = { -readonly [Key in keyof X12Service]: X12Service[Key] } & Details;

/** Begins a claim with its CLP segment. `warn` is told of a separator that is not the declared one. */
export function draftClaim(
  head: Segment,
  payment: X12Payment,
  warn: (segment: Segment) => void,
): DraftClaim {
  const details: Details = { adjustments: [], amounts: [], dates: [], remarks: [] };
  const names: X12Name[] = [];
  const references: X12Reference[] = [];
  const services: DraftService[] = [];
  const problems = headProblems(head);
  let service: DraftService | undefined;

  function takeReference(segment: Segment): void {
    const reference = parseReference(segment);
    if (service === undefined) references.push(reference);
    else if (reference.qualifier === LINE_NUMBER) service.lineNumber = textOf(reference.value);
  }

  return {
    take(segment) {
      switch (segment.id) {
        case 'SVC':
          service = draftService(segment, warn);
          services.push(service);
          return true;
        case 'NM1':
          names.push(parseIndividual(segment));
          return true;
        case 'REF':
          takeReference(segment);
          return true;
        case 'DTP':
          if (service !== undefined) service.hasClaimFormSegments = true;
          break;
        default:
      }
      if (takeDetail(service ?? details, segment)) return true;
      if (!CLAIM_FORM.has(segment.id)) return false;
      problems.push(`it holds a segment of a claim form (${segment.id})`);
      return true;
    },
    refuse(problem) {
      problems.push(problem);
    },
    finish(isCutOff) {
      const { elements } = head;
      return {
        adjustments: details.adjustments,
        amounts: details.amounts,
        dates: details.dates,
        remarks: details.remarks,
        segment: head,
        payment,
        claimId: textOf(elements[1]),
        status: trimmed(elements[2]),
        charge: parseAmount(elements[3]),
        paid: parseAmount(elements[4]),
        patientResponsibility: parseAmount(elements[5]),
        payerControlNumber: textOf(elements[7]),
        facility: textOf(elements[8]),
        frequency: textOf(elements[9]),
        names,
        references,
        services,
        problems: problems.length === 0 ? problems : [...new Set(problems)],
        isCutOff,
      };
    },
  };
}

/** The qualifier of the number that a practice gave a service line. */
const LINE_NUMBER = '6R';

/** Takes what a claim and a service line both may hold. */
function takeDetail(target: Details, segment: Segment): boolean {
  switch (segment.id) {
    case 'CAS':
      for (const adjustment of parseAdjustments(segment)) target.adjustments.push(adjustment);
      return true;
    case 'AMT':
      target.amounts.push(parseAmountSegment(segment));
      return true;
    case 'DTM':
    case 'DTP':
      target.dates.push(parseDateSegment(segment));
      return true;
    case 'LQ':
    case 'MIA':
    case 'MOA':
      target.remarks.push(...parseRemarks(segment));
      return true;
    default:
      return segment.id === 'QTY' || segment.id === 'PER';
  }
}

/** What is wrong with a CLP segment: then its elements are shifted, and nothing after them can be believed. */
function headProblems({ elements }: Segment): string[] {
  const problems: string[] = [];
  if (!STATUSES.has(trimmed(elements[2]))) {
    problems.push('its status (CLP02) is none that the standard has');
  }
  if (parseAmount(elements[3]) === null) problems.push('its charge (CLP03) is no amount');
  if (parseAmount(elements[4]) === null) problems.push('its payment (CLP04) is no amount');
  if (textOf(elements[5]) !== null && parseAmount(elements[5]) === null) {
    problems.push('its patient share (CLP05) is no amount');
  }
  return problems;
}

function draftService(segment: Segment, warn: (segment: Segment) => void): DraftService {
  const { elements } = segment;
  const { parts, isOther } = splitComponents(elements[1] ?? '', segment);
  if (isOther) warn(segment);
  return {
    adjustments: [],
    amounts: [],
    dates: [],
    remarks: [],
    segment,
    qualifier: textOf(parts[0]),
    code: textOf(parts[1]),
    modifiers: modifiersIn(parts),
    charge: parseAmount(elements[2]),
    paid: parseAmount(elements[3]),
    revenueCode: textOf(elements[4]),
    units: textOf(elements[5]),
    submitted: textOf(elements[6]),
    lineNumber: null,
    hasClaimFormSegments: false,
  };
}

/** SVC01 holds up to four modifiers after its qualifier and code; a description may follow. */
function modifiersIn(parts: readonly string[]): readonly string[] {
  const modifiers: string[] = [];
  for (let at = FIRST_MODIFIER; at < Math.min(parts.length, AFTER_MODIFIERS); at += 1) {
    const modifier = textOf(parts[at]);
    if (modifier !== null) modifiers.push(modifier);
  }
  return modifiers;
}

const FIRST_MODIFIER = 2;
const AFTER_MODIFIERS = 6;
