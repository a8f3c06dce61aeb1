import { z } from 'zod';
import type { AmountField } from '#lib/claim/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/** The amounts of a line that a person is asked for, in the order in which EOBs print them. */
export const ENTERED_FIELDS = [
  'billed',
  'allowed',
  'planPaid',
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'patientResponsibility',
] as const satisfies readonly AmountField[];
export type EnteredField = (typeof ENTERED_FIELDS)[number];

const EnteredLineSchema = z
  .object({
    dateOfService: ServiceDateSchema,
    procedureCode: ProcedureCodeSchema.nullable(),
    amounts: z.partialRecord(z.enum(ENTERED_FIELDS), CentsSchema).readonly(),
  })
  .readonly();

/** An EOB as a person typed it from paper or a phone's screen. `null` and absent: she was not told. Cents. */
export const ClaimEntrySchema = z
  .object({
    payer: z.string().min(1),
    patient: PersonNameSchema,
    claimNumber: z.string().min(1).nullable(),
    billingName: z.string().min(1).nullable(),
    processedDate: ServiceDateSchema.nullable(),
    network: z.enum(['in', 'out']).nullable(),
    lines: z.array(EnteredLineSchema).min(1).readonly(),
  })
  .readonly();
export type ClaimEntry = z.infer<typeof ClaimEntrySchema>;

/** What a person typed, from the bytes of its document, to be changed. */
export function readEntry(bytes: Uint8Array<ArrayBuffer>): ClaimEntry {
  return ClaimEntrySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
