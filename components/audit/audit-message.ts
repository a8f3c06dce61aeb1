import { z } from 'zod';
import type { AuditPart } from '#lib/workflow/audit-parts.ts';

/**
 * What the audit's worker tells the page. An audit comes part by part, for as one message a large one would hold the
 * page up for seconds. Both are built from one source, so the parts are believed: to parse them again would take the
 * page longer than the audit took the worker. `words`: for a person, where there are any.
 */
export const AuditMessageSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('part'),
    part: z.custom<AuditPart>((value) => typeof value === 'object' && value !== null),
  }),
  z.object({ status: z.literal('failed'), code: z.string().nullable(), words: z.string() }),
]);
export type AuditMessage = z.infer<typeof AuditMessageSchema>;
