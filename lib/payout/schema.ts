import { z } from 'zod';
import { CentsSchema } from '#lib/values/cents.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { SourceRefSchema } from '#lib/values/source-ref.ts';
import { TrustSchema } from '#lib/values/trust.ts';

/** What a row of a payout statement is for. */
export const PayoutTypeSchema = z.enum([
  'session',
  'add-on',
  'no-show',
  'private-pay',
  'adjustment',
  'clawback',
  'client-balance',
  'fee',
  'bonus',
  'refund',
  'other',
]);
export type PayoutType = z.infer<typeof PayoutTypeSchema>;

/** One money row of a platform's statement. `amount`: cents that the therapist received, negative where taken back. */
export const PayoutSchema = z
  .object({
    row: z.int().min(1),
    sheet: z.string().nullable(),
    type: PayoutTypeSchema,
    platform: z.string().nullable(),
    payoutDate: ServiceDateSchema.nullable(),
    dateOfService: ServiceDateSchema.nullable(),
    client: PersonNameSchema.nullable(),
    procedureCode: ProcedureCodeSchema.nullable(),
    sessionText: z.string().nullable(),
    payer: z.string().nullable(),
    amount: CentsSchema.nullable(),
    clientCharged: CentsSchema.nullable(),
    preliminary: z.boolean(),
    source: SourceRefSchema,
    trust: TrustSchema,
  })
  .readonly();
export type Payout = z.infer<typeof PayoutSchema>;

/** The columns of a statement that a person may name when their meaning is unclear. */
export const MAPPABLE_FIELDS = [
  'payoutDate',
  'dateOfService',
  'client',
  'procedureCode',
  'payer',
  'amount',
  'type',
  'clientCharged',
] as const;

/**
 * A person's answer: which column (its heading, or `#n` for the n-th) holds a field, which fields no column holds,
 * the order of dates, and the platform of the rows where the statement names none.
 */
export const ColumnMappingSchema = z
  .object({
    columns: z.partialRecord(z.enum(MAPPABLE_FIELDS), z.string()).readonly(),
    without: z
      .array(z.enum(['client']))
      .readonly()
      .optional(),
    dateOrder: z.enum(['mdy', 'dmy']).optional(),
    platform: z.string().trim().min(1).optional(),
  })
  .readonly();
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>;

/** Only these rows may enter a spread. */
export function isSpreadType(type: PayoutType): boolean {
  return type === 'session' || type === 'add-on' || type === 'clawback';
}
