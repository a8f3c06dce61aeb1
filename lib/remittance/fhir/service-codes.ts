import type { OtherCode } from '#lib/claim/schema.ts';
import type { Coding, Service } from '#lib/remittance/fhir/schema.ts';
import { type ProcedureCode, ProcedureCodeSchema } from '#lib/values/procedure-code.ts';

/** Systems whose codes may have the form of CPT and HCPCS without being any. */
const OTHER_SYSTEMS = /ndc|cvx|snomed|revenue|data-absent|ex-USCLS/i;
/** Codes that say why there is no code. */
const NO_CODE = /data-absent-reason|NullFlavor/i;
const REVENUE_SYSTEM = /revenue|CLM-REV/i;

/** Whether a coding names something, and not why nothing is named. */
export function isCode({ system = '', code = '' }: Coding): boolean {
  return code !== '' && !NO_CODE.test(system);
}

/** The CPT or HCPCS code of a service. */
export function procedureCodeOf({ productOrService }: Service): ProcedureCode | undefined {
  const codings = productOrService?.coding ?? [];
  return codings.map((coding) => parseCoding(coding)).find((code) => code !== undefined);
}

function parseCoding({ system = '', code }: Coding): ProcedureCode | undefined {
  const parsed = ProcedureCodeSchema.safeParse(code);
  return parsed.success && !OTHER_SYSTEMS.test(system) ? parsed.data : undefined;
}

/** The revenue code of the row that sums an institution's claim up (NUBC revenue codes, 0001 "Total charge"). */
const TOTAL_CHARGE = '0001';

/** Whether an item is the total of its claim and no service. */
export function isTotalRow(service: Service): boolean {
  return (
    procedureCodeOf(service) === undefined &&
    revenueCodings(service).some(({ code }) => code === TOTAL_CHARGE)
  );
}

function revenueCodings({ revenue }: Service): readonly Coding[] {
  return (revenue?.coding ?? []).filter(({ system = '' }) => REVENUE_SYSTEM.test(system));
}

/** What codes a service instead, such as SNOMED, a drug code, or an institution's revenue code. */
export function otherCodeOf(service: Service): OtherCode | undefined {
  const codings = [...(service.productOrService?.coding ?? []), ...revenueCodings(service)];
  const { code = '', system = null } = codings.find((coding) => isCode(coding)) ?? {};
  return code === '' ? undefined : { code, system };
}
