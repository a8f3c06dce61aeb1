import { AMOUNT_FIELDS, amountOf, type Candidate, type ServiceLine } from '#lib/claim/schema.ts';
import { isAdjustmentGroup } from '#lib/reference/adjustment-reasons.ts';
import { PRIOR_PAYER_REASON } from '#lib/remittance/x12/adjustment-fields.ts';
import { isShifted, serviceDifference } from '#lib/remittance/x12/balance.ts';
import type { X12Claim, X12Dates, X12Service } from '#lib/remittance/x12/schema.ts';
import { judgeService, type ServiceJudgement } from '#lib/remittance/x12/service-figures.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';
import { type ProcedureCode, ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** Qualifiers of codes that have the form of CPT and HCPCS: those themselves, dental, and a sender's own. */
const CODED = new Set(['HC', 'AD', 'ZZ']);

/** The service line of a service; undefined where the file does not date it. `doubts`: those of its whole claim. */
export function serviceToLine(
  service: X12Service,
  claim: X12Claim,
  doubts: readonly string[],
): ServiceLine | undefined {
  const date = dateOf(service, claim);
  if (date === undefined) return undefined;
  const judgement = judgeService(isShifted(service) ? withoutFigures(service) : service);
  const code = codeOf(service);
  const reasons = [
    ...doubts,
    ...dateDoubts(date, claim),
    ...serviceDoubts(service, code),
    ...figureDoubts(service, judgement),
  ];
  return {
    dateOfService: date.from,
    dateOfServiceEnd: date.to === date.from ? null : date.to,
    procedureCode: code ?? null,
    modifiers: service.modifiers,
    units: unitsOf(service),
    description: describe(service, code),
    figures: judgement.figures,
    reasonCodes: service.adjustments.map(({ group, reason }) => `${group}-${reason}`),
    trust: reasons.length === 0 ? { level: 'verified' } : { level: 'review', reasons },
    candidates: reasons.length === 0 ? [] : candidatesOf(judgement),
  };
}

/** Whether the file tells the day of a service. */
export function isDated(service: X12Service, claim: X12Claim): boolean {
  return dateOf(service, claim) !== undefined;
}

interface LineDate {
  readonly from: ServiceDate;
  readonly to: ServiceDate | null;
  /** The file dates the claim, not this service. */
  readonly isOfClaim: boolean;
}

/** The line's own date comes first: 472, else 150 (to 151), else 232; then the claim's 232 (to 233). */
function dateOf({ dates }: X12Service, claim: X12Claim): LineDate | undefined {
  for (const [start, end] of [
    ['472', '472'],
    ['150', '151'],
    ['232', '233'],
  ] as const) {
    if (dates.has(start)) return period(dates, start, end, false);
  }
  return period(claim.dates, '232', '233', true);
}

function period(
  dates: X12Dates,
  start: string,
  end: string,
  isOfClaim: boolean,
): LineDate | undefined {
  const [from, ownEnd = null] = dates.get(start) ?? [];
  if (from === undefined) return undefined;
  return { from, to: dates.get(end)?.[end === start ? 1 : 0] ?? ownEnd, isOfClaim };
}

function withoutFigures(service: X12Service): X12Service {
  return { ...service, charge: null, paid: null };
}

function codeOf({ qualifier, code }: X12Service): ProcedureCode | undefined {
  if (qualifier === null || !CODED.has(qualifier)) return undefined;
  const parsed = ProcedureCodeSchema.safeParse(code);
  return parsed.success ? parsed.data : undefined;
}

/** Empty means one. A reversal counts its units below zero; the figures carry the sign. */
function unitsOf({ units }: X12Service): number | null {
  if (units === null) return 1;
  const count = Math.abs(Number(units));
  return Number.isFinite(count) && count > 0 ? count : null;
}

function describe({ qualifier, code, submitted }: X12Service, read?: ProcedureCode): string | null {
  if (read === undefined) {
    return code === null ? null : [KINDS[qualifier ?? ''] ?? 'Code', code].join(' ');
  }
  const billedAs = submitted?.split(/[^A-Z0-9]/)[1];
  return billedAs === undefined || billedAs === read ? null : `Billed as ${billedAs}`;
}

const KINDS: Readonly<Record<string, string>> = { NU: 'Revenue code', N4: 'Drug' };

function dateDoubts({ from, to, isOfClaim }: LineDate, { payment }: X12Claim): readonly string[] {
  const processed = payment.productionDate ?? payment.paymentDate;
  return [
    ...(isOfClaim && to !== null && to !== from
      ? ['The file gives a period for the whole claim, and no date for this service.']
      : []),
    ...(processed !== null && from > processed
      ? ['The date of service is later than the day on which the claim was processed.']
      : []),
  ];
}

function serviceDoubts(service: X12Service, code: ProcedureCode | undefined): readonly string[] {
  const { adjustments, hasClaimFormSegments } = service;
  const isUnknownGroup = adjustments.some(({ group }) => !isAdjustmentGroup(group));
  return [
    ...(isShifted(service)
      ? ['This service cannot be read: its elements are not where the standard has them.']
      : []),
    ...(code === undefined && !isShifted(service)
      ? ['The service is given by another code than one of CPT or HCPCS.']
      : []),
    ...(hasClaimFormSegments ? ['The date is given in a segment of a claim form (DTP).'] : []),
    ...(isUnknownGroup ? ['An adjustment is of a group that the standard does not have.'] : []),
    ...(adjustments.some(({ reason }) => reason === PRIOR_PAYER_REASON)
      ? [
          'Another insurer paid first (reason 23): what it paid and wrote off is given in one amount, so the allowed amount is an upper bound.',
        ]
      : []),
  ];
}

function figureDoubts(service: X12Service, judgement: ServiceJudgement): readonly string[] {
  const { line, agrees, allowed, figures } = judgement;
  if (AMOUNT_FIELDS.some((field) => figures[field]?.origin === 'unreadable')) {
    return ['A figure of this service cannot be read.'];
  }
  if (line === 'unproven') {
    return service.charge === null || service.paid === null
      ? ['The file does not give both the charge and the payment of this service.']
      : ['Nothing was charged and nothing paid, so nothing can be checked.'];
  }
  const difference = serviceDifference(service);
  return [
    ...(line === 'open' && difference !== null
      ? [
          `The charge less the adjustments is not the payment: ${formatCents(difference)} are not explained.`,
        ]
      : []),
    ...(agrees === false && allowed.stated !== null
      ? [
          `The payer states ${formatCents(allowed.stated)} as allowed; the other figures give ${both(allowed.fromCharge, allowed.fromPaid)}.`,
        ]
      : []),
  ];
}

function both(one: Cents | null, other: Cents | null): string {
  const amounts = new Set([one, other].flatMap((amount) => amount ?? []));
  return [...amounts].map((amount) => formatCents(amount)).join(' or ');
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
