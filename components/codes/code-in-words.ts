import type { ServiceLine } from '#lib/claim/schema.ts';

const NO_CODE = 'No code';

/** The code of a service as it is shown: CPT or HCPCS, else the one that stands in its place. */
export function codeInWords({ procedureCode, otherCode }: ServiceLine): string {
  return procedureCode ?? otherCode?.code ?? NO_CODE;
}

/** The codes of a session's services together, each once: `90837 + 90785`. */
export function codesInWords(lines: readonly ServiceLine[]): string {
  const codes = lines.flatMap(
    ({ procedureCode, otherCode }) => procedureCode ?? otherCode?.code ?? [],
  );
  return codes.length === 0 ? NO_CODE : [...new Set(codes)].join(' + ');
}
