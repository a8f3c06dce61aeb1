import type { ServiceLine } from '#lib/claim/schema.ts';

/** Whether a line carries an adjustment reason, printed alone (`242`) or behind its group (`CO-242`). */
export function hasReasonCode({ reasonCodes }: ServiceLine, code: string): boolean {
  return reasonCodes.some(
    (printed) => printed.trim().replace(/^(?:CO|PR|OA|PI|CR)[\s:-]*/i, '') === code,
  );
}
