import { z } from 'zod';
import { ConfirmLineSchema, NotAnEobSchema } from '#lib/claim/line-decision-schema.ts';
import { DocumentIdSchema } from '#lib/values/document-id.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/** The stable identity of a payout row: its document and its row (and sheet). */
const PayoutKeySchema = z
  .object({ documentId: DocumentIdSchema, sheet: z.string().nullable(), row: z.int().min(1) })
  .readonly();
export type PayoutKey = z.infer<typeof PayoutKeySchema>;

/** The stable identity of a session: the claim's number (or, without one, its document) and the date of service. */
const SessionKeySchema = z
  .object({ claim: z.string().min(1), dateOfService: ServiceDateSchema })
  .readonly();
export type SessionKey = z.infer<typeof SessionKeySchema>;

/** What a person decided about a match, a line or a document. Kept, and honoured on every run. */
export const DecisionSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('confirm-match'),
      id: z.string(),
      session: SessionKeySchema,
      payouts: z.array(PayoutKeySchema).readonly(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('reject-match'),
      id: z.string(),
      session: SessionKeySchema,
      payouts: z.array(PayoutKeySchema).readonly(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('same-client'),
      id: z.string(),
      platform: z.string().nullable(),
      label: z.string().min(1),
      patient: z.string().min(1),
    })
    .readonly(),
  ConfirmLineSchema,
  NotAnEobSchema,
]);
export type Decision = z.infer<typeof DecisionSchema>;
