import { z } from 'zod';

/**
 * How far a line or row may be relied on. Only `verified` (its own arithmetic holds) and `confirmed`
 * (a person looked) enter a sum; `review` tells why in plain words.
 */
export const TrustSchema = z.discriminatedUnion('level', [
  z.object({ level: z.literal('verified') }).readonly(),
  z
    .object({ level: z.literal('review'), reasons: z.array(z.string()).min(1).readonly() })
    .readonly(),
  z.object({ level: z.literal('confirmed'), decisionId: z.string() }).readonly(),
]);
export type Trust = z.infer<typeof TrustSchema>;

/** Whether something with this trust may enter a sum. */
export function isSure(trust: Trust): boolean {
  return trust.level !== 'review';
}
