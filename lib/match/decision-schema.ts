import { z } from 'zod';
import { ConfirmLineSchema, NotAnEobSchema } from '#lib/claim/line-decision-schema.ts';
import {
  ConfirmPayoutSchema,
  NotAPayoutSchema,
  PayoutKeySchema,
} from '#lib/payout/payout-decision-schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

export type { PayoutKey } from '#lib/payout/payout-decision-schema.ts';

/** The stable identity of a session: the claim's number (or, without one, its document) and the date of service. */
const SessionKeySchema = z
  .object({ claim: z.string().min(1), dateOfService: ServiceDateSchema })
  .readonly();
export type SessionKey = z.infer<typeof SessionKeySchema>;

/** What a row said when a person decided about it, so that it is found again when a better reading moves it. */
const RowPrintSchema = z
  .object({
    payoutDate: ServiceDateSchema.nullable(),
    dateOfService: ServiceDateSchema.nullable(),
    client: PersonNameSchema.nullable(),
    amount: CentsSchema.nullable(),
  })
  .readonly();
export type RowPrint = z.infer<typeof RowPrintSchema>;

/** What a session said when a person decided about it. Only for claims without a number is it looked at. */
const SessionPrintSchema = z
  .object({
    patient: PersonNameSchema.nullable(),
    procedureCodes: z.array(ProcedureCodeSchema).readonly(),
  })
  .readonly();

const KeptPayoutSchema = PayoutKeySchema.unwrap()
  .extend({ print: RowPrintSchema.optional() })
  .readonly();
/** A payout row as a decision keeps it. */
export type KeptPayout = z.infer<typeof KeptPayoutSchema>;

const KeptSessionSchema = SessionKeySchema.unwrap()
  .extend({ print: SessionPrintSchema.optional() })
  .readonly();
/** A session as a decision keeps it. */
export type KeptSession = z.infer<typeof KeptSessionSchema>;

const MATCH_FIELDS = {
  id: z.string(),
  session: KeptSessionSchema,
  payouts: z.array(KeptPayoutSchema).readonly(),
};

/** These rows, and no others, pay this session; it may be any rows and any session. */
const ConfirmMatchSchema = z
  .object({ kind: z.literal('confirm-match'), ...MATCH_FIELDS })
  .readonly();

/** These rows do not pay this session. */
const RejectMatchSchema = z.object({ kind: z.literal('reject-match'), ...MATCH_FIELDS }).readonly();

/** A client label of a platform (of all where `platform` is null) stands for this patient. */
const SameClientSchema = z
  .object({
    kind: z.literal('same-client'),
    id: z.string(),
    platform: z.string().nullable(),
    label: z.string().min(1),
    patient: z.string().min(1),
  })
  .readonly();

/**
 * One row pays several sessions. `amount`: cents for each as the person gave them, never guessed; null
 * where she does not know the shares, and then the sessions wait beside the sums.
 */
const SplitPayoutSchema = z
  .object({
    kind: z.literal('split-payout'),
    id: z.string(),
    payout: KeptPayoutSchema,
    parts: z
      .array(z.object({ session: KeptSessionSchema, amount: CentsSchema.nullable() }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();

/** This row is for no session and asks for none. */
const IgnorePayoutSchema = z
  .object({ kind: z.literal('ignore-payout'), id: z.string(), payout: KeptPayoutSchema })
  .readonly();

/** This session is left out: it is of another practice, or another claim shows it already. */
const IgnoreSessionSchema = z
  .object({ kind: z.literal('ignore-session'), id: z.string(), session: KeptSessionSchema })
  .readonly();

/** An earlier decision no longer holds. */
const TakeBackSchema = z
  .object({ kind: z.literal('take-back'), id: z.string(), decision: z.string() })
  .readonly();

/** What a person decided about a match, a line, a payout row or a document. Kept, and honoured on every run. */
export const DecisionSchema = z.discriminatedUnion('kind', [
  ConfirmMatchSchema,
  RejectMatchSchema,
  SameClientSchema,
  SplitPayoutSchema,
  IgnorePayoutSchema,
  IgnoreSessionSchema,
  TakeBackSchema,
  ConfirmLineSchema,
  NotAnEobSchema,
  ConfirmPayoutSchema,
  NotAPayoutSchema,
]);
export type Decision = z.infer<typeof DecisionSchema>;
