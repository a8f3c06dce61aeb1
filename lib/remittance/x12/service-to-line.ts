import { AMOUNT_FIELDS, amountOf, type Candidate, type ServiceLine } from '#lib/claim/schema.ts';
import { isShifted, serviceDifference } from '#lib/remittance/x12/balance.ts';
import type { X12Payment, X12Service } from '#lib/remittance/x12/schema.ts';
import type { DateOfService } from '#lib/remittance/x12/service-date.ts';
import { judgeService, type ServiceJudgement } from '#lib/remittance/x12/service-figures.ts';
import { remembered } from '#lib/remittance/x12/values.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';
import { type ProcedureCode, ProcedureCodeSchema } from '#lib/values/procedure-code.ts';

/** Qualifiers of codes that have the form of CPT and HCPCS: those themselves, dental, and a sender's own. */
const CODED = new Set(['HC', 'AD', 'ZZ']);

/** The service line of a service on its day. `doubts`: those of its whole claim. */
export function serviceToLine(
  service: X12Service,
  date: DateOfService,
  payment: X12Payment,
  doubts: readonly string[],
): ServiceLine {
  const judgement = judgeService(isShifted(service) ? withoutFigures(service) : service);
  const code = codeOf(service);
  const reasons = [...doubts];
  addDateDoubts(reasons, date, payment);
  addServiceDoubts(reasons, service, code);
  addFigureDoubts(reasons, service, judgement);
  return {
    dateOfService: date.from,
    dateOfServiceEnd: date.to === date.from ? null : date.to,
    procedureCode: code,
    modifiers: service.modifiers,
    units: unitsOf(service),
    description: describe(service, code),
    figures: judgement.figures,
    reasonCodes: service.adjustments.map(({ kind }) => kind.code),
    trust: reasons.length === 0 ? VERIFIED : { level: 'review', reasons },
    candidates: reasons.length === 0 ? [] : candidatesOf(judgement),
  };
}

const VERIFIED = { level: 'verified' } as const;

function withoutFigures(service: X12Service): X12Service {
  return { ...service, charge: null, paid: null };
}

function codeOf({ qualifier, code }: X12Service): ProcedureCode | null {
  return qualifier === null || code === null || !CODED.has(qualifier) ? null : parseCode(code);
}

const parseCode = remembered((code): ProcedureCode | null => {
  const parsed = ProcedureCodeSchema.safeParse(code);
  return parsed.success ? parsed.data : null;
});

/** Empty means one. A reversal counts its units below zero; the figures carry the sign. */
function unitsOf({ units }: X12Service): number | null {
  if (units === null) return 1;
  const count = Math.abs(Number(units));
  return Number.isFinite(count) && count > 0 ? count : null;
}

function describe(
  { qualifier, code, submitted }: X12Service,
  read: ProcedureCode | null,
): string | null {
  if (read === null) return code === null ? null : `${KINDS[qualifier ?? ''] ?? 'Code'} ${code}`;
  const billedAs = submitted === null ? undefined : CODE_OF_COMPOSITE.exec(submitted)?.[1];
  return billedAs === undefined || billedAs === read ? null : `Billed as ${billedAs}`;
}

/** The code after the qualifier and whatever mark divides them: `HC:90837`. */
const CODE_OF_COMPOSITE = /^[A-Z0-9]*[^A-Z0-9]([A-Z0-9]+)/;

const KINDS: Readonly<Record<string, string>> = { NU: 'Revenue code', N4: 'Drug' };

function addDateDoubts(
  doubts: string[],
  { from, doubt }: DateOfService,
  { productionDate, paymentDate }: X12Payment,
): void {
  const processed = productionDate ?? paymentDate;
  if (doubt !== null) doubts.push(doubt);
  if (processed !== null && from > processed) doubts.push(LATER_THAN_PROCESSED);
}

function addServiceDoubts(doubts: string[], service: X12Service, code: ProcedureCode | null): void {
  const { adjustments, hasClaimFormSegments } = service;
  if (isShifted(service)) doubts.push(SHIFTED);
  else if (code === null) doubts.push(OTHER_CODE);
  if (hasClaimFormSegments) doubts.push(CLAIM_FORM_DATE);
  if (adjustments.some(({ kind }) => !kind.isOfKnownGroup)) doubts.push(UNKNOWN_GROUP);
  if (adjustments.some(({ kind }) => kind.field === 'otherInsurance')) doubts.push(UPPER_BOUND);
}

const LATER_THAN_PROCESSED =
  'The date of service is later than the day on which the claim was processed.';
const SHIFTED = 'This service cannot be read: its elements are not where the standard has them.';
const OTHER_CODE = 'The service is given by another code than one of CPT or HCPCS.';
const CLAIM_FORM_DATE = 'The date is given in a segment of a claim form (DTP).';
const UNKNOWN_GROUP = 'An adjustment is of a group that the standard does not have.';
const UPPER_BOUND =
  'Another insurer paid first (reason 23): what it paid and wrote off is given in one amount, so the allowed amount is an upper bound.';

function addFigureDoubts(
  doubts: string[],
  service: X12Service,
  { line, agrees, allowed, figures }: ServiceJudgement,
): void {
  // Where the line is closed or open, all of its figures but the stated allowed amount are known.
  const inDoubt = line === 'unproven' ? AMOUNT_FIELDS : STATED_FIELDS;
  if (inDoubt.some((field) => figures[field]?.origin === 'unreadable')) {
    doubts.push(UNREADABLE_FIGURE);
    return;
  }
  if (line === 'unproven') {
    const isUnknown = service.charge === null || service.paid === null;
    doubts.push(isUnknown ? UNKNOWN_FIGURE : NOTHING_TO_CHECK);
    return;
  }
  const difference = line === 'open' ? serviceDifference(service) : null;
  if (difference !== null) {
    doubts.push(
      `The charge less the adjustments is not the payment: ${formatCents(difference)} are not explained.`,
    );
  }
  if (agrees === false && allowed.stated !== null) {
    doubts.push(
      `The payer states ${formatCents(allowed.stated)} as allowed; the other figures give ${both(allowed.fromCharge, allowed.fromPaid)}.`,
    );
  }
}

const STATED_FIELDS = ['allowed'] as const;
const UNREADABLE_FIGURE = 'A figure of this service cannot be read.';
const UNKNOWN_FIGURE = 'The file does not give both the charge and the payment of this service.';
const NOTHING_TO_CHECK = 'Nothing was charged and nothing paid, so nothing can be checked.';

function both(one: Cents | null, other: Cents | null): string {
  if (one === null || other === null || one === other) {
    const known = one ?? other;
    return known === null ? 'nothing' : formatCents(known);
  }
  return `${formatCents(one)} or ${formatCents(other)}`;
}

function candidatesOf({ allowed, figures }: ServiceJudgement): readonly Candidate[] {
  const taken = amountOf(figures.allowed);
  const ways = [
    [allowed.fromCharge, 'the charge less what is outside of the allowed amount'],
    [allowed.fromPaid, 'the payment and what is inside of the allowed amount'],
  ] as const;
  const candidates = new Map<Cents, Candidate>();
  for (const [amount, why] of ways) {
    if (amount === null || amount === taken || candidates.has(amount)) continue;
    candidates.set(amount, { field: 'allowed', amount, why });
  }
  return [...candidates.values()];
}
