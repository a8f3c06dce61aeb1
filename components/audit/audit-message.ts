import { z } from 'zod';
import type { Audit } from '#lib/findings/schema.ts';

/**
 * What the audit's worker tells the page. Both are built from one source, so the audit itself is believed: to parse
 * it again would take the page longer than the audit took the worker. `words`: for a person, where there are any.
 */
export const AuditMessageSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ready'),
    audit: z.custom<Audit>((value) => typeof value === 'object' && value !== null),
  }),
  z.object({ status: z.literal('failed'), code: z.string().nullable(), words: z.string() }),
]);
export type AuditMessage = z.infer<typeof AuditMessageSchema>;
