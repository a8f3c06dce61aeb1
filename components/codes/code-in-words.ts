import type { ServiceLine } from '#lib/claim/schema.ts';

/** The code of a service as it is shown: CPT or HCPCS, else the one that stands in its place. */
export function codeInWords({ procedureCode, otherCode }: ServiceLine): string {
  return procedureCode ?? otherCode?.code ?? 'No code';
}
