import { z } from 'zod';
import { ConfirmLineSchema, NotAnEobSchema } from '#lib/claim/line-decision-schema.ts';
import {
  ConfirmPayoutSchema,
  NotAPayoutSchema,
  PayoutKeySchema,
} from '#lib/payout/payout-decision-schema.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

export type { PayoutKey } from '#lib/payout/payout-decision-schema.ts';

/** The stable identity of a session: the claim's number (or, without one, its document) and the date of service. */
const SessionKeySchema = z
  .object({ claim: z.string().min(1), dateOfService: ServiceDateSchema })
  .readonly();
export type SessionKey = z.infer<typeof SessionKeySchema>;

/** What a person decided about a match, a line, a payout row or a document. Kept, and honoured on every run. */
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
  ConfirmPayoutSchema,
  NotAPayoutSchema,
]);
export type Decision = z.infer<typeof DecisionSchema>;
