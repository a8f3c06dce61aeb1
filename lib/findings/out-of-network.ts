import type { ServiceLine } from '#lib/claim/schema.ts';
import { hasReasonCode } from '#lib/match/reason-codes.ts';
import type { Session } from '#lib/match/schema.ts';

/** CARC 242, "services not provided by network/primary care providers". */
const OUT_OF_NETWORK_REASON = '242';

/** Whether the plan processed a session out of network. */
export function isOutOfNetwork({ source, lines }: Session): boolean {
  // Where lines carry the reason, it is theirs alone: the claim may hold other days.
  return source.claim.lines.some(isSaid) ? lines.some(isSaid) : source.claim.network === 'out';
}

function isSaid(line: ServiceLine): boolean {
  return hasReasonCode(line, OUT_OF_NETWORK_REASON);
}
