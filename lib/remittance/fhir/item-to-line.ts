import type { ServiceLine } from '#lib/claim/schema.ts';
import { toFigures } from '#lib/claim/to-figures.ts';
import type { JudgedItem } from '#lib/remittance/fhir/judge-items.ts';
import { reasonCodesOf } from '#lib/remittance/fhir/reason-codes.ts';
import type { Coding, Period, Service } from '#lib/remittance/fhir/schema.ts';
import { isCode, otherCodeOf, procedureCodeOf } from '#lib/remittance/fhir/service-codes.ts';
import { type ServiceDate, ServiceDateSchema } from '#lib/values/service-date.ts';

/** The days of a service. `isOfClaim`: the file dates the claim, not this service. */
export interface ItemDate {
  readonly from: ServiceDate;
  readonly to: ServiceDate | null;
  readonly isOfClaim: boolean;
}

/** The day part of a FHIR date or instant; undefined where it is no whole day. */
export function parseDay(text: string | undefined): ServiceDate | undefined {
  const parsed = ServiceDateSchema.safeParse(text?.slice(0, 'YYYY-MM-DD'.length));
  return parsed.success ? parsed.data : undefined;
}

/** The date of a service: its own, else that of the claim. */
export function dateOfItem(
  service: Service,
  billablePeriod: Period | undefined,
): ItemDate | undefined {
  const day = parseDay(service.servicedDate);
  if (day !== undefined) return { from: day, to: null, isOfClaim: false };
  const own = daysOf(service.servicedPeriod);
  if (own !== undefined) return { ...own, isOfClaim: false };
  const ofClaim = daysOf(billablePeriod);
  return ofClaim && { ...ofClaim, isOfClaim: true };
}

function daysOf(period: Period | undefined): Omit<ItemDate, 'isOfClaim'> | undefined {
  const from = parseDay(period?.start);
  const to = parseDay(period?.end) ?? null;
  return from && { from, to: to === from ? null : to };
}

const NOT_A_PROCEDURE = 'The service is given by another code than one of CPT or HCPCS.';

/** The line of a service, as it stands: reversed and replaced ones too. */
export function itemToLine(
  service: Service,
  { from, to, isOfClaim }: ItemDate,
  judged: JudgedItem,
  doubts: readonly string[],
): ServiceLine {
  const code = procedureCodeOf(service);
  const otherCode = code === undefined ? otherCodeOf(service) : undefined;
  const isCoded = otherCode !== undefined || (service.productOrService?.coding ?? []).length > 0;
  const reasons = [
    ...doubts,
    ...(isOfClaim && to !== null
      ? ['The file gives a period for the whole claim, and no date for this service.']
      : []),
    ...(code === undefined && isCoded ? [NOT_A_PROCEDURE] : []),
    ...judged.reasons,
  ];
  const units = service.quantity?.value;
  return {
    dateOfService: from,
    dateOfServiceEnd: to,
    procedureCode: code ?? null,
    ...(otherCode === undefined ? {} : { otherCode }),
    modifiers: modifiersOf(service),
    units: units !== undefined && units > 0 ? units : null,
    description: describe(service),
    figures: toFigures(judged.figures),
    reasonCodes: reasonCodesOf(service.adjudication ?? []),
    trust: reasons.length === 0 ? { level: 'verified' } : { level: 'review', reasons },
    candidates: [],
  };
}

/** Medicare's v3 gives all modifiers as codings of one concept; the same in another system is no second one. */
function modifiersOf({ modifier = [] }: Service): readonly string[] {
  return modifier.flatMap(({ coding = [] }) => {
    const coded = coding.filter(({ code = '' }) => code !== '');
    const own = coded.filter(({ system }) => system === coded[0]?.system);
    return [...new Set(own.flatMap(({ code }) => code ?? []))];
  });
}

const LONGEST_DESCRIPTION = 120;

function describe({ productOrService }: Service): string | null {
  const words = productOrService?.text ?? wordsOf(productOrService?.coding ?? []);
  return words === undefined || words === '' ? null : words.slice(0, LONGEST_DESCRIPTION);
}

function wordsOf(codings: readonly Coding[]): string | undefined {
  return codings.find((coding) => isCode(coding))?.display;
}
