import { z } from 'zod';
import { PayoutTypeSchema } from '#lib/payout/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { DocumentIdSchema } from '#lib/values/document-id.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/** The stable identity of a payout row: its document and its row (and sheet). It outlives a better reading of it. */
export const PayoutKeySchema = z
  .object({ documentId: DocumentIdSchema, sheet: z.string().nullable(), row: z.int().min(1) })
  .readonly();
export type PayoutKey = z.infer<typeof PayoutKeySchema>;

/** What a row said when a person decided about it, by which it is found again where a better reading numbers rows anew. */
const PayoutPrintSchema = z
  .object({
    payoutDate: ServiceDateSchema.nullable(),
    dateOfService: ServiceDateSchema.nullable(),
    client: PersonNameSchema.nullable(),
    amount: CentsSchema.nullable(),
  })
  .readonly();
export type PayoutPrint = z.infer<typeof PayoutPrintSchema>;

const ROW_FIELDS = { id: z.string(), payout: PayoutKeySchema, print: PayoutPrintSchema };

/** What a person reads differently in a row. Absent: as read; `null`: the statement does not say. Cents. */
const PayoutCorrectionsSchema = z
  .object({
    type: PayoutTypeSchema.optional(),
    platform: z.string().min(1).nullable().optional(),
    payoutDate: ServiceDateSchema.nullable().optional(),
    dateOfService: ServiceDateSchema.nullable().optional(),
    client: PersonNameSchema.nullable().optional(),
    procedureCode: ProcedureCodeSchema.nullable().optional(),
    payer: z.string().min(1).nullable().optional(),
    amount: CentsSchema.optional(),
  })
  .readonly();
export type PayoutCorrections = z.infer<typeof PayoutCorrectionsSchema>;

/** A person looked at a row of a statement. `corrections` is empty where all is as read. */
export const ConfirmPayoutSchema = z
  .object({
    kind: z.literal('confirm-payout'),
    ...ROW_FIELDS,
    corrections: PayoutCorrectionsSchema,
  })
  .readonly();

/** A person says that a row tells of no payout: it counts nowhere. */
export const NotAPayoutSchema = z
  .object({ kind: z.literal('not-a-payout'), ...ROW_FIELDS })
  .readonly();

/** A text that two keys share only when they are of one row. */
export function payoutKeyText({ documentId, sheet, row }: PayoutKey): string {
  return JSON.stringify([documentId, sheet, row]);
}
