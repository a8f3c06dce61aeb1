import { splitComponents } from '#lib/remittance/x12/components.ts';
import {
  parseAdjustments,
  parseAmountSegment,
  parseDay,
  parseIndividual,
  parseRemarks,
} from '#lib/remittance/x12/parse-segments.ts';
import type {
  Segment,
  X12Adjustment,
  X12Amount,
  X12Claim,
  X12Day,
  X12Name,
  X12Payment,
  X12Service,
} from '#lib/remittance/x12/schema.ts';
import { parseAmount, textOf } from '#lib/remittance/x12/values.ts';

/** A claim while its segments come in. */
export interface DraftClaim {
  /** Takes a segment of the claim or of its newest service line. False: it belongs to neither. */
  take(segment: Segment): boolean;
  /** Says that the claim cannot be read, and why. */
  refuse(problem: string): void;
  finish(isCutOff: boolean): X12Claim;
}

/** CLP02 of the implementation guides 004010X091A1 and 005010X221A1. */
const STATUSES = new Set(['1', '2', '3', '4', '5', '10', '13', '15', '16', '17', '19', '20', '21']);
const HISTORY_STATUSES = new Set(['22', '23', '25', '27']);
/** Segments of a claim form (837), which have no place in a remittance. */
const CLAIM_FORM = new Set(
  'CLM SV1 SV2 SV3 SV4 SV5 HI SBR PAT CL1 CN1 CRC CR1 CR2 CR3 CR5 DMG HCP HL LIN CTP PRV PWK SVD UR'.split(
    ' ',
  ),
);

interface Details {
  readonly adjustments: X12Adjustment[];
  readonly amounts: X12Amount[];
  readonly dates: Map<string, X12Day | null>;
  readonly remarks: string[];
}

function noDetails(): Details {
  return { adjustments: [], amounts: [], dates: new Map(), remarks: [] };
}

type DraftService = { -readonly [Key in keyof X12Service]: X12Service[Key] } & Details;

/** Begins a claim with its CLP segment. `warn` is told of a separator that is not the declared one. */
export function draftClaim(
  segment: Segment,
  payment: X12Payment,
  warn: (segment: Segment) => void,
): DraftClaim {
  const details = noDetails();
  const names: X12Name[] = [];
  const references = new Map<string, string>();
  const services: DraftService[] = [];
  const problems = headProblems(segment);

  function takeReference({ elements }: Segment): void {
    const [, qualifier = '', value] = elements;
    const service = services.at(-1);
    if (service === undefined) references.set(qualifier.trim(), value?.trim() ?? '');
    else if (qualifier.trim() === '6R') service.lineNumber = textOf(value);
  }

  return {
    take(next) {
      const service = services.at(-1);
      if (next.id === 'SVC') {
        services.push(draftService(next, warn));
        return true;
      }
      if (next.id === 'NM1') {
        names.push(parseIndividual(next));
        return true;
      }
      if (next.id === 'REF') {
        takeReference(next);
        return true;
      }
      if (next.id === 'DTP' && service !== undefined) service.hasClaimFormSegments = true;
      if (CLAIM_FORM.has(next.id)) {
        problems.push(`it holds a segment of a claim form (${next.id})`);
        return true;
      }
      return takeDetail(service ?? details, next);
    },
    refuse(problem) {
      problems.push(problem);
    },
    finish(isCutOff) {
      const { elements } = segment;
      return {
        ...details,
        segment,
        payment,
        claimId: textOf(elements[1]),
        status: elements[2]?.trim() ?? '',
        charge: parseAmount(elements[3]),
        paid: parseAmount(elements[4]),
        patientResponsibility: parseAmount(elements[5]),
        payerControlNumber: textOf(elements[7]),
        facility: textOf(elements[8]),
        frequency: textOf(elements[9]),
        names,
        references,
        services,
        problems: [...new Set(problems)],
        isCutOff,
      };
    },
  };
}

/** Takes what a claim and a service line both may hold. */
function takeDetail(target: Details, detail: Segment): boolean {
  switch (detail.id) {
    case 'CAS':
      target.adjustments.push(...parseAdjustments(detail));
      return true;
    case 'AMT':
      target.amounts.push(parseAmountSegment(detail));
      return true;
    case 'DTP':
    case 'DTM':
      target.dates.set(detail.elements[1]?.trim() ?? '', parseDay(detail));
      return true;
    case 'LQ':
    case 'MIA':
    case 'MOA':
      target.remarks.push(...parseRemarks(detail));
      return true;
    default:
      return detail.id === 'QTY' || detail.id === 'PER';
  }
}

/** What is wrong with a CLP segment: then its elements are shifted, and nothing after them can be believed. */
function headProblems({ elements }: Segment): string[] {
  const problems: string[] = [];
  const status = elements[2]?.trim() ?? '';
  if (!STATUSES.has(status) && !HISTORY_STATUSES.has(status)) {
    problems.push('its status (CLP02) is none that the standard has');
  }
  for (const [at, name] of [
    [3, 'charge (CLP03)'],
    [4, 'payment (CLP04)'],
  ] as const) {
    if (parseAmount(elements[at]) === null) problems.push(`its ${name} is no amount`);
  }
  if (textOf(elements[5]) !== null && parseAmount(elements[5]) === null) {
    problems.push('its patient share (CLP05) is no amount');
  }
  return problems;
}

function draftService(segment: Segment, warn: (segment: Segment) => void): DraftService {
  const { elements } = segment;
  const { parts, isOther } = splitComponents(elements[1] ?? '', segment);
  if (isOther) warn(segment);
  const [qualifier, code, ...rest] = parts;
  return {
    ...noDetails(),
    segment,
    qualifier: textOf(qualifier),
    code: textOf(code),
    modifiers: rest.slice(0, MODIFIERS).flatMap((modifier) => textOf(modifier) ?? []),
    charge: parseAmount(elements[2]),
    paid: parseAmount(elements[3]),
    revenueCode: textOf(elements[4]),
    units: textOf(elements[5]),
    submitted: textOf(elements[6]),
    lineNumber: null,
    hasClaimFormSegments: false,
  };
}

/** SVC01 holds up to four modifiers; a description may follow. */
const MODIFIERS = 4;
