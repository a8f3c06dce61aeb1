import type { Adjudication, Coding } from '#lib/remittance/fhir/schema.ts';

const GROUP = /^(?:CO|PR|OA|PI|CR)$/;
const REASON_SYSTEM = /claim-adjustment-reason|ANSI-RSN|_ansi_cd/i;
const REMARK_SYSTEM = /remittance-advice-remark/i;
/** A reason with its group in one code, as Medicare writes it: `CO120`. */
const JOINED = /^(?<group>CO|PR|OA|PI|CR)(?<code>[A-Z]?\d{1,3})$/;
const REMARK = /^(?:M|MA|N)\d{1,4}$/;

/** The adjustment reasons (CARC) of adjudications, with the group that stands beside each: `PR-B7`. */
export function reasonCodesOf(adjudications: readonly Adjudication[]): readonly string[] {
  return adjudications.flatMap(({ reason }) => {
    const codings = reason?.coding ?? [];
    const group = codings.find(({ code = '' }) => GROUP.test(code))?.code;
    const codes = codings.flatMap(({ system = '', code = '' }) =>
      code !== '' && !GROUP.test(code) && !isRemark({ system, code }) && REASON_SYSTEM.test(system)
        ? code
        : [],
    );
    return [...new Set(codes)].map((code) => withGroup(code, group));
  });
}

/** The remark codes (RARC) of adjudications, which CARIN puts beside the reasons. */
export function remarkCodesOf(adjudications: readonly Adjudication[]): readonly string[] {
  const codings = adjudications.flatMap(({ reason }) => reason?.coding ?? []);
  return codings.flatMap((coding) => (isRemark(coding) ? (coding.code ?? []) : []));
}

/** Some files give remark codes under the system of the reasons. */
function isRemark({ system = '', code = '' }: Coding): boolean {
  return REMARK.test(code) && (REMARK_SYSTEM.test(system) || REASON_SYSTEM.test(system));
}

function withGroup(code: string, group: string | undefined): string {
  const joined = JOINED.exec(code)?.groups;
  if (joined !== undefined) return `${joined['group'] ?? ''}-${joined['code'] ?? ''}`;
  return group === undefined ? code : `${group}-${code}`;
}
