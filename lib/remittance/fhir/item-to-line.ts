import type { ServiceLine } from '#lib/claim/schema.ts';
import type { JudgedItem } from '#lib/remittance/fhir/judge-items.ts';
import type { Adjudication, Coding, Item, Period } from '#lib/remittance/fhir/schema.ts';
import { toFigures } from '#lib/remittance/fhir/to-figures.ts';
import { type ProcedureCode, ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { type ServiceDate, ServiceDateSchema } from '#lib/values/service-date.ts';

/** The days of an item. `isOfClaim`: the file dates the claim, not this service. */
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

/** The date of an item: its own, else that of the claim. */
export function dateOfItem(item: Item, billablePeriod: Period | undefined): ItemDate | undefined {
  const day = parseDay(item.servicedDate);
  if (day !== undefined) return { from: day, to: null, isOfClaim: false };
  const own = daysOf(item.servicedPeriod);
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

/** The service line of an item, as it stands: reversed and replaced ones too. */
export function itemToLine(
  item: Item,
  { from, to, isOfClaim }: ItemDate,
  judged: JudgedItem,
  doubts: readonly string[],
): ServiceLine {
  const codings = item.productOrService?.coding ?? [];
  const code = codings.map((coding) => codeOf(coding)).find((each) => each !== undefined);
  const reasons = [
    ...doubts,
    ...(isOfClaim && to !== null
      ? ['The file gives a period for the whole claim, and no date for this service.']
      : []),
    ...(code === undefined && codings.length > 0 ? [NOT_A_PROCEDURE] : []),
    ...judged.reasons,
  ];
  const units = item.quantity?.value;
  return {
    dateOfService: from,
    dateOfServiceEnd: to,
    procedureCode: code ?? null,
    modifiers: modifiersOf(item),
    units: units !== undefined && units > 0 ? units : null,
    description: describe(item, code),
    figures: toFigures(judged.figures),
    reasonCodes: (item.adjudication ?? []).flatMap((each) => reasonCodesOf(each)),
    trust: reasons.length === 0 ? { level: 'verified' } : { level: 'review', reasons },
    candidates: [],
  };
}

/** Systems whose codes have the form of CPT and HCPCS without being any. */
const OTHER_SYSTEMS = /ndc|cvx|snomed|revenue|data-absent|ex-USCLS/i;

function codeOf({ system = '', code }: Coding): ProcedureCode | undefined {
  const parsed = ProcedureCodeSchema.safeParse(code);
  return parsed.success && !OTHER_SYSTEMS.test(system) ? parsed.data : undefined;
}

function modifiersOf({ modifier = [] }: Item): readonly string[] {
  return modifier.flatMap(
    ({ coding = [] }) => coding.find(({ code }) => code !== undefined)?.code ?? [],
  );
}

const LONGEST_DESCRIPTION = 120;

function describe({ productOrService }: Item, code: ProcedureCode | undefined): string | null {
  const [first] = productOrService?.coding ?? [];
  const words = productOrService?.text ?? first?.display;
  const description = [code === undefined ? first?.code : undefined, words]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return description === '' ? null : description.slice(0, LONGEST_DESCRIPTION);
}

const GROUP = /^(?:CO|PR|OA|PI|CR)$/;
const REASON_SYSTEM = /claim-adjustment-reason|ANSI-RSN|_ansi_cd/i;

/** The adjustment reasons of an adjudication, with the group that stands beside: `PR-B7`. */
function reasonCodesOf({ reason }: Adjudication): readonly string[] {
  const codings = reason?.coding ?? [];
  const group = codings.find(({ code = '' }) => GROUP.test(code))?.code;
  const codes = codings.flatMap(({ system = '', code }) =>
    code !== undefined && !GROUP.test(code) && REASON_SYSTEM.test(system) ? code : [],
  );
  return [...new Set(codes)].map((code) => {
    const joined = /^(?<group>CO|PR|OA|PI|CR)(?<code>[A-Z]?\d{1,3})$/.exec(code)?.groups;
    if (joined !== undefined) return `${joined['group'] ?? ''}-${joined['code'] ?? ''}`;
    return group === undefined ? code : `${group}-${code}`;
  });
}
