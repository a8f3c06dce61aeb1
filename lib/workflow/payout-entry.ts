import { z } from 'zod';
import { PayoutTypeSchema } from '#lib/payout/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/** `row`: the number of the row, its own as long as the entry lives, whatever is removed or added. */
const EnteredPayoutSchema = z
  .object({
    row: z.int().min(1),
    type: PayoutTypeSchema,
    dateOfService: ServiceDateSchema.nullable(),
    client: PersonNameSchema.nullable(),
    procedureCode: ProcedureCodeSchema.nullable(),
    payer: z.string().min(1).nullable(),
    amount: CentsSchema,
  })
  .readonly();

/** What a platform paid, as a person typed it from a page or a bank's notice. `null`: she was not told. Cents. */
export const PayoutEntrySchema = z
  .object({
    platform: z.string().min(1),
    payoutDate: ServiceDateSchema.nullable(),
    rows: z.array(EnteredPayoutSchema).min(1).readonly(),
  })
  .readonly();
export type PayoutEntry = z.infer<typeof PayoutEntrySchema>;

/** What a person typed, from the bytes of its document, to be changed. */
export function readPayoutEntry(bytes: Uint8Array<ArrayBuffer>): PayoutEntry {
  return PayoutEntrySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
