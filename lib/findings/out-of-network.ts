import { hasReasonCode } from '#lib/match/reason-codes.ts';
import type { Session } from '#lib/match/schema.ts';

/** CARC 242, "services not provided by network/primary care providers". */
const OUT_OF_NETWORK_REASON = '242';

/** Whether the plan processed a session out of network. */
export function isOutOfNetwork({ source, lines }: Session): boolean {
  return (
    source.claim.network === 'out' ||
    lines.some((line) => hasReasonCode(line, OUT_OF_NETWORK_REASON))
  );
}
